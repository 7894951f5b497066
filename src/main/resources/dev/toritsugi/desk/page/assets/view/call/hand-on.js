// The choice of the queue to which the caller is handed on, and the question before it. It takes the place of the note.
import { attribute, h, options, text } from '../../shared/dom.js';
import { say, t } from '../../words/words.js';
import { DeskElement, disable, isEnabled } from '../element.js';

/** @typedef {import('../../state/hand-on.js').HandOnView} HandOnView */

export class DeskHandOn extends DeskElement {
  #queue = h('select', { name: 'queue', change: () => this.command('chooseQueue', this.#queue.value) });

  #question = h('p', { class: 'question', role: 'status' });

  #send = h('button', {
    type: 'button',
    class: 'strong',
    t: 'handOnNow',
    click: () => isEnabled(this.#send) && this.command('handOnNow', this.#queue.value),
  });

  #cancel = h('button', { type: 'button', t: 'cancel', click: () => this.command('handOn') });

  build() {
    attribute(this, 'role', 'group');
    attribute(this, 'data-t-label', 'handOn');
    attribute(this, 'aria-label', t('handOn'));
    this.append(
      h('label', {}, h('span', { t: 'handOnTo' }), this.#queue),
      this.#question,
      h('div', { class: 'answers' }, this.#send, this.#cancel),
    );
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) {
        this.command('handOn');
        event.preventDefault();
      }
    });
  }

  /** @param {HandOnView | null} view */
  show(view) {
    this.hidden = view === null;
    if (view) {
      options(this.#queue, [['', t('chooseQueue')], ...view.choices.map(({ name, label }) => [name, label])]);
      if (this.#queue.value !== view.queue) {
        this.#queue.value = view.queue;
      }
      text(this.#question, say(view.question));
      disable(this.#send, view.disabled);
    }
  }

  focusQueue() {
    this.#queue.focus();
  }
}

customElements.define('desk-hand-on', DeskHandOn);
