// The supervisor's list of operators. Each row is a button that opens the operator's menu.
import { attribute, h, keyed, options, text } from '../../shared/dom.js';
import { languageOf, t, worded } from '../../words/words.js';
import { DeskElement } from '../element.js';
import { setMark } from '../icons.js';
import { stateWord } from './floor.js';

/** @typedef {import('../../state/floor.js').Floor} Floor */

/** @typedef {import('../../state/floor.js').OperatorRow} OperatorRow */

/** @typedef {{ sid: string, name: string }} Choice */

export class FloorOperators extends DeskElement {
  #counts = h('span', { class: 'note' });

  #list = h('ul', {});

  #none = h('p', { class: 'empty', t: 'noOperators', hidden: true });

  #menu = new OperatorMenu();

  /** @type {Floor | undefined} */
  #floor;

  /** @type {Choice[]} */
  #activities = [];

  /** The operator whose menu is open. */
  #open = '';

  build() {
    this.classList.add('panel');
    this.append(h('header', {}, h('h2', { t: 'operators' }), this.#counts), this.#list, this.#none);
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#open) {
        this.#close(true);
      }
    });
    this.addEventListener('desk-menu-done', () => this.#close(true));
  }

  /**
   * @param {Floor} floor
   * @param {Choice[]} activities
   */
  show(floor, activities) {
    this.#floor = floor;
    this.#activities = activities;
    const operators = floor.operators ?? [];
    text(this.#counts, t('operatorCounts', { n: operators.length, ...floor.counts }));
    this.#none.hidden = operators.length > 0;
    keyed(
      this.#list,
      operators,
      ({ sid }) => sid,
      ({ sid }) => this.#row(sid),
      (row, operator) => this.#update(row, operator),
    );
  }

  /** @param {string} sid */
  #row(sid) {
    const button = h(
      'button',
      { type: 'button', class: 'operator', 'aria-expanded': 'false', click: () => this.#toggle(sid) },
      h('span', { class: 'name' }),
      h('span', { class: 'what' }),
      h('span', { class: 'on' }),
      h('span', { class: 'since' }),
    );
    return h('li', {}, button);
  }

  /**
   * @param {HTMLElement} row
   * @param {OperatorRow} operator
   */
  #update(row, operator) {
    row.dataset.state = operator.state;
    attribute(row, 'data-trouble', operator.trouble || undefined);
    const button = /** @type {HTMLElement} */ (row.firstElementChild);
    setMark(button, operator.state);
    const [, name, what, on, since] = button.children;
    text(name, operator.name);
    attribute(name, 'lang', languageOf(operator.name));
    text(what, stateWord(operator));
    text(on, operator.on || (operator.onKey && worded(operator.onKey) ? t(operator.onKey) : ''));
    attribute(on, 'title', operator.on || undefined);
    text(since, operator.since);
    attribute(button, 'aria-expanded', String(this.#open === operator.sid));
    if (this.#open === operator.sid) {
      this.#menu.show(operator, this.#activities);
    }
  }

  /** @param {string} sid */
  #toggle(sid) {
    if (this.#open === sid) {
      this.#close(false);
      return;
    }
    this.#open = sid;
    const operators = this.#floor?.operators ?? [];
    const index = operators.findIndex((each) => each.sid === sid);
    this.#list.children[index]?.append(this.#menu);
    this.#menu.begin(operators[index], this.#activities);
    this.command('redraw');
  }

  /** @param {boolean} focus whether the focus goes back to the row */
  #close(focus) {
    const row = this.#menu.parentElement?.firstElementChild;
    this.#open = '';
    this.#menu.remove();
    if (focus && row instanceof HTMLElement) {
      row.focus();
    }
    this.command('redraw');
  }
}

class OperatorMenu extends DeskElement {
  #activity = h('select', { tLabel: 'setState' });

  #set = h('button', { type: 'button', t: 'setState', click: () => this.#send('setState', this.#activity.value) });

  #complete = h('button', { type: 'button', t: 'complete', click: () => this.#send('completeFor') });

  #end = h('button', { type: 'button', class: 'outline-stop', t: 'endCall', click: () => this.#ask(true) });

  #question = h('p', { role: 'alert' });

  #sure = h(
    'div',
    { class: 'sure', hidden: true },
    this.#question,
    h('button', { type: 'button', class: 'solid stop', t: 'endCallNow', click: () => this.#send('endCallOf') }),
    h('button', { type: 'button', t: 'cancel', click: () => this.#ask(false) }),
  );

  /** @type {OperatorRow | undefined} */
  #operator;

  build() {
    this.append(h('span', { class: 'set' }, this.#activity, this.#set), this.#complete, this.#end, this.#sure);
  }

  /**
   * @param {OperatorRow} operator
   * @param {Choice[]} activities
   */
  begin(operator, activities) {
    this.#ask(false);
    this.show(operator, activities);
    this.#activity.focus();
  }

  /**
   * @param {OperatorRow} operator
   * @param {Choice[]} activities
   */
  show(operator, activities) {
    this.#operator = operator;
    options(
      this.#activity,
      activities.map(({ sid, name }) => [sid, name]),
    );
    this.#complete.hidden = !(operator.state === 'after' && operator.taskSid);
    this.#end.hidden = !(operator.state === 'talking' && operator.taskSid);
    if (this.#end.hidden) {
      this.#sure.hidden = true;
    }
  }

  /** @param {boolean} wanted */
  #ask(wanted) {
    this.#sure.hidden = !wanted;
    text(this.#question, wanted ? t('sureEndCall', { name: this.#operator?.name ?? '' }) : '');
    if (wanted) {
      /** @type {HTMLElement | null} */ (this.#sure.querySelector('button:last-child'))?.focus();
    }
  }

  /**
   * @param {string} command
   * @param {string} [activity]
   */
  #send(command, activity) {
    const operator = this.#operator;
    if (operator) {
      const { name, sid, taskSid } = operator;
      this.command(command, JSON.stringify({ worker: name, workerSid: sid, task: taskSid, activity }));
      this.dispatchEvent(new CustomEvent('desk-menu-done', { bubbles: true }));
    }
  }
}

customElements.define('operator-menu', OperatorMenu);
customElements.define('floor-operators', FloorOperators);
