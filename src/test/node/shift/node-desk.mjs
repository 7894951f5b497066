// A desk whose page runs in Node: the desk's own modules, by the shift's clock, without elements and sound.
import { DeskNetwork } from './desk-network.mjs';
import { load } from './page-loader.mjs';
import { PageWindow } from './page-window.mjs';

/** What the operator sees. `buttons` are the commands that can be pressed. @typedef {{ state: string, buttons: string[],
 *   breaks: string[], stale: boolean, colleagues: { name: string, state: string }[], text: string }} Sight
 */

const BLANK = { state: 'blank', buttons: [], breaks: [], stale: true, colleagues: [], text: 'no page' };

export class NodeDesk {
  /** @type {PageWindow | undefined} */
  #window;

  /** @type {import('./page-loader.mjs').LoadedPage | undefined} */
  #page;

  /** What the browser keeps while it is closed. */
  #local = new Map();

  /** What the tab keeps while it is reloaded. */
  #session = new Map();

  #locks = new Set();

  /**
   * @param {string} name of the operator
   * @param {{ time: import('./virtual-time.mjs').VirtualTime, servers: import('./servers.mjs').Servers,
   *   traffic: import('./traffic.mjs').Traffic, skew: number }} place
   */
  constructor(name, { time, servers, traffic, skew }) {
    this.name = name;
    this.time = time;
    this.skew = skew;
    this.network = new DeskNetwork(servers, time, traffic);
  }

  async open() {
    const browser = { local: this.#local, session: this.#session, locks: this.#locks };
    this.#window = new PageWindow({ time: this.time, network: this.network, browser, skew: this.skew });
    this.#page = await load(this.#window);
  }

  get isOpen() {
    return this.#window !== undefined;
  }

  async reload() {
    this.#window?.close();
    await this.open();
  }

  /** The browser dies: the next one begins without this tab's session. */
  kill() {
    this.#window?.close({ crashed: true });
    this.#window = undefined;
    this.#page = undefined;
    this.#session.clear();
    this.#locks.clear();
  }

  freeze() {
    this.#window?.freeze();
  }

  thaw() {
    this.#window?.thaw();
  }

  /** @param {boolean} plugged */
  plugMicrophone(plugged) {
    this.#window?.plugMicrophone(plugged);
  }

  /** Ends the desk's socket or the browser phone's. @param {'desk' | 'signal'} which */
  drop(which) {
    this.network.drop(which === 'desk' ? /^\/desk\/socket/ : /\/signal$/);
  }

  /**
   * What becomes of the network. The page hears of a network that is back.
   * @param {import('./desk-network.mjs').State} state
   */
  connect(state) {
    this.network.become(state);
    if (state === 'up') {
      this.#window?.dispatchEvent(new Event('online'));
    }
  }

  /** @returns {Promise<Sight>} */
  async look() {
    if (!this.#page) {
      return BLANK;
    }
    const { desk, viewOf } = this.#page;
    const view = viewOf(desk.model, desk.now());
    if (view.screen !== 'desk') {
      return { ...BLANK, buttons: view.screen === 'sign-in' ? ['signIn'] : [], text: view.screen };
    }
    const pressable = [view.panel.first, view.panel.last].filter((each) => each && !each.disabled);
    return {
      state: view.bar.name,
      buttons: [
        ...pressable.map(({ command }) => command).filter((command) => !view.busy.has(command)),
        ...(view.top.working ? ['endWork'] : []),
      ],
      breaks: (view.activity?.choices ?? [])
        .filter((/** @type {any} */ each) => !each.available && !each.checked)
        .map((/** @type {any} */ each) => each.sid),
      stale: view.floor.stale,
      colleagues: view.floor.people,
      text: JSON.stringify({
        state: view.bar.name,
        sentence: view.bar.sentence?.key,
        area: view.panel.area,
        phone: desk.model.phone.place,
        registered: desk.model.phone.registered,
        problem: desk.model.phone.problem,
        happening: desk.model.happening?.words,
        reason: desk.model.state?.me.worker?.reason?.code,
        activity: desk.model.state?.me.worker?.activity.name,
        asOf: desk.model.state?.asOf,
      }),
    };
  }

  /**
   * @param {string} command
   * @param {string} [argument]
   */
  press(command, argument) {
    if (command === 'signIn') {
      this.#page?.signIn(this.name, 'sandbox');
    } else {
      this.#page?.run(command, argument);
    }
  }
}
