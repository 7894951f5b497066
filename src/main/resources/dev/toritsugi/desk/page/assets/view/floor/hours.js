// The supervisor's opening hours: whether each schedule is open, and the choice to open or close it for some time.
import { attribute, h, keyed, options, text } from '../../shared/dom.js';
import { languageOf, say, t } from '../../words/words.js';
import { DeskElement } from '../element.js';
import { setIcon } from '../icons.js';

/** @typedef {import('../../state/hours.js').HoursRow} HoursRow */

export class FloorHours extends DeskElement {
  #list = h('ul', {});

  build() {
    this.classList.add('panel');
    this.append(h('h2', { t: 'openingHours' }), this.#list);
  }

  /** @param {HoursRow[]} rows */
  show(rows) {
    this.hidden = rows.length === 0;
    keyed(
      this.#list,
      rows,
      ({ schedule }) => schedule,
      () => new ScheduleHours(),
      (row, hours) => row.show(hours),
    );
  }
}

class ScheduleHours extends DeskElement {
  #name = h('span', { class: 'name' });

  #words = h('span', {});

  #what = h('span', { class: 'what' }, this.#words);

  #change = h('button', { type: 'button', 'aria-expanded': 'false', click: () => this.#toggle() });

  #release = h('button', { type: 'button', t: 'backToSchedule', click: () => this.#send('schedule') });

  #end = h('select', { tLabel: 'until' });

  #confirm = h('button', { type: 'button', class: 'solid stop', click: () => this.#send(this.#wanted()) });

  #form = h(
    'div',
    { class: 'set', hidden: true },
    this.#end,
    this.#confirm,
    h('button', { type: 'button', t: 'cancel', click: () => this.#toggle() }),
  );

  /** @type {HoursRow | undefined} */
  #row;

  build() {
    this.setAttribute('role', 'listitem');
    this.append(this.#name, this.#what, this.#change, this.#release, this.#form);
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.#form.hidden) {
        this.#toggle();
      }
    });
  }

  /** @param {HoursRow} row */
  show(row) {
    this.#row = row;
    this.dataset.open = String(row.open);
    text(this.#name, row.schedule);
    attribute(this.#name, 'lang', languageOf(row.schedule));
    text(this.#words, say(row.words));
    setIcon(this.#what, row.manual ? 'warning' : undefined);
    text(this.#change, t(row.open ? 'closeNow' : 'openNow'));
    text(this.#confirm, t(row.open ? 'closeFor' : 'openFor'));
    this.#confirm.classList.toggle('stop', row.open);
    this.#confirm.classList.toggle('go', !row.open);
    this.#release.hidden = !row.manual;
    options(
      this.#end,
      row.ends.map(({ name, words }) => [name, say(words)]),
    );
  }

  #wanted = () => (this.#row?.open ? 'closed' : 'open');

  #toggle() {
    this.#form.hidden = !this.#form.hidden;
    this.#change.hidden = !this.#form.hidden;
    attribute(this.#change, 'aria-expanded', String(!this.#form.hidden));
    (this.#form.hidden ? this.#change : this.#end).focus();
  }

  /** @param {string} state */
  #send(state) {
    const schedule = this.#row?.schedule;
    const end = this.#row?.ends.find(({ name }) => name === this.#end.value);
    const until = state === 'schedule' || !end ? undefined : new Date(end.at).toISOString();
    if (!this.#form.hidden) {
      this.#toggle();
    }
    this.command('setHours', JSON.stringify({ schedule, state, until }));
  }
}

customElements.define('schedule-hours', ScheduleHours);
customElements.define('floor-hours', FloorHours);
