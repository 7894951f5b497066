// The regions of the desk in the order of reading, and which of them the layout shows.
import { attribute, h, text } from '../shared/dom.js';
import { t } from '../words/words.js';
import { DeskBar } from './bar.js';
import { DeskCall } from './call/call.js';
import { DeskFloor } from './floor/floor.js';
import { FloorPage } from './floor/floor-page.js';
import { DeskMenu, DeskShortcuts, DeskSound } from './panels.js';
import { DeskState } from './state.js';

/** @typedef {import('../state/view.js').View} View */

/** @typedef {'sound' | 'shortcuts' | 'menu'} PanelName */

/** @typedef {'phone' | 'floor'} Tab */

export class Regions {
  bar = new DeskBar();

  state = new DeskState();

  call = new DeskCall();

  floor = new DeskFloor();

  floorPage = new FloorPage();

  panels = { sound: new DeskSound(), shortcuts: new DeskShortcuts(), menu: new DeskMenu() };

  /** The tab of the narrow layout. @type {Tab} */
  tab = 'phone';

  #narrow = matchMedia('(max-width: 899px)');

  #phoneTab = this.#tabButton('phone', h('span', { t: 'phonePage' }));

  #floorWords = h('span', {});

  #floorTab = this.#tabButton('floor', this.#floorWords);

  #tabs = h('nav', { class: 'tabs', tLabel: 'pages' }, this.#phoneTab, this.#floorTab);

  #main = h('main', { tLabel: 'callRegion' }, this.call);

  #aside = h('aside', { tLabel: 'floorRegion' }, this.floor, ...Object.values(this.panels));

  #columns = h('div', { class: 'columns' }, this.#main, this.#aside);

  #floorMain = h('main', { class: 'floor-main', tLabel: 'floorRegion', hidden: true }, this.floorPage);

  #skip = h('a', { class: 'skip', href: '#caller', t: 'toTheCall', click: (event) => this.#skipToCall(event) });

  element = h(
    'div',
    { class: 'desk', hidden: true },
    this.#skip,
    h('header', {}, this.bar),
    h('section', { tLabel: 'stateRegion' }, this.state),
    this.#columns,
    this.#floorMain,
    this.#tabs,
  );

  /** @param {{ onTab: (tab: Tab) => void, onSkip: () => void, onLayout: () => void }} listeners */
  constructor(listeners) {
    this.listeners = listeners;
    this.#narrow.addEventListener('change', () => listeners.onLayout());
  }

  /** Whether the window has room for one column only. */
  isNarrow() {
    return this.#narrow.matches;
  }

  /** Whether the operator is using the floor or a panel. */
  isAsideUsed() {
    return this.#aside.contains(document.activeElement) && document.activeElement !== this.floor;
  }

  /**
   * @param {Tab} tab
   * @param {HTMLElement} words
   */
  #tabButton(tab, words) {
    return h('button', { type: 'button', click: () => this.listeners.onTab(tab) }, words);
  }

  /** @param {Event} event */
  #skipToCall(event) {
    event.preventDefault();
    this.listeners.onSkip();
  }

  /**
   * @param {View} view
   * @param {PanelName | null} open
   */
  layOut(view, open) {
    const narrow = this.isNarrow();
    const onFloorPage = view.page === 'floor';
    const page = onFloorPage ? 'floor' : this.tab;
    text(this.#floorWords, t('floorTab', { n: view.floor.waiting }));
    attribute(this.#phoneTab, 'aria-current', page === 'phone' ? 'page' : undefined);
    attribute(this.#floorTab, 'aria-current', page === 'floor' ? 'page' : undefined);
    this.#phoneTab.classList.toggle('rings', view.bar.name === 'ringing' && page !== 'phone');
    this.#tabs.hidden = !narrow;
    this.#floorMain.hidden = !onFloorPage;
    this.#columns.hidden = onFloorPage;
    this.#main.hidden = narrow && this.tab !== 'phone';
    this.#aside.hidden = narrow && this.tab !== 'floor' && open === null;
    this.floor.hidden = narrow && this.tab !== 'floor';
    for (const [name, panel] of Object.entries(this.panels)) {
      panel.hidden = name !== open;
    }
  }
}
