// The state bar.
import { attribute, h, text } from '../shared/dom.js';
import { leftWords, spelled } from '../state/times.js';
import { say } from '../words/words.js';
import { DeskActivity } from './activity.js';
import { DeskActions } from './call/actions.js';
import { DeskElement } from './element.js';
import { setIcon, setMark } from './icons.js';

/** @typedef {import('../state/view.js').View} View */

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

customElements.define('desk-state', DeskState);
