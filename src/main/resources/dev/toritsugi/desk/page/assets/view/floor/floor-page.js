// The supervisor's page: all queues, all operators, and the callers who wait.
import { attribute, h, keyed, text } from '../../shared/dom.js';
import { languageOf, t } from '../../words/words.js';
import { DeskSentence } from '../call/sentence.js';
import { DeskElement } from '../element.js';
import { icon } from '../icons.js';
import { FloorBlocked } from './blocked.js';
import { DeskAsOf, waitingTime } from './floor.js';
import { FloorHours } from './hours.js';
import { FloorOperators } from './operators.js';

/** @typedef {import('../../state/floor.js').Floor} Floor */

class FloorQueues extends DeskElement {
  /** @param {Floor} floor */
  show({ queues }) {
    keyed(
      this,
      queues,
      ({ sid }) => sid,
      () => card(),
      (row, queue) => {
        const [name, waiting, longest, available] = row.children;
        text(name, queue.name);
        attribute(name, 'title', queue.name);
        attribute(name, 'lang', languageOf(queue.name));
        text(/** @type {Element} */ (waiting.lastElementChild), queue.waiting);
        waitingTime(/** @type {Element} */ (longest.lastElementChild), queue.longest, queue.late);
        text(/** @type {Element} */ (available.lastElementChild), queue.available);
      },
    );
  }
}

function card() {
  /** @param {string} label */
  const value = (label) => h('p', { class: 'v' }, h('small', { t: label }), h('span', {}));
  return h(
    'article',
    { class: 'panel' },
    h('h2', {}),
    value('waiting'),
    value('longestWait'),
    value('operatorsAvailable'),
  );
}

class FloorWaiting extends DeskElement {
  #count = h('span', { class: 'note' });

  #list = h('ol', {});

  #none = h('p', { class: 'empty', t: 'nobodyWaitsShort', hidden: true });

  #asOf = new DeskAsOf();

  build() {
    this.classList.add('panel');
    this.append(
      h('header', {}, h('h2', { t: 'waitingCallers' }), this.#count),
      h('div', { class: 'scroll', tabindex: '0', role: 'group', tLabel: 'waitingCallers' }, this.#list, this.#none),
      this.#asOf,
    );
  }

  /** @param {Floor} floor */
  show(floor) {
    const callers = floor.waitingCallers;
    text(this.#count, callers.length);
    this.#none.hidden = callers.length > 0;
    keyed(
      this.#list,
      callers.map((caller, index) => ({ ...caller, position: index + 1 })),
      ({ task }) => task,
      () =>
        h(
          'li',
          {},
          h('span', { class: 'position', 'aria-hidden': 'true' }),
          h('span', { class: 'who' }),
          h('span', { class: 'since' }),
          h('span', { class: 'q' }),
        ),
      (row, caller) => {
        const [position, who, since, queue] = row.children;
        text(position, caller.position);
        text(who, caller.number.text ?? t(caller.number.key ?? 'numberUnknown'));
        waitingTime(since, caller.waits, caller.late);
        const rings = caller.ringingAt ? t('ringingAt', { name: caller.ringingAt }) : '';
        text(queue, [caller.queue, rings].filter(Boolean).join(' · '));
      },
    );
    this.#asOf.show(floor, true);
  }
}

export class FloorPage extends DeskElement {
  #hours = new FloorHours();

  #blocked = new FloorBlocked();

  #queues = new FloorQueues();

  #operators = new FloorOperators();

  #waiting = new FloorWaiting();

  #sentence = new DeskSentence();

  #alarmWords = h('strong', {});

  #alarm = h(
    'p',
    { class: 'alarm', role: 'alert', hidden: true },
    this.#alarmWords,
    ' ',
    h('span', { t: 'desertedMore' }),
  );

  build() {
    this.#alarm.prepend(icon('warning'));
    this.append(
      this.#alarm,
      h('div', { class: 'decisions' }, this.#hours, this.#blocked),
      this.#queues,
      this.#operators,
      this.#waiting,
      this.#sentence,
    );
  }

  /**
   * @param {Floor} floor
   * @param {{ sid: string, name: string }[]} activities
   * @param {import('../../state/types.js').Sentence | null} row
   */
  show(floor, activities, row) {
    this.#sentence.show(row);
    attribute(this, 'data-stale', floor.stale || undefined);
    this.#alarm.hidden = !floor.deserted;
    text(this.#alarmWords, floor.deserted ? t('deserted', { n: floor.waitingCallers.length }) : '');
    this.#hours.show(floor.hours);
    this.#blocked.show(floor);
    this.#queues.show(floor);
    this.#operators.show(floor, activities);
    this.#waiting.show(floor);
  }
}

customElements.define('floor-queues', FloorQueues);
customElements.define('floor-waiting', FloorWaiting);
customElements.define('floor-page', FloorPage);
