// The keypad, and the digits that were sent.
import { h, text } from '../../shared/dom.js';
import { DeskElement } from '../element.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

export class DeskKeypad extends DeskElement {
  #digits = h('output', { tLabel: 'digits' });

  #first = this.#key('1');

  build() {
    this.append(this.#digits, this.#first, ...KEYS.slice(1).map((key) => this.#key(key)));
    this.addEventListener('keydown', (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (event.key === 'Escape') {
        this.command('keypad');
        event.preventDefault();
      } else if (KEYS.includes(event.key) && !event.repeat) {
        this.command('press', event.key);
        event.preventDefault();
      }
    });
  }

  /** @param {string} key */
  #key(key) {
    return h('button', { type: 'button', click: () => this.command('press', key) }, key);
  }

  /** @param {string | null} digits null while the keypad is closed */
  show(digits) {
    this.hidden = digits === null;
    text(this.#digits, [...(digits ?? '')].join(' '));
  }

  focusFirst() {
    this.#first.focus();
  }
}

customElements.define('desk-keypad', DeskKeypad);
