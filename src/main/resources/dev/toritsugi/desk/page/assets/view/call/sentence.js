// The sentence row of the call panel.
import { h, text } from '../../shared/dom.js';
import { say } from '../../words/words.js';
import { DeskElement } from '../element.js';
import { setIcon } from '../icons.js';

export class DeskSentence extends DeskElement {
  #words = h('span', {});

  #button = this.button('tryNow', 'tryNow');

  #said = h('div', { class: 'said' }, this.#words, this.#button);

  build() {
    this.append(this.#said);
  }

  /** @param {import('../../state/types.js').Sentence | null} sentence */
  show(sentence) {
    this.#said.hidden = sentence === null;
    if (sentence) {
      this.#said.classList.toggle('bad', sentence.bad ?? false);
      setIcon(this.#said, sentence.icon);
      text(this.#words, say(sentence.words));
      this.#button.hidden = !sentence.command;
      this.#button.dataset.command = sentence.command ?? '';
      this.#button.dataset.t = sentence.button?.key ?? 'tryAgain';
      text(this.#button, say(sentence.button));
    }
  }
}

customElements.define('desk-sentence', DeskSentence);
