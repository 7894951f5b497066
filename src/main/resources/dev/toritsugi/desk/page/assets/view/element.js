// The base of the desk's elements, and their buttons.
import { attribute, h } from '../shared/dom.js';

export class DeskElement extends HTMLElement {
  #built = false;

  connectedCallback() {
    if (!this.#built) {
      this.#built = true;
      this.build();
    }
  }

  /** Creates the children, once. */
  build() {}

  /**
   * Has the page run a command.
   * @param {string} command
   * @param {string} [argument]
   */
  command(command, argument) {
    this.dispatchEvent(new CustomEvent('desk-command', { bubbles: true, detail: { command, argument } }));
  }

  /**
   * A button that runs a command when it is pressed.
   * @param {string} name of the command
   * @param {string} label key of the words
   * @param {string} [className]
   */
  button(name, label, className) {
    return h('button', {
      type: 'button',
      class: className,
      'data-command': name,
      t: label,
      click: (event) => {
        const button = /** @type {HTMLElement} */ (event.currentTarget);
        if (isEnabled(button)) {
          this.command(button.dataset.command ?? name);
        }
      },
    });
  }
}

/**
 * A disabled button keeps the focus, and its place in the order of Tab.
 * @param {Element} button
 * @param {boolean} disabled
 */
export const disable = (button, disabled) => attribute(button, 'aria-disabled', disabled || undefined);

/** @param {Element} button */
export const isEnabled = (button) => button.getAttribute('aria-disabled') !== 'true';
