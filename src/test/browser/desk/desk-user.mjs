// An operator at the desk, in a browser context of their own: what they do, see and hear.
import { letGuardPass } from '../guard.mjs';
import { peak } from '../spectrum.mjs';
import { violations } from '../violations.mjs';

/** Passwords of the operators in PageBrowserTests. */
const PASSWORDS = /** @type {Record<string, string>} */ ({
  alice: 'sandbox',
  bob: 'other',
  carol: 'sandbox',
  dana: 'sandbox',
});

/** Collects the streams of callers, and what the page plays itself, so that both can be measured. */
function listen() {
  const heard = { callers: /** @type {MediaStream[]} */ ([]), played: /** @type {MediaStream[]} */ ([]) };
  Object.assign(globalThis, { heard });
  const Native = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    /** @param {RTCConfiguration} [configuration] */
    constructor(configuration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => heard.callers.push(new MediaStream([track])));
    }
  };
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = /** @type {any} */ (
    function (/** @type {any} */ ...targets) {
      const [target] = targets;
      if (target instanceof AudioDestinationNode) {
        const copy = new MediaStreamAudioDestinationNode(/** @type {AudioContext} */ (target.context));
        heard.played.push(copy.stream);
        // @ts-expect-error `this` is the node that is connected
        Reflect.apply(connect, this, [copy]);
      }
      // @ts-expect-error as above
      return Reflect.apply(connect, this, targets);
    }
  );
}

export class DeskUser {
  /**
   * What the browser's console said is an error.
   * @type {string[]}
   */
  problems = [];

  /**
   * @param {import('playwright-core').BrowserContext} context
   * @param {import('playwright-core').Page} page
   * @param {string} address
   */
  constructor(context, page, address) {
    this.context = context;
    this.page = page;
    this.address = address;
    page.setDefaultTimeout(Number(process.env.DESK_TIMEOUT ?? 60_000));
    // A request before the sign-in is answered by 401, which the browser reports as an error.
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 401/.test(message.text())) {
        this.problems.push(`${message.text()} ${message.location().url}`);
      }
    });
    page.on('pageerror', (error) => this.problems.push(String(error.stack)));
  }

  /**
   * Opens the desk in a browser profile of its own. A script runs before those of the page.
   * @param {{ browser: import('playwright-core').Browser, address: string }} user
   * @param {import('playwright-core').BrowserContextOptions} [options]
   * @param {() => void} [script]
   */
  static async at({ browser, address }, options = {}, script = () => {}) {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1280, height: 800 },
      permissions: ['microphone'],
      reducedMotion: 'reduce',
      ...options,
    });
    await context.addInitScript(script);
    return DeskUser.in(context, address);
  }

  /**
   * Opens the desk in a further tab.
   * @param {import('playwright-core').BrowserContext} context
   * @param {string} address
   */
  static async in(context, address) {
    const page = await context.newPage();
    await page.addInitScript(listen);
    const user = new DeskUser(context, page, address);
    await page.goto(`${address}/desk/`);
    return user;
  }

  /** @param {string} name */
  async signIn(name) {
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORDS[name]);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.locator('desk-state[data-state]').waitFor();
  }

  /** Signs in and starts work; the devices are new to the browser, so the sound is checked. @param {string} name */
  async work(name) {
    await this.signIn(name);
    await this.start();
  }

  async start() {
    await this.press('Start work');
    await this.page.locator('desk-actions [data-command=goAvailable]').waitFor();
    await this.pause();
    await this.press('Go available');
    await this.state('available');
    await this.page.locator('desk-bar .phone', { hasText: 'Phone ready' }).waitFor();
  }

  /** @param {string} button */
  press(button) {
    return this.page.getByRole('button', { name: button }).click();
  }

  /** Waits until a button that has taken the place of a pressed one accepts presses. */
  pause() {
    return letGuardPass(this.page);
  }

  /** @param {string} name of the state in the bar */
  state(name) {
    return this.page.locator(`desk-state[data-state="${name}"]`).waitFor();
  }

  /** Waits for a ring whose caller is known, and until its buttons accept presses. */
  async rings() {
    await this.state('ringing');
    await this.page.locator('desk-actions [data-command=answer]:not([aria-disabled=true])').first().waitFor();
    await this.page.waitForFunction(() => /\d{3}/.test(document.title));
    await this.pause();
  }

  /** @param {string} words */
  sees(words) {
    return this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** @param {string} key such as KeyA, with Control and Shift */
  key(key) {
    return this.page.keyboard.press(`Control+Shift+${key}`);
  }

  /** Hertz of the loudest tone that comes from the caller. */
  hearsCaller() {
    return this.page.evaluate(`(${peak})(heard.callers.at(-1))`);
  }

  /** Hertz of the loudest tone of the ring, which sounds for one second in three; 0 for silence. */
  async hearsRing() {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const hertz = Number(await this.page.evaluate(`(${peak})(heard.played.at(-1))`));
      if (hertz > 0) {
        return hertz;
      }
    }
    return 0;
  }

  /** The accessibility violations that axe finds. */
  violations() {
    return violations(this.page);
  }

  close() {
    return this.context.close();
  }
}
