// Queues and colleagues, beside the call.
import { attribute, h, keyed, text } from '../../shared/dom.js';
import { languageOf, t } from '../../words/words.js';
import { DeskElement } from '../element.js';
import { mark, setIcon, setMark } from '../icons.js';

/** @typedef {import('../../state/floor.js').Floor} Floor */

/** @typedef {import('../../state/floor.js').QueueRow} QueueRow */

/** @typedef {import('../../state/floor.js').PersonRow} PersonRow */

/**
 * The word for a person's state.
 * @param {PersonRow} person
 */
export const stateWord = ({ state, activity }) => activity ?? t(`state.${state}`);

/**
 * Shows a waiting time; beyond its limit in bold and with a triangle.
 * @param {Element} element
 * @param {string} time
 * @param {boolean} late
 */
export function waitingTime(element, time, late) {
  element.classList.toggle('long', late);
  const shown = element.querySelector('.mark');
  if (late && !shown) {
    element.prepend(mark('ringing'));
  } else if (!late) {
    shown?.remove();
  }
  const value = element.querySelector('.value') ?? element.appendChild(h('span', { class: 'value' }));
  text(value, time);
  attribute(element, 'title', late ? t('late') : undefined);
}

class DeskQueues extends DeskElement {
  #rows = h('tbody', {});

  #none = h('p', { class: 'empty', t: 'noQueues', hidden: true });

  build() {
    this.append(
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col', t: 'queues' }),
            h('th', { scope: 'col', t: 'waiting' }),
            h('th', { scope: 'col', t: 'longestWait' }),
          ),
        ),
        this.#rows,
      ),
      this.#none,
    );
  }

  /**
   * @param {QueueRow[]} queues
   * @param {boolean} known
   */
  show(queues, known) {
    this.#none.hidden = !known || queues.length > 0;
    keyed(
      this.#rows,
      queues,
      ({ sid }) => sid,
      () => h('tr', {}, h('th', { scope: 'row' }), h('td', {}), h('td', {})),
      (row, queue) => {
        const [name, waiting, longest] = row.children;
        text(name, queue.name);
        attribute(name, 'title', queue.name);
        attribute(name, 'lang', languageOf(queue.name));
        text(waiting, queue.waiting);
        waiting.classList.toggle('zero', queue.waiting === 0);
        waitingTime(longest, queue.longest, queue.late);
        longest.classList.toggle('zero', queue.waiting === 0);
      },
    );
  }
}

class DeskColleagues extends DeskElement {
  #available = h('span', { class: 'note' });

  #people = h('ul', { class: 'people' });

  #none = h('p', { class: 'empty', t: 'noColleagues', hidden: true });

  build() {
    this.append(h('header', {}, h('h2', { t: 'colleagues' }), this.#available), this.#people, this.#none);
  }

  /**
   * @param {Floor} floor
   * @param {boolean} known
   */
  show({ people, availableColleagues }, known) {
    text(this.#available, known ? t('nAvailable', { n: availableColleagues }) : '');
    this.#none.hidden = !known || people.length > 0;
    keyed(
      this.#people,
      people,
      ({ name }) => name,
      () => h('li', {}, h('span', { class: 'name' }), h('span', { class: 'what' }), h('span', { class: 'since' })),
      (row, person) => {
        row.dataset.state = person.state;
        setMark(row, person.state);
        const [, name, what, since] = row.children;
        text(name, person.name);
        attribute(name, 'title', person.name);
        attribute(name, 'lang', languageOf(person.name));
        text(what, stateWord(person));
        text(since, person.since);
      },
    );
  }
}

/** The line at the foot: when the numbers were read. */
export class DeskAsOf extends DeskElement {
  #words = h('span', {});

  build() {
    this.classList.add('asof');
    this.append(this.#words);
  }

  /**
   * @param {Floor} floor
   * @param {boolean} known
   */
  show(floor, known) {
    this.classList.toggle('bad', floor.stale);
    setIcon(this, floor.stale ? 'warning' : undefined);
    text(
      this.#words,
      floor.loading
        ? t('loading')
        : known
          ? t(floor.stale ? 'asOf' : 'updated', { time: floor.stale ? floor.asOf : floor.updated })
          : '',
    );
  }
}

export class DeskFloor extends DeskElement {
  #queues = new DeskQueues();

  #colleagues = new DeskColleagues();

  #asOf = new DeskAsOf();

  build() {
    this.classList.add('panel');
    this.append(
      h('section', { tLabel: 'queues' }, this.#queues),
      h('section', { class: 'rest', tLabel: 'colleagues', tabindex: '0' }, this.#colleagues),
      this.#asOf,
    );
  }

  /**
   * @param {Floor} floor
   * @param {boolean} known whether a state has arrived
   */
  show(floor, known) {
    attribute(this, 'data-stale', floor.stale || undefined);
    this.#queues.show(floor.queues, known);
    this.#colleagues.show(floor, known);
    this.#asOf.show(floor, known);
  }
}

customElements.define('desk-queues', DeskQueues);
customElements.define('desk-colleagues', DeskColleagues);
customElements.define('desk-as-of', DeskAsOf);
customElements.define('desk-floor', DeskFloor);
