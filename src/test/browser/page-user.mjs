// A person at the sandbox page in a browser context of their own: what they do, and what they see.
import { letGuardPass } from './guard.mjs';
import { violations } from './violations.mjs';

/**
 * Reports as an error of the page if an element with the focus is removed, hidden or disabled, and the focus goes to the body.
 */
function watchFocus() {
  /** @type {Element | undefined} */
  let last;
  /** @param {Event} event */
  const remember = ({ type, target }) => {
    last = type === 'focusin' && target instanceof Element ? target : undefined;
  };
  addEventListener('focusin', remember, true);
  addEventListener('pointerdown', remember, true);
  const look = () => {
    const gone = last && !(last.isConnected && last.checkVisibility() && !last.matches(':disabled'));
    if (gone && document.activeElement === document.body) {
      console.error(`The focus was lost from ${last?.outerHTML.slice(0, 150)}`);
      last = undefined;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const ACCOUNT = 'AC00000000000000000000000000000001';

export class PageUser {
  workspace = '/v1/Workspaces/WS00000000000000000000000000000001';

  account = `/2010-04-01/Accounts/${ACCOUNT}`;

  /**
   * What the browser's console said is an error.
   * @type {string[]}
   */
  problems = [];

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {string} address
   * @param {import('playwright-core').BrowserContext} context
   * @param {import('playwright-core').Page} page
   */
  constructor(browser, address, context, page) {
    this.browser = browser;
    this.address = address;
    this.context = context;
    this.page = page;
    page.setDefaultTimeout(60_000);
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    page.on('pageerror', (error) => this.problems.push(error.message));
  }

  /**
   * Resets the sandbox and opens its page.
   * @param {import('playwright-core').Browser} browser
   * @param {string} address
   * @param {import('playwright-core').BrowserContextOptions} [options]
   */
  static async at(browser, address, options = {}) {
    const answer = await fetch(`${address}/sandbox/reset`, { method: 'POST' });
    if (!answer.ok) {
      throw new Error(`The sandbox was not reset: ${answer.status}`);
    }
    return PageUser.watching(browser, address, options);
  }

  /**
   * Opens the page without a reset.
   * @param {import('playwright-core').Browser} browser
   * @param {string} address
   * @param {import('playwright-core').BrowserContextOptions} [options]
   * @param {string} [script] runs before those of the page
   */
  static async watching(browser, address, options = {}, script = '') {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    await context.addInitScript(watchFocus);
    await context.addInitScript(script);
    const user = new PageUser(browser, address, context, await context.newPage());
    await user.page.goto(`${address}/sandbox/`);
    await user.page.locator('[data-connection=live]').waitFor();
    await user.page.locator('.worker').first().waitFor({ state: 'attached' });
    return user;
  }

  /**
   * A second person at the page of the same sandbox.
   * @param {import('playwright-core').BrowserContextOptions} [options]
   */
  another(options) {
    return PageUser.watching(this.browser, this.address, options);
  }

  close() {
    return this.context.close();
  }

  /**
   * Removes errors that the story causes on purpose.
   * @param {RegExp} complaint
   */
  expect(complaint) {
    this.problems = this.problems.filter((each) => !complaint.test(each));
  }

  /** @param {string} [from] */
  async call(from) {
    const before = await this.page.locator('.call').count();
    if (from) {
      await this.page.fill('#dial-from', from);
    }
    await this.page.locator('#dial .primary').click();
    await this.page.locator('.call').nth(before).waitFor();
  }

  /** @param {string} name */
  worker(name) {
    return this.page.locator(`.worker[data-name="${name}"]`);
  }

  /**
   * Clicks a worker's button. A button that has just changed ignores clicks for a moment, so wait that long first.
   * @param {string} name
   * @param {string} action
   */
  async act(name, action) {
    const button = this.worker(name).getByRole('button', { name: `${action}: ${name}` });
    await button.waitFor();
    await letGuardPass(this.page);
    await button.click();
    await button.waitFor({ state: 'hidden' });
  }

  /** @param {string} name */
  free(name) {
    return this.page.locator(`.worker[data-name="${name}"][data-state=free]`).waitFor();
  }

  /** @param {string} name */
  rings(name) {
    return this.page.locator(`.worker[data-name="${name}"][data-state=ringing]`).waitFor({ state: 'attached' });
  }

  /** @param {string} name */
  activity(name) {
    return this.worker(name)
      .locator('.activity')
      .evaluate((select) => select instanceof HTMLSelectElement && select.selectedOptions[0].label);
  }

  /** @param {string} words */
  heard(words) {
    return this.page.locator('.heard', { hasText: words }).waitFor();
  }

  /** @param {string} kind */
  line(kind) {
    return this.page.locator('#lines .line', { has: this.page.locator('.kind', { hasText: kind }) }).first();
  }

  /** Kinds of the lines shown, each once. */
  async kinds() {
    return [...new Set(await this.page.locator('#lines .kind').allTextContents())];
  }

  /** @param {'running' | 'manual'} mode */
  clock(mode) {
    return this.control('POST', 'clock', { mode });
  }

  /**
   * Calls the sandbox's control API.
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  async control(method, path, body) {
    const answer = await fetch(`${this.address}/sandbox/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer.json();
  }

  /**
   * Calls the sandbox as Twilio's REST API.
   * @param {string} method
   * @param {string} path
   * @param {Record<string, string>} [parameters]
   */
  async rest(method, path, parameters) {
    const answer = await fetch(this.address + path, {
      method,
      headers: {
        Authorization: `Basic ${Buffer.from(`${ACCOUNT}:0123456789abcdef0123456789abcdef`).toString('base64')}`,
      },
      ...(parameters && { body: new URLSearchParams(parameters) }),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer.json();
  }

  /**
   * Sets the voice URL of the account's number.
   * @param {string} voiceUrl
   */
  async leadTo(voiceUrl) {
    const numbers = `${this.account}/IncomingPhoneNumbers`;
    const [number] = (await this.rest('GET', `${numbers}.json`)).incoming_phone_numbers;
    await this.rest('POST', `${numbers}/${number.sid}.json`, { VoiceUrl: voiceUrl, VoiceFallbackUrl: '' });
  }

  /** The accessibility violations that axe finds. */
  violations() {
    return violations(this.page);
  }
}
