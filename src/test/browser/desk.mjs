// A person in front of the page, and what they can do there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ACCOUNT = 'AC00000000000000000000000000000001';

export class Desk {
  problems = [];
  workspace = '/v1/Workspaces/WS00000000000000000000000000000001';

  /** In front of a sandbox that begins anew. */
  static async at(browser, address) {
    const answer = await fetch(`${address}/sandbox/reset`, { method: 'POST' });
    if (!answer.ok) {
      throw new Error(`The sandbox was not reset: ${answer.status}`);
    }
    return Desk.watching(browser, address);
  }

  static async watching(browser, address, options = {}) {
    const desk = new Desk();
    desk.browser = browser;
    desk.address = address;
    desk.context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 }, ...options });
    desk.page = await desk.context.newPage();
    desk.page.setDefaultTimeout(60_000);
    desk.page.on('console', (message) => message.type() === 'error' && desk.problems.push(message.text()));
    desk.page.on('pageerror', (error) => desk.problems.push(error.message));
    await desk.page.goto(`${address}/sandbox/`);
    await desk.page.locator('[data-connection=live]').waitFor();
    await desk.page.locator('.worker').first().waitFor({ state: 'attached' });
    return desk;
  }

  /** A second person in front of the same sandbox. */
  another(options) {
    return Desk.watching(this.browser, this.address, options);
  }

  close() {
    return this.context.close();
  }

  /** The browser is right to complain of this. */
  expect(complaint) {
    this.problems = this.problems.filter((each) => !complaint.test(each));
  }

  async call(from) {
    const before = await this.page.locator('.call').count();
    if (from) {
      await this.page.fill('#dial-from', from);
    }
    await this.page.locator('#dial .primary').click();
    await this.page.locator('.call').nth(before).waitFor();
  }

  worker(name) {
    return this.page.locator(`.worker[data-name="${name}"]`);
  }

  /** The button may have turned just now; then it waits a moment before it does anything, as a person would. */
  async act(name, action) {
    const button = this.worker(name).getByRole('button', { name: `${action}: ${name}` });
    await button.waitFor();
    await this.page.waitForTimeout(600);
    await button.click();
    await button.waitFor({ state: 'hidden' });
  }

  free(name) {
    return this.page.locator(`.worker[data-name="${name}"][data-state=free]`).waitFor();
  }

  activity(name) {
    return this.worker(name)
      .locator('select')
      .evaluate((select) => select.selectedOptions[0].label);
  }

  heard(words) {
    return this.page.locator('.heard', { hasText: words }).waitFor();
  }

  line(kind) {
    return this.page.locator('#lines .line', { has: this.page.locator('.kind', { hasText: kind }) }).first();
  }

  /** Kinds of the lines shown, each once. */
  async kinds() {
    return [...new Set(await this.page.locator('#lines .kind').allTextContents())];
  }

  clock(mode) {
    return this.control('POST', 'clock', { mode });
  }

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

  async rest(method, path, parameters) {
    const answer = await fetch(this.address + path, {
      method,
      headers: { Authorization: `Basic ${Buffer.from(`${ACCOUNT}:sandbox`).toString('base64')}` },
      ...(parameters && { body: new URLSearchParams(parameters) }),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer.json();
  }

  /** Calls to the account's number go there. */
  async leadTo(voiceUrl) {
    const numbers = `/2010-04-01/Accounts/${ACCOUNT}/IncomingPhoneNumbers`;
    const [number] = (await this.rest('GET', `${numbers}.json`)).incoming_phone_numbers;
    await this.rest('POST', `${numbers}/${number.sid}.json`, { VoiceUrl: voiceUrl, VoiceFallbackUrl: '' });
  }

  /** What shuts somebody out, as axe finds it. */
  async violations() {
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run());
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  }
}
