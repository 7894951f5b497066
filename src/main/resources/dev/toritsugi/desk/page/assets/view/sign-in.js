// The sign-in.
import { h, text } from '../shared/dom.js';
import { say, t } from '../words/words.js';
import { DeskElement } from './element.js';
import { languageButton } from './settings.js';

export class DeskSignIn extends DeskElement {
  #name = h('input', { name: 'name', autocomplete: 'username', spellcheck: 'false', required: true });

  #password = h('input', { name: 'password', type: 'password', autocomplete: 'current-password', required: true });

  #problem = h('p', { class: 'problem', role: 'alert' });

  #submit = h('button', { type: 'submit', class: 'solid go' });

  /** @type {(name: string, password: string) => void} */
  onSignIn = () => {};

  build() {
    this.append(
      h(
        'header',
        { class: 'sign-in-bar' },
        h('h1', {}, h('span', { lang: 'ja' }, '取次'), ' Toritsugi ', h('small', { t: 'brand' })),
        languageButton(),
      ),
      h(
        'main',
        {},
        h(
          'form',
          {
            class: 'panel',
            method: 'post',
            submit: (event) => {
              event.preventDefault();
              this.onSignIn(this.#name.value, this.#password.value);
            },
          },
          h('h2', { t: 'signIn' }),
          h('label', {}, h('span', { t: 'name' }), this.#name),
          h('label', {}, h('span', { t: 'password' }), this.#password),
          this.#problem,
          this.#submit,
        ),
      ),
    );
  }

  /** @param {import('../state/types.js').Model} model */
  show({ signIn, signInProblem, signingIn }) {
    const appeared = this.hasAttribute('hidden');
    this.hidden = false;
    text(this.#submit, t(signingIn ? 'signingIn' : 'signIn'));
    this.#submit.disabled = signingIn;
    text(this.#problem, signInProblem ? say(signInProblem) : signIn === 'ended' ? t('sessionEnded') : '');
    if (appeared) {
      this.#password.value = '';
      (this.#name.value ? this.#password : this.#name).focus();
    }
  }
}

customElements.define('desk-sign-in', DeskSignIn);
