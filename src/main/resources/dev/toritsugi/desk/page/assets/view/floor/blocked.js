// The supervisor's list of callers who were blocked at the desk.
import { h, keyed, text } from '../../shared/dom.js';
import { t } from '../../words/words.js';
import { DeskElement } from '../element.js';

export class FloorBlocked extends DeskElement {
  #summary = h('summary', {});

  #list = h('ul', {});

  build() {
    this.classList.add('panel');
    this.append(h('details', {}, this.#summary, this.#list));
  }

  /** @param {import('../../state/floor.js').Floor} floor */
  show({ blocked }) {
    this.hidden = blocked.length === 0;
    text(this.#summary, t('blockedCallers', { n: blocked.length }));
    keyed(
      this.#list,
      blocked,
      ({ number }) => number,
      ({ number }) =>
        h(
          'li',
          {},
          h('span', { class: 'who' }),
          h('button', { type: 'button', t: 'unblock', click: () => this.command('unblock', number) }),
        ),
      (row, { display }) => {
        text(/** @type {Element} */ (row.firstElementChild), display);
        row.lastElementChild?.setAttribute('aria-label', `${t('unblock')}: ${display}`);
      },
    );
  }
}

customElements.define('floor-blocked', FloorBlocked);
