// The top bar: connection, phone, and the buttons of the page.
import { attribute, h, text } from '../shared/dom.js';
import { say, t } from '../words/words.js';
import { DeskElement } from './element.js';
import { icon, setIcon } from './icons.js';

/** @typedef {import('../state/view.js').View} View */

const LOOKS = { ready: 'check', none: 'dash', bad: 'warning' };

export class DeskBar extends DeskElement {
  #connection = h('span', { class: 'health connection' }, h('span', { class: 'words' }));

  #phone = h('span', { class: 'health phone' }, h('span', {}));

  #pages = h('nav', { class: 'views', tLabel: 'pages', hidden: true });

  #sound = this.#opener('sound', 'sound');

  #shortcuts = this.#opener('shortcuts', 'shortcuts');

  #menu = h('button', {
    type: 'button',
    class: 'menu',
    'aria-haspopup': 'true',
    'aria-expanded': 'false',
    click: () => this.command('openPanel', 'menu'),
  });

  #name = h('span', {});

  #end = this.button('endWork', 'endWork', 'extra');

  build() {
    this.#menu.append(this.#name, icon('menu'));
    this.#pages.append(this.#page('phone', 'phonePage'), this.#page('floor', 'floorPage'));
    this.append(
      h(
        'h1',
        {},
        h('span', { lang: 'ja' }, '取次'),
        ' ',
        h('span', { class: 'long-name' }, 'Toritsugi'),
        ' ',
        h('small', { t: 'brand' }),
      ),
      this.#connection,
      this.#phone,
      this.#pages,
      h('span', { class: 'end' }, this.#sound, this.#shortcuts, this.#menu, this.#end),
    );
  }

  /**
   * @param {string} panel
   * @param {string} label
   */
  #opener(panel, label) {
    return h('button', {
      type: 'button',
      class: 'extra',
      t: label,
      'aria-expanded': 'false',
      click: () => this.command('openPanel', panel),
    });
  }

  /**
   * @param {string} page
   * @param {string} label
   */
  #page(page, label) {
    const button = h('button', { type: 'button', t: label, click: () => this.command('openPage', page) });
    button.dataset.page = page;
    return button;
  }

  /** @param {string | null} open name of the open panel */
  showPanel(open) {
    attribute(this.#sound, 'aria-expanded', String(open === 'sound'));
    attribute(this.#shortcuts, 'aria-expanded', String(open === 'shortcuts'));
    attribute(this.#menu, 'aria-expanded', String(open === 'menu'));
  }

  /** @param {View} view */
  show({ top, page }) {
    this.#connection.classList.toggle('bad', top.known && !top.connected);
    setIcon(this.#connection, top.connected ? 'check' : top.known ? 'warning' : 'dash');
    text(
      /** @type {Element} */ (this.#connection.lastElementChild),
      t(top.connected ? 'connected' : top.known ? 'noConnection' : 'connecting'),
    );
    this.#phone.classList.toggle('bad', top.phone.look === 'bad');
    this.#phone.hidden = top.phone.words.key === 'empty';
    setIcon(this.#phone, LOOKS[top.phone.look]);
    text(/** @type {Element} */ (this.#phone.lastElementChild), say(top.phone.words));
    attribute(this.#phone, 'title', say(top.phone.words));
    text(this.#name, top.name);
    attribute(this.#menu, 'aria-label', t('menu', { name: top.name }));
    const end = top.working ? 'endWork' : 'signOut';
    this.#end.dataset.command = end;
    this.#end.dataset.t = end;
    text(this.#end, t(end));
    this.#pages.hidden = !top.supervisor;
    for (const button of this.#pages.children) {
      attribute(button, 'aria-current', /** @type {HTMLElement} */ (button).dataset.page === page ? 'page' : undefined);
    }
  }
}

customElements.define('desk-bar', DeskBar);
