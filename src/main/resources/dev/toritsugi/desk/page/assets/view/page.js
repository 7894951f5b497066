// The page: shows what the desk knows, runs the commands that concern the page alone, and passes the others on.
import { nameOf } from '../state/names.js';
import { viewOf } from '../state/view.js';
import { currentLanguage, translate } from '../words/words.js';
import { Focus } from './focus.js';
import { commandOf } from './keys.js';
import { Outside } from './outside.js';
import { PanelSwitch } from './panel-switch.js';
import { Regions } from './regions.js';
import { watchLanguage } from './settings.js';
import { DeskSignIn } from './sign-in.js';
import { ToolAreas } from './tool-areas.js';

/** @typedef {import('../state/view.js').View} View */

/** @typedef {import('./regions.js').PanelName} PanelName */

/** @typedef {import('./regions.js').Tab} Tab */

export class Page {
  #signIn = new DeskSignIn();

  #regions = new Regions({
    onTab: (tab) => this.#openTab(tab),
    onSkip: () => this.#focus.toCall(),
    onLayout: () => this.show(),
  });

  #focus = new Focus(this.#regions);

  #panels = new PanelSwitch(this.#regions, () => this.show());

  #outside = new Outside();

  /** @type {ToolAreas} */
  #tools;

  /** The name of the state that was shown last. */
  #lastState = '';

  /** @type {Record<string, (argument: string) => void>} */
  #commands = {
    openPanel: (name) => this.#openPanel(/** @type {PanelName} */ (name)),
    closePanel: () => this.#panels.close(),
    openPage: (page) => this.#openPage(/** @type {Tab} */ (page)),
    redraw: () => this.show(),
    keypad: () => this.#tools.toggleKeypad(),
    handOn: () => this.#tools.toggleHandOn(),
    focusActivity: () => this.#regions.state.activity.focusChosen(),
    focusCaller: () => this.#focus.toCall(),
  };

  /**
   * @param {import('../desk.js').Desk} desk
   * @param {import('../phone/phone.js').Phone} phone
   * @param {(command: string, argument?: string) => void} run
   */
  constructor(desk, phone, run) {
    this.desk = desk;
    this.phone = phone;
    this.run = run;
    this.#tools = new ToolAreas(desk, this.call, () => this.show());
    document.body.append(this.#signIn, this.#regions.element, ...this.#outside.regions());
    this.#signIn.hidden = true;
    for (const check of [this.call.soundCheck, this.#regions.panels.sound.check]) {
      check.connect(phone);
    }
    document.addEventListener('desk-command', (event) => {
      const { command, argument } = /** @type {CustomEvent} */ (event).detail;
      this.#command(command, argument);
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    watchLanguage(() => {
      this.desk.model.language = currentLanguage();
      this.show();
    });
    desk.watch(() => this.show());
    translate();
  }

  /** The call panel. */
  get call() {
    return this.#regions.call;
  }

  /** @param {(name: string, password: string) => void} signIn */
  onSignIn(signIn) {
    this.#signIn.onSignIn = signIn;
  }

  show() {
    const { model } = this.desk;
    const now = this.desk.now();
    const view = viewOf(model, now);
    this.#regions.element.hidden = view.screen !== 'desk';
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
   * @param {View} view
   * @param {number} now
   */
  #showDesk(view, now) {
    const { model } = this.desk;
    const { bar, state, call, floor, floorPage, panels } = this.#regions;
    const { open } = this.#panels;
    const focused = document.activeElement;
    bar.show(view);
    state.show(view, now, model.shortcuts);
    call.show(view, model, this.phone);
    floor.show(view.floor, model.state !== null);
    if (view.page === 'floor') {
      const activities = model.state?.activities ?? [];
      const choices = activities.map((each) => ({ sid: each.sid, name: nameOf(each, model.language) }));
      floorPage.show(view.floor, choices, view.row);
    }
    if (open) {
      panels[open].show(model, view);
    }
    this.#regions.layOut(view, open);
    this.#ringToPhone(view);
    this.#focus.restore(focused, this.#lastState === 'after' && view.bar.name !== 'after');
    this.#lastState = view.bar.name;
  }

  /**
   * In the narrow layout a ring brings the call to the front, unless the operator is using the floor.
   * @param {View} view
   */
  #ringToPhone(view) {
    const began = view.bar.name === 'ringing' && this.#lastState !== 'ringing';
    const { tab } = this.#regions;
    if (began && tab === 'floor' && this.#regions.isNarrow() && view.page !== 'floor' && !this.#regions.isAsideUsed()) {
      this.#openTab('phone');
    }
  }

  /**
   * @param {string} command
   * @param {string} [argument]
   */
  #command(command, argument) {
    if (command in this.#commands) {
      this.#commands[command](argument ?? '');
      return;
    }
    if (command === 'endWork' || command === 'signOut') {
      this.#panels.close();
    }
    this.run(command, argument);
  }

  /** @param {Tab} page */
  #openPage(page) {
    this.desk.update((model) => {
      model.page = page;
    });
  }

  /** @param {PanelName} name */
  #openPanel(name) {
    this.desk.model.page = 'phone';
    this.#panels.toggle(name);
  }

  /** @param {Tab} tab */
  #openTab(tab) {
    this.#regions.tab = tab;
    this.#panels.close();
    if (this.desk.model.state?.floor) {
      this.desk.model.page = tab;
    }
    this.show();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const command = this.desk.model.shortcuts && !this.#regions.element.hidden ? commandOf(event) : undefined;
    if (!command) {
      return;
    }
    event.preventDefault();
    const { actions, tools } = this.call;
    if (command === 'focusActivity' || command === 'focusCaller') {
      this.#commands[command]('');
    } else if (command === 'mute' || command === 'keypad' || command === 'handOn') {
      tools.press(command);
    } else if (actions.accepts(command)) {
      actions.pressed();
      this.run(command);
    }
  }
}
