// The page: its regions in the order of reading, its panels and tabs, the focus, and the keys.
import { attribute, h, text } from '../shared/dom.js';
import { nameOf } from '../state/names.js';
import { viewOf } from '../state/view.js';
import { currentLanguage, t, translate } from '../words/words.js';
import { DeskBar } from './bar.js';
import { DeskCall } from './call.js';
import { DeskFloor } from './floor.js';
import { FloorPage } from './floor-page.js';
import { commandOf } from './keys.js';
import { Outside } from './outside.js';
import { DeskMenu, DeskShortcuts, DeskSound } from './panels.js';
import { watchLanguage } from './settings.js';
import { DeskSignIn } from './sign-in.js';
import { DeskState } from './state.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** @typedef {import('../phone/phone.js').Phone} Phone */

/** @typedef {'sound' | 'shortcuts' | 'menu'} PanelName */

export class Page {
  #signIn = new DeskSignIn();

  #bar = new DeskBar();

  #state = new DeskState();

  call = new DeskCall();

  #floor = new DeskFloor();

  #floorPage = new FloorPage();

  sound = new DeskSound();

  #panels = { sound: this.sound, shortcuts: new DeskShortcuts(), menu: new DeskMenu() };

  #tabs = h(
    'nav',
    { class: 'tabs', tLabel: 'pages' },
    h('button', { type: 'button', click: () => this.#openTab('phone') }, h('span', { t: 'phonePage' })),
    h('button', { type: 'button', click: () => this.#openTab('floor') }, h('span', {})),
  );

  #main = h('main', { tLabel: 'callRegion' }, this.call);

  #aside = h('aside', { tLabel: 'floorRegion' }, this.#floor, ...Object.values(this.#panels));

  #body = h('div', { class: 'columns' }, this.#main, this.#aside);

  #floorMain = h('main', { class: 'floor-main', tLabel: 'floorRegion', hidden: true }, this.#floorPage);

  #desk = h(
    'div',
    { class: 'desk', hidden: true },
    h('a', { class: 'skip', href: '#caller', t: 'toTheCall' }),
    h('header', {}, this.#bar),
    h('section', { tLabel: 'stateRegion' }, this.#state),
    this.#body,
    this.#floorMain,
    this.#tabs,
  );

  #outside = new Outside();

  /** @type {PanelName | null} */
  #open = null;

  /** @type {HTMLElement | null} */
  #opener = null;

  /** The tab of the narrow layout. @type {'phone' | 'floor'} */
  #tab = 'phone';

  #last = { state: '', area: '' };

  #narrow = matchMedia('(max-width: 899px)');

  /**
   * @param {Desk} desk
   * @param {Phone} phone
   * @param {(command: string, argument?: string) => void} run
   */
  constructor(desk, phone, run) {
    this.desk = desk;
    this.phone = phone;
    this.run = run;
    document.body.append(this.#signIn, this.#desk, ...this.#outside.regions());
    this.#signIn.hidden = true;
    for (const check of [this.call.soundCheck, this.sound.check]) {
      check.connect(phone);
    }
    document.addEventListener('desk-command', (event) => {
      const { command, argument } = /** @type {CustomEvent} */ (event).detail;
      this.#command(command, argument);
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    this.#desk.querySelector('.skip')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.#focusCall();
    });
    watchLanguage(() => {
      this.desk.model.language = currentLanguage();
      this.show();
    });
    this.#narrow.addEventListener('change', () => this.show());
    desk.watch(() => this.show());
    translate();
  }

  /** @param {(name: string, password: string) => void} signIn */
  onSignIn(signIn) {
    this.#signIn.onSignIn = signIn;
  }

  show() {
    const { model } = this.desk;
    const now = this.desk.now();
    const view = viewOf(model, now);
    this.#desk.hidden = view.screen !== 'desk';
    if (view.screen === 'sign-in') {
      this.#signIn.show(model);
    } else {
      this.#signIn.hidden = true;
    }
    if (view.screen === 'desk') {
      this.#showDesk(view, now);
    }
    this.#outside.show(view, model, now);
  }

  /**
   * @param {import('../state/view.js').View} view
   * @param {number} now
   */
  #showDesk(view, now) {
    const { model } = this.desk;
    const focused = document.activeElement;
    this.#bar.show(view);
    this.#state.show(view, now, model.shortcuts);
    this.call.show(view, model, this.phone);
    this.#floor.show(view.floor, model.state !== null);
    const floorPage = view.page === 'floor';
    if (floorPage) {
      const activities = (model.state?.activities ?? []).map((each) => ({
        sid: each.sid,
        name: nameOf(each, model.language),
      }));
      this.#floorPage.show(view.floor, activities, view.row);
    }
    this.#floorMain.hidden = !floorPage;
    if (this.#open) {
      this.#panels[this.#open].show(model, view);
    }
    this.#showTabs(view);
    this.#ringToPhone(view, floorPage);
    this.#restoreFocus(view, focused);
    this.#last = { state: view.bar.name, area: view.panel.area };
  }

  /** @param {import('../state/view.js').View} view */
  #showTabs(view) {
    const [phone, floor] = this.#tabs.children;
    const narrow = this.#narrow.matches;
    const page = view.page === 'floor' ? 'floor' : this.#tab;
    text(/** @type {Element} */ (floor.lastElementChild), t('floorTab', { n: view.floor.waiting }));
    attribute(phone, 'aria-current', page === 'phone' ? 'page' : undefined);
    attribute(floor, 'aria-current', page === 'floor' ? 'page' : undefined);
    phone.classList.toggle('rings', view.bar.name === 'ringing' && page !== 'phone');
    this.#tabs.hidden = !narrow;
    this.#body.hidden = view.page === 'floor';
    this.#main.hidden = narrow && this.#tab !== 'phone';
    this.#aside.hidden = narrow && this.#tab !== 'floor' && this.#open === null;
    this.#floor.hidden = narrow && this.#tab !== 'floor';
    for (const [name, panel] of Object.entries(this.#panels)) {
      panel.hidden = name !== this.#open;
    }
  }

  /**
   * In the narrow layout a ring brings the call to the front, unless the operator is using the floor.
   * @param {import('../state/view.js').View} view
   * @param {boolean} floorPage
   */
  #ringToPhone(view, floorPage) {
    const began = view.bar.name === 'ringing' && this.#last.state !== 'ringing';
    const busy = this.#aside.contains(document.activeElement) && document.activeElement !== this.#floor;
    if (began && this.#narrow.matches && this.#tab === 'floor' && !busy && !floorPage) {
      this.#openTab('phone');
    }
  }

  /**
   * Focus that is lost because its element has disappeared goes to the caller's number, never to another button; after
   * Complete it goes to the state.
   * @param {import('../state/view.js').View} view
   * @param {Element | null} focused
   */
  #restoreFocus(view, focused) {
    const lost =
      focused instanceof HTMLElement
      && focused !== document.body
      && !(focused.isConnected && focused.checkVisibility());
    if (lost) {
      if (this.#last.state === 'after' && view.bar.name !== 'after') {
        this.#state.focusWord();
      } else {
        this.#focusCall();
      }
    }
  }

  #focusCall() {
    if (this.call.caller.hidden || !this.call.checkVisibility()) {
      this.#state.focusWord();
    } else {
      this.call.caller.focusNumber();
    }
  }

  /**
   * @param {string} command
   * @param {string} [argument]
   */
  #command(command, argument) {
    switch (command) {
      case 'openPanel':
        this.#openPanel(/** @type {PanelName} */ (argument));
        break;
      case 'closePanel':
        this.#closePanel();
        break;
      case 'openPage':
        this.desk.update((model) => {
          model.page = argument === 'floor' ? 'floor' : 'phone';
        });
        break;
      case 'redraw':
        this.show();
        break;
      case 'keypad':
        this.#toggleKeypad();
        break;
      case 'endWork':
      case 'signOut':
        this.#closePanel();
        this.run(command);
        break;
      default:
        this.run(command, argument);
    }
  }

