// The state bar, and the choice of the activity in it.
import { attribute, focusWithin, h, keyed, text } from '../shared/dom.js';
import { leftWords, spelled } from '../state/times.js';
import { say, t } from '../words/words.js';
import { DeskActions } from './actions.js';
import { DeskElement, disable, isEnabled } from './element.js';
import { icon, setIcon, setMark } from './icons.js';

/** @typedef {import('../state/view.js').View} View */

/** @typedef {import('../state/view.js').Choice} Choice */

/**
 * The time of a state as text, and the part of it that is left.
 * @param {import('../state/types.js').Timing} timing
 * @param {number} now
 */
function timeOf(timing, now) {
  if (!timing) {
    return { words: '', left: null };
  }
  if ('upFrom' in timing) {
    return { words: spelled(now - timing.upFrom), left: null };
  }
  const left = Math.max(0, timing.leftUntil - now);
  return { words: say(leftWords(left)), left: timing.total > 0 ? Math.min(1, left / timing.total) : 0 };
}

export class DeskState extends DeskElement {
  #word = h('span', { class: 'word', tabindex: '-1' });

  #timer = h('span', { class: 'timer', role: 'timer', 'aria-live': 'off' });

  #reason = h('p', { class: 'reason' }, h('span', {}));

  #drain = h('progress', { class: 'drain', max: '1', 'aria-hidden': 'true' });

  activity = new DeskActivity();

  /** Answer and Decline while the supervisor's floor covers the call panel. */
  #actions = new DeskActions();

  build() {
    this.append(
      h('div', { class: 'words' }, h('p', { class: 'state' }, this.#word, this.#timer), this.#reason),
      this.activity,
      this.#actions,
      this.#drain,
    );
  }

  /**
   * @param {View} view
   * @param {number} now
   * @param {boolean} shortcuts
   */
  show({ bar, activity, panel, page, busy }, now, shortcuts) {
    this.dataset.state = bar.name;
    attribute(this, 'data-loud', bar.loud || undefined);
    setMark(this, bar.name);
    text(this.#word, say(bar.word));
    const { words, left } = timeOf(bar.timing, now);
    text(this.#timer, words);
    setIcon(this.#reason, bar.muted ? 'mute' : undefined);
    this.#reason.classList.toggle('strong', bar.muted);
    text(/** @type {Element} */ (this.#reason.lastElementChild), say(bar.sentence));
    attribute(this.#reason, 'title', say(bar.sentence));
    this.#drain.hidden = left === null;
    this.#drain.value = left ?? 0;
    const covered = page === 'floor' && bar.name === 'ringing';
    this.activity.show(covered ? null : activity);
    this.#actions.hidden = !covered;
    this.#actions.show(covered ? panel.first : null, covered ? panel.last : null, busy, shortcuts);
  }

  focusWord() {
    this.#word.focus({ preventScroll: true });
  }
}

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
customElements.define('desk-state', DeskState);
