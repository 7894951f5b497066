// The two buttons at the foot of the call panel: go on, and end or put off.
import { attribute, h, text } from '../../shared/dom.js';
import { say, t } from '../../words/words.js';
import { DeskElement, disable, isEnabled } from '../element.js';
import { setIcon } from '../icons.js';

/** @typedef {import('../../state/types.js').Action} Action */

/** A button that takes the place of a button that was just pressed ignores presses for this long. */
const GUARD_MILLIS = 1000;

const LOOKS = { answer: 'solid answer', stop: 'solid stop', go: 'solid go', 'outline-stop': 'outline-stop', plain: '' };

export class DeskActions extends DeskElement {
  #first = this.#slot('first');

  #last = this.#slot('last');

  #pressedAt = Number.NEGATIVE_INFINITY;

  #changedAt = { first: Number.NEGATIVE_INFINITY, last: Number.NEGATIVE_INFINITY };

  build() {
    attribute(this, 'role', 'group');
    attribute(this, 'data-t-label', 'actions');
    attribute(this, 'aria-label', t('actions'));
    this.append(this.#first, this.#last);
  }

  /** @param {'first' | 'last'} name */
  #slot(name) {
    const button = h('button', { type: 'button', click: () => this.#press(name) }, h('span', {}), h('kbd', {}));
    return button;
  }

  /** @param {'first' | 'last'} name */
  #press(name) {
    const button = name === 'first' ? this.#first : this.#last;
    if (isEnabled(button) && !this.isGuarded(name)) {
      this.pressed();
      this.command(button.dataset.command ?? '');
    }
  }

  /** Remembers that an action was pressed, also by its key. */
  pressed() {
    this.#pressedAt = performance.now();
  }

  /**
   * Whether a slot has changed just after a press that was meant for what it showed before.
   * @param {'first' | 'last'} name
   */
  isGuarded(name) {
    const changedAt = this.#changedAt[name];
    return changedAt >= this.#pressedAt && performance.now() - this.#pressedAt < GUARD_MILLIS;
  }

  /**
   * The slot that shows a command, if that command can be run now.
   * @param {string} command
   */
  accepts(command) {
    const name = this.#first.dataset.command === command ? 'first' : 'last';
    const button = name === 'first' ? this.#first : this.#last;
    return button.dataset.command === command && !button.hidden && isEnabled(button) && !this.isGuarded(name);
  }

  /**
   * @param {Action | null} first
   * @param {Action | null} last
   * @param {Set<string>} busy commands that run
   * @param {boolean} shortcuts
   */
  show(first, last, busy, shortcuts) {
    this.#fill('first', first, busy, shortcuts);
    this.#fill('last', last, busy, shortcuts);
  }

  /**
   * @param {'first' | 'last'} name
   * @param {Action | null} action
   * @param {Set<string>} busy
   * @param {boolean} shortcuts
   */
  #fill(name, action, busy, shortcuts) {
    const button = name === 'first' ? this.#first : this.#last;
    if ((button.dataset.command ?? '') !== (action?.command ?? '')) {
      this.#changedAt[name] = performance.now();
      button.dataset.command = action?.command ?? '';
    }
    button.hidden = action === null;
    if (action) {
      const [label, key] = button.querySelectorAll('span, kbd');
      button.className = `${name} ${LOOKS[action.look]}`;
      setIcon(button, action.icon);
      text(label, say(action.label));
      text(key, action.key && shortcuts ? `Ctrl+Shift+${action.key}` : '');
      disable(button, action.disabled ?? false);
      attribute(button, 'aria-busy', busy.has(action.command) || undefined);
    }
  }
}

customElements.define('desk-actions', DeskActions);
