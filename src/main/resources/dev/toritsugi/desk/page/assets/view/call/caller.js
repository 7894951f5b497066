// The caller in the call panel: number, name, and facts; without a call, what the desk waits for.
import { attribute, h, keyed, text } from '../../shared/dom.js';
import { languageOf, say, t } from '../../words/words.js';
import { DeskElement } from '../element.js';

/** @typedef {import('../../state/panel.js').CallerView} CallerView */

export class DeskCaller extends DeskElement {
  #number = h('h2', { class: 'number', tabindex: '-1', id: 'caller' });

  #name = h('p', { class: 'name' });

  #facts = h('dl', {});

  #ring = this.button('playRing', 'playRing');

  #block = this.button('blockCaller', 'blockCaller');

  build() {
    this.append(this.#number, this.#name, h('div', { class: 'facts' }, this.#facts, this.#ring, this.#block));
  }

  /** @param {CallerView | null} caller */
  show(caller) {
    this.hidden = caller === null;
    if (!caller) {
      return;
    }
    this.classList.toggle('idle', caller.idle);
    text(this.#number, caller.number.text ?? t(caller.number.key ?? 'aCall'));
    this.#number.classList.toggle('none', caller.idle);
    text(this.#name, caller.line ? say(caller.line) : caller.name);
    attribute(this.#name, 'title', caller.name || undefined);
    attribute(this.#name, 'lang', caller.line ? undefined : languageOf(caller.name));
    keyed(
      this.#facts,
      caller.facts,
      ({ label }) => label,
      () => h('div', {}, h('dt', {}), h('dd', {})),
      (child, fact) => {
        const [label, value] = child.children;
        child.classList.toggle('minor', fact.minor ?? false);
        text(label, t(fact.label));
        text(value, fact.value);
        attribute(value, 'title', fact.value);
      },
    );
    this.#block.hidden = caller.block === null;
    this.#ring.hidden = !(caller.idle && caller.facts.length > 0);
  }

  focusNumber() {
    this.#number.focus({ preventScroll: true });
  }
}

customElements.define('desk-caller', DeskCaller);
