// The tools of the call: mute, keypad, and back to the queue.
import { attribute, h } from '../../shared/dom.js';
import { t } from '../../words/words.js';
import { DeskElement, disable, isEnabled } from '../element.js';
import { icon } from '../icons.js';

/** @typedef {import('../../state/panel.js').Tools} Tools */

/** @type {(keyof Tools)[]} */
const NAMES = ['mute', 'keypad', 'handOn'];

/** @type {Record<keyof Tools, string>} */
const KEYS = { mute: 'M', keypad: 'D', handOn: 'B' };

export class DeskTools extends DeskElement {
  #buttons = NAMES.map((name) => ({ name, button: this.#tool(name) }));

  build() {
    attribute(this, 'role', 'group');
    attribute(this, 'data-t-label', 'tools');
    attribute(this, 'aria-label', t('tools'));
    this.append(...this.#buttons.map(({ button }) => button));
  }

  /** @param {keyof Tools} name */
  #tool(name) {
    const button = h('button', {
      type: 'button',
      'data-command': name,
      click: () => isEnabled(button) && this.command(name),
    });
    button.append(icon(name), h('span', { t: name }));
    return button;
  }

  /**
   * @param {Tools | null} tools
   * @param {boolean} shortcuts
   */
  show(tools, shortcuts) {
    for (const { name, button } of this.#buttons) {
      const tool = tools?.[name];
      button.hidden = !tool;
      if (tool) {
        attribute(button, name === 'handOn' ? 'aria-expanded' : 'aria-pressed', String(tool.pressed));
        disable(button, tool.disabled);
        attribute(button, 'title', shortcuts ? `Ctrl+Shift+${KEYS[name]}` : undefined);
      }
    }
  }

  /**
   * Presses a tool by its key.
   * @param {string} name
   */
  press(name) {
    this.#button(name)?.click();
  }

  /** @param {string} name */
  focusOn(name) {
    this.#button(name)?.focus();
  }

  /** @param {string} name */
  #button(name) {
    return this.#buttons.find((each) => each.name === name && !each.button.hidden)?.button;
  }
}

customElements.define('desk-tools', DeskTools);