  #toggleKeypad() {
    const opens = this.desk.model.keypad === null;
    this.desk.update((model) => {
      model.keypad = opens ? '' : null;
    });
    this.show();
    if (opens) {
      this.call.keypad.focusFirst();
    } else {
      this.call.tools.focusKeypad();
    }
  }

  /** @param {PanelName} name */
  #openPanel(name) {
    if (this.#open === name) {
      this.#closePanel();
      return;
    }
    if (!this.#open) {
      this.#opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    }
    this.#open = name;
    this.#bar.showPanel(name);
    if (this.desk.model.page === 'floor') {
      this.desk.model.page = 'phone';
    }
    this.show();
    this.#panels[name].focus();
  }

  #closePanel() {
    if (this.#open) {
      this.#open = null;
      this.#bar.showPanel(null);
      this.show();
      this.#opener?.focus();
      this.#opener = null;
    }
  }

  /** @param {'phone' | 'floor'} tab */
  #openTab(tab) {
    this.#tab = tab;
    if (this.#open) {
      this.#closePanel();
    }
    if (this.desk.model.state?.floor) {
      this.desk.model.page = tab;
    }
    this.show();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const command = this.desk.model.shortcuts && !this.#desk.hidden ? commandOf(event) : undefined;
    if (!command) {
      return;
    }
    event.preventDefault();
    if (command === 'focusActivity') {
      this.#state.activity.focusChosen();
    } else if (command === 'focusCaller') {
      this.#focusCall();
    } else if (command === 'mute' || command === 'keypad') {
      this.#useTool(command);
    } else if (this.call.actions.accepts(command)) {
      this.call.actions.pressed();
      this.run(command);
    }
  }

  /** @param {'mute' | 'keypad'} command */
  #useTool(command) {
    const button = this.call.tools.querySelector(`[data-command="${command}"]`);
    if (button instanceof HTMLButtonElement && !button.hidden) {
      button.click();
    }
  }
}
