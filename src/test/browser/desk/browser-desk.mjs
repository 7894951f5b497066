// A desk of a random shift whose page runs in a real browser, with a network of its own.
import { Balancer } from '../balancer.mjs';
import { launchToKill } from '../browser.mjs';
import { DeskUser } from './desk-user.mjs';

/** @typedef {import('../../node/shift/node-desk.mjs').Sight} Sight */

/** Commands of buttons that are beside the call. */
const BUTTONS = 'desk-actions button:not([hidden]), desk-bar button[data-command]';

/** @type {Sight} */
const BLANK = { state: 'blank', buttons: [], breaks: [], stale: true, colleagues: [], text: 'no page' };

/** Reads what the operator sees. Runs in the page. @param {string} buttons @returns {Sight} */
function sightOf(buttons) {
  const text = (/** @type {ParentNode} */ root, /** @type {string} */ selector) =>
    root.querySelector(selector)?.textContent ?? '';
  const state = document.querySelector('desk-state');
  const signIn = document.querySelector('desk-sign-in');
  if (signIn?.checkVisibility()) {
    return { state: 'blank', buttons: ['signIn'], breaks: [], stale: true, colleagues: [], text: 'sign-in' };
  }
  const pressable = [...document.querySelectorAll(buttons)].filter(
    (each) => each.checkVisibility() && each.getAttribute('aria-disabled') !== 'true',
  );
  return {
    state: state?.getAttribute('data-state') ?? 'blank',
    buttons: pressable.map((each) => each.getAttribute('data-command') ?? ''),
    breaks: [...document.querySelectorAll('desk-activity [role=radio][aria-checked=false]')]
      .filter((each) => each.checkVisibility() && each.getAttribute('data-word') !== 'Available')
      .map((each) => each.getAttribute('data-word') ?? ''),
    stale: document.querySelector('.stale') !== null || document.querySelector('desk-bar .bad') !== null,
    colleagues: [...document.querySelectorAll('desk-colleagues li')].map((row) => ({
      name: text(row, '.name'),
      state: row.getAttribute('data-state') ?? '',
    })),
    text: `${text(document, 'desk-state')} ${text(document, 'desk-call')}`.slice(0, 300),
  };
}

export class BrowserDesk {
  /** @type {Awaited<ReturnType<typeof launchToKill>> | undefined} */
  #browser;

  /** @type {DeskUser | undefined} */
  #user;

  #frozen = false;

  /** Unexpected errors of the page. @type {string[]} */
  problems = [];

  /**
   * @param {string} name of the operator
   * @param {Balancer} balancer
   */
  constructor(name, balancer) {
    this.name = name;
    this.balancer = balancer;
  }

  /**
   * @param {string} name
   * @param {import('../replicas.mjs').Replicas} replicas
   */
  static async of(name, replicas) {
    return new BrowserDesk(name, await replicas.balancer());
  }

  get isOpen() {
    return this.#user !== undefined;
  }

  async open() {
    this.#browser ??= await launchToKill();
    this.#user = await DeskUser.at({ browser: this.#browser.browser, address: this.balancer.address });
    this.#user.page.setDefaultTimeout(3000);
  }

  async reload() {
    await this.#user?.page.reload({ timeout: 20_000 }).catch(() => {
      // The replica that was chosen has just stopped: the operator reloads again.
      return this.#user?.page.reload({ timeout: 20_000 });
    });
  }

  async kill() {
    const browser = this.#browser;
    this.#keepProblems();
    this.#browser = undefined;
    this.#user = undefined;
    await browser?.kill();
  }

  #keepProblems() {
    this.problems.push(...(this.#user?.problems.filter((each) => !/WebSocket|ERR_|status of/.test(each)) ?? []));
  }

  freeze() {
    this.#frozen = true;
    this.#browser?.freeze();
  }

  thaw() {
    this.#browser?.thaw();
    this.#frozen = false;
  }

  /** @param {boolean} plugged */
  async plugMicrophone(plugged) {
    await this.#user?.page.evaluate((there) => {
      const devices = /** @type {any} */ (navigator.mediaDevices);
      if (there) {
        delete devices.enumerateDevices;
      } else {
        devices.enumerateDevices = async () => [];
      }
      devices.dispatchEvent(new Event('devicechange'));
    }, plugged);
  }

  /** Ends the desk's socket or the browser phone's. @param {'desk' | 'signal'} which */
  drop(which) {
    this.balancer.drop(which === 'desk' ? /^\/desk\/socket/ : /^\/signal/);
  }

  /** @param {'up' | 'down' | 'black hole'} state */
  connect(state) {
    this.balancer.become(state);
  }

  /** @returns {Promise<Sight>} */
  async look() {
    if (!this.#user || this.#frozen) {
      return BLANK;
    }
    try {
      return await this.#user.page.evaluate(sightOf, BUTTONS);
    } catch {
      // The page is being reloaded.
      return BLANK;
    }
  }

  /**
   * @param {string} command
   * @param {string} [argument]
   */
  async press(command, argument) {
    const user = this.#user;
    try {
      if (command === 'signIn') {
        await user?.page.getByLabel('Name', { exact: true }).fill(this.name);
        await user?.page.getByLabel('Password', { exact: true }).fill('sandbox');
        await user?.page.getByRole('button', { name: 'Sign in' }).click();
      } else if (command === 'chooseActivity') {
        await user?.page.locator(`desk-activity [data-word="${argument}"]`).click();
      } else {
        await user?.page.locator(`button[data-command=${command}]:visible`).first().click();
      }
    } catch {
      // The button went away before it was pressed, as it does for people.
    }
  }

  async close() {
    await this.kill();
    this.balancer.close();
  }
}
