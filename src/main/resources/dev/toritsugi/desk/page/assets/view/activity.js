// The choice of the operator's activity: a group of buttons, or a menu where the group would be too wide.
import { attribute, focusWithin, h, keyed, text } from '../shared/dom.js';
import { t } from '../words/words.js';
import { DeskElement, disable, isEnabled } from './element.js';
import { icon, setIcon } from './icons.js';

/** @typedef {import('../state/view.js').View} View */

/** @typedef {import('../state/view.js').Choice} Choice */

export class DeskActivity extends DeskElement {
  #legend = h('span', { class: 'legend', id: 'activity-legend' });

  #choices = h('span', { class: 'choices', role: 'radiogroup', 'aria-labelledby': 'activity-legend' });

  #opener = h(
    'button',
    { type: 'button', class: 'one', 'aria-haspopup': 'true', 'aria-expanded': 'false', click: () => this.#toggle() },
    h('span', {}),
  );

  build() {
    this.#opener.append(icon('down'));
    this.#choices.addEventListener('keydown', (event) => this.#arrow(event));
    this.append(this.#legend, this.#opener, this.#choices);
    document.addEventListener('pointerdown', (event) => {
      if (!this.contains(/** @type {Node} */ (event.target))) {
        this.#close();
      }
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.hasAttribute('data-open')) {
        this.#close();
        this.#opener.focus();
      }
    });
    new ResizeObserver(() => this.#fit()).observe(document.documentElement);
  }

  #toggle() {
    const open = this.toggleAttribute('data-open');
    attribute(this.#opener, 'aria-expanded', String(open));
    if (open) {
      this.focusChosen();
    }
  }

  #close() {
    this.removeAttribute('data-open');
    attribute(this.#opener, 'aria-expanded', 'false');
  }

  /** Becomes one menu button where the group would need more than half of the bar. */
  #fit() {
    this.removeAttribute('data-menu');
    const wide = this.#choices.scrollWidth > document.documentElement.clientWidth / 2;
    attribute(this, 'data-menu', wide || matchMedia('(max-width: 899px)').matches || undefined);
  }

  /** @param {View['activity']} activity */
  show(activity) {
    this.hidden = activity === null;
    if (!activity) {
      return;
    }
    const before = this.#choices.childElementCount;
    text(this.#legend, t(activity.legend));
    attribute(this.#opener, 'aria-label', `${t(activity.legend)}: ${chosenOf(activity.choices)}`);
    text(/** @type {Element} */ (this.#opener.firstElementChild), chosenOf(activity.choices));
    keyed(
      this.#choices,
      activity.choices,
      ({ sid }) => sid,
      ({ sid }) => this.#choice(sid),
      (button, choice) => {
        attribute(button, 'aria-checked', String(choice.checked));
        attribute(button, 'data-word', choice.name);
        attribute(button, 'tabindex', choice.checked ? '0' : '-1');
        setIcon(button, choice.checked ? 'check' : undefined);
        text(/** @type {Element} */ (button.lastElementChild), choice.name);
        disable(button, activity.disabled);
      },
    );
    if (!activity.choices.some(({ checked }) => checked)) {
      attribute(/** @type {Element} */ (this.#choices.firstElementChild), 'tabindex', '0');
    }
    if (before !== activity.choices.length) {
      this.#fit();
    }
  }

  /** @param {string} sid */
  #choice(sid) {
    const button = h('button', { type: 'button', role: 'radio' }, h('span', {}));
    button.addEventListener('click', () => {
      if (isEnabled(button)) {
        this.command('chooseActivity', sid);
        if (this.hasAttribute('data-open')) {
          this.#close();
          this.#opener.focus();
        }
      }
    });
    return button;
  }

  /**
   * Arrows only move the focus: an arrow must not send the operator to a break.
   * @param {KeyboardEvent} event
   */
  #arrow(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const focused = focusWithin(this.#choices);
    if (step && focused) {
      const buttons = [...this.#choices.children];
      const next = buttons[(buttons.indexOf(focused) + step + buttons.length) % buttons.length];
      /** @type {HTMLElement} */ (next).focus();
      event.preventDefault();
    }
  }

  /** Focuses the chosen activity, by its key or after the menu has opened. */
  focusChosen() {
    if (this.hasAttribute('data-menu') && !this.hasAttribute('data-open')) {
      this.#toggle();
      return;
    }
    const chosen = this.#choices.querySelector('[aria-checked="true"]') ?? this.#choices.firstElementChild;
    /** @type {HTMLElement | null} */ (chosen)?.focus();
  }
}

/** @param {Choice[]} choices */
const chosenOf = (choices) => choices.find(({ checked }) => checked)?.name ?? '';

customElements.define('desk-activity', DeskActivity);
