// A message of a caller: play, call back, delete.
import { attribute, h, text } from '../../shared/dom.js';
import { t } from '../../words/words.js';
import { DeskElement } from '../element.js';

/** @typedef {import('../../state/message.js').MessageView} MessageView */

export class DeskMessage extends DeskElement {
  #audio = h('audio', { controls: '', preload: 'none', tLabel: 'playMessage' });

  #problem = h('p', { class: 'problem', t: 'messageNotPlayed', hidden: true });

  #callBack = h('a', {});

  #delete = h('button', { type: 'button', t: 'deleteMessage', click: () => this.#ask(true) });

  #sure = h('div', { class: 'answers', hidden: true });

  #task = '';

  build() {
    this.#audio.addEventListener('error', () => {
      this.#problem.hidden = false;
    });
    this.#audio.addEventListener('play', () => {
      this.#problem.hidden = true;
    });
    this.#sure.append(
      h('span', { t: 'sureDelete' }),
      this.button('messageDelete', 'deleteMessageNow', 'strong'),
      h('button', { type: 'button', t: 'keepMessage', click: () => this.#ask(false) }),
    );
    this.append(this.#audio, this.#problem, h('div', { class: 'answers' }, this.#callBack, this.#delete), this.#sure);
  }

  /** @param {boolean} asks */
  #ask(asks) {
    this.#sure.hidden = !asks;
    this.#delete.hidden = asks;
    if (asks) {
      this.#sure.querySelector('button')?.focus();
    } else {
      this.#delete.focus();
    }
  }

  /** @param {MessageView | null} message */
  show(message) {
    this.hidden = message === null;
    if ((message?.task ?? '') !== this.#task) {
      this.#task = message?.task ?? '';
      this.#load(message);
    }
    if (message) {
      text(this.#callBack, t('callBack', { number: message.number }));
      attribute(this.#callBack, 'href', message.callBack ?? undefined);
      this.#callBack.hidden = message.callBack === null;
    }
  }

  /** @param {MessageView | null} message */
  #load(message) {
    this.#audio.pause();
    attribute(this.#audio, 'src', message?.audio);
    if (!message) {
      this.#audio.load();
    }
    this.#problem.hidden = true;
    this.#sure.hidden = true;
    this.#delete.hidden = false;
  }
}

customElements.define('desk-message', DeskMessage);
