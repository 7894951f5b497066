// The people on the call with their sound levels, and the keypad.
import { attribute, h, text } from '../shared/dom.js';
import { t } from '../words/words.js';
import { DeskElement, disable, isEnabled } from './element.js';
import { icon } from './icons.js';
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

  /** @param {import('../state/types.js').PhoneCall | null} call */
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

export class DeskTools extends DeskElement {
  #mute = this.#tool('mute', 'M');

  #keypad = this.#tool('keypad', 'D');

  build() {
    attribute(this, 'role', 'group');
    attribute(this, 'data-t-label', 'tools');
    attribute(this, 'aria-label', t('tools'));
    this.append(this.#mute, this.#keypad);
  }

  /**
   * @param {string} name
   * @param {string} key
   */
  #tool(name, key) {
    const button = h('button', {
      type: 'button',
      'data-command': name,
      click: () => isEnabled(button) && this.command(name),
    });
    button.append(icon(name), h('span', { t: name }));
    button.dataset.key = key;
    return button;
  }

  /**
   * @param {import('../state/panel.js').Panel['tools']} tools
   * @param {boolean} shortcuts
   */
  show(tools, shortcuts) {
    for (const [button, tool] of /** @type {const} */ ([
      [this.#mute, tools?.mute],
      [this.#keypad, tools?.keypad],
    ])) {
      button.hidden = !tool;
      if (tool) {
        attribute(button, 'aria-pressed', String(tool.pressed));
        disable(button, tool.disabled);
        attribute(button, 'title', shortcuts ? `Ctrl+Shift+${button.dataset.key}` : undefined);
      }
    }
  }

  focusKeypad() {
    this.#keypad.focus();
  }
}

customElements.define('desk-parties', DeskParties);
customElements.define('desk-keypad', DeskKeypad);
customElements.define('desk-tools', DeskTools);
