// The people on the call with their sound levels.
import { h } from '../../shared/dom.js';
import { DeskElement } from '../element.js';
import { meter } from './meter.js';

export class DeskParties extends DeskElement {
  #you = meter('level');

  #caller = meter('level');

  #muted = h('strong', { t: 'muted', hidden: true });

  build() {
    this.append(
      h(
        'ul',
        { tLabel: 'onTheCall' },
        h(
          'li',
          { class: 'party' },
          h('span', { t: 'you' }),
          h('span', { class: 'sound' }, this.#you.element, this.#muted),
        ),
        h('li', { class: 'party' }, h('span', { t: 'caller' }), h('span', { class: 'sound' }, this.#caller.element)),
      ),
    );
  }

  /** @param {import('../../state/types.js').PhoneCall | null} call */
  show(call) {
    this.hidden = call === null;
    this.#muted.hidden = !call?.muted;
    this.#you.element.toggleAttribute('hidden', call?.muted ?? false);
  }

  /**
   * @param {number} you
   * @param {number} caller
   */
  levels(you, caller) {
    this.#you.set(you);
    this.#caller.set(caller);
  }
}

customElements.define('desk-parties', DeskParties);
