// The panels over the floor: sound, shortcuts and menu. They are not modal; Escape closes them.
import { h, text } from '../shared/dom.js';
import { currentLanguage, t } from '../words/words.js';
import { DeskSoundCheck } from './call/sound-check.js';
import { DeskElement } from './element.js';
import { changeLanguage, changeLook, LOOKS, look } from './settings.js';

export class DeskPanel extends DeskElement {
  build() {
    this.classList.add('panel', 'overlay');
    this.setAttribute('role', 'region');
    this.tabIndex = -1;
    this.append(
      h(
        'header',
        {},
        h('h2', { t: this.heading() }),
        h('button', { type: 'button', t: 'close', click: () => this.command('closePanel') }),
      ),
    );
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) {
        this.command('closePanel');
      }
    });
    this.fill();
  }

  /** The key of the panel's title. */
  heading() {
    return 'sound';
  }

  /** Creates the panel's contents. */
  fill() {}
}

export class DeskSound extends DeskPanel {
  check = new DeskSoundCheck();

  fill() {
    this.append(this.check);
  }

  /** @param {import('../state/types.js').Model} _model */
  show(_model) {
    this.check.show();
  }
}

const KEYS = [
  ['A', 'key.answer'],
  ['X', 'key.decline'],
  ['M', 'key.mute'],
  ['D', 'key.keypad'],
  ['B', 'key.handOn'],
  ['E', 'key.hangUp'],
  ['Enter', 'key.complete'],
  ['Y', 'key.more'],
  ['S', 'key.activity'],
  ['L', 'key.caller'],
];

export class DeskShortcuts extends DeskPanel {
  #on = h('input', { type: 'checkbox', change: () => this.command('shortcuts', this.#on.checked ? 'on' : 'off') });

  heading() {
    return 'shortcuts';
  }

  fill() {
    this.append(
      h('label', { class: 'switch' }, this.#on, h('span', { t: 'shortcutsOn' })),
      h(
        'dl',
        {},
        ...KEYS.map(([key, words]) =>
          h('div', {}, h('dt', {}, h('kbd', {}, `Ctrl+Shift+${key}`)), h('dd', { t: words })),
        ),
      ),
      h('p', { class: 'note', t: 'shortcutsHint' }),
    );
  }

  /** @param {import('../state/types.js').Model} model */
  show({ shortcuts }) {
    this.#on.checked = shortcuts;
  }
}

export class DeskMenu extends DeskPanel {
  #name = h('strong', {});

  #language = h('select', { tLabel: 'language', change: () => changeLanguage(this.#language.value) });

  #look = h('select', { tLabel: 'look', change: () => changeLook(this.#look.value) });

  #end = this.button('endWork', 'endWork');

  heading() {
    return 'menuTitle';
  }

  fill() {
    this.#language.append(new Option('English', 'en'), new Option('日本語', 'ja'));
    for (const each of LOOKS) {
      this.#look.append(h('option', { value: each, t: `look.${each}` }));
    }
    this.append(
      this.#name,
      h('label', {}, h('span', { t: 'language' }), this.#language),
      h('label', {}, h('span', { t: 'look' }), this.#look),
      h(
        'div',
        { class: 'only-narrow' },
        h('button', { type: 'button', t: 'sound', click: () => this.command('openPanel', 'sound') }),
        h('button', { type: 'button', t: 'shortcuts', click: () => this.command('openPanel', 'shortcuts') }),
      ),
      h('div', { class: 'leave' }, this.#end, this.button('signOut', 'signOut')),
    );
  }

  /**
   * @param {import('../state/types.js').Model} model
   * @param {import('../state/view.js').View} view
   */
  show(model, view) {
    text(this.#name, model.state?.me.name ?? '');
    this.#language.value = currentLanguage();
    this.#look.value = look();
    this.#end.hidden = !view.top.working;
    text(this.#end, t('endWork'));
  }
}

customElements.define('desk-sound', DeskSound);
customElements.define('desk-shortcuts', DeskShortcuts);
customElements.define('desk-menu', DeskMenu);
