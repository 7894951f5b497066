// Opens the desk in a scene, with a server of its own.
import { MockServer } from './mock-server.mjs';
import { SCENES } from './scenes.mjs';

/** @typedef {import('playwright-core').Page} Page */

const HEADSET = 'Jabra Evolve2 65';

/**
 * Gives the browser's fake devices the name of a headset.
 * @param {string} headset
 */
function nameDevices(headset) {
  const { mediaDevices } = navigator;
  const enumerate = mediaDevices.enumerateDevices.bind(mediaDevices);
  mediaDevices.enumerateDevices = async () =>
    (await enumerate()).map((device) => ({
      deviceId: device.deviceId,
      groupId: device.groupId,
      kind: device.kind,
      label: device.label && headset,
      toJSON: () => ({}),
    }));
}

/** The devices are known, so that Start work goes Available at once. @param {string} headset */
function knowDevices(headset) {
  localStorage.setItem('toritsugi.desk.known-devices', JSON.stringify([headset, headset, headset]));
}

export class ScenePage {
  /** What the page's console said is an error. @type {string[]} */
  problems = [];

  /**
   * @param {string} name of the scene
   * @param {string} language
   * @param {MockServer} server
   * @param {Page} page
   */
  constructor(name, language, server, page) {
    this.scene = SCENES[name];
    this.language = language;
    this.server = server;
    this.page = page;
    page.setDefaultTimeout(Number(process.env.DESK_TIMEOUT ?? 20_000));
    page.on('console', (message) => {
      // The server of the scenes has no socket, and refuses some requests.
      if (message.type() === 'error' && !/WebSocket|401|503|ERR_EMPTY_RESPONSE/.test(message.text())) {
        this.problems.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.problems.push(String(error.stack)));
  }

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {string} name
   * @param {{ language?: string, viewport?: { width: number, height: number }, script?: () => void }} [options]
   */
  static async open(browser, name, { language = 'en', viewport = { width: 1280, height: 800 }, script } = {}) {
    const scene = SCENES[name];
    const server = await new MockServer().start();
    server.state = scene.signedOut ? null : () => scene.state(language);
    const context = await browser.newContext({
      viewport,
      locale: language === 'ja' ? 'ja-JP' : 'en-US',
      colorScheme: 'light',
      permissions: ['microphone', 'notifications'],
      timezoneId: 'UTC',
    });
    await context.addInitScript(nameDevices, HEADSET);
    if (!scene.newDevices) {
      await context.addInitScript(knowDevices, HEADSET);
    }
    if (script) {
      await context.addInitScript(script);
    }
    const opened = new ScenePage(name, language, server, await context.newPage());
    await opened.#play();
    return opened;
  }

  async #play() {
    const { page, server, scene, language } = this;
    try {
      await page.goto(`${server.address}/desk/`);
      await page.locator(scene.signedOut ? 'desk-sign-in form' : 'desk-state[data-state]').waitFor();
      await scene.act?.(page, server, language);
      await page.mouse.move(0, 0);
    } catch (error) {
      this.problems.push(String(error));
    }
  }

  async close() {
    await this.page.context().close();
    this.server.close();
  }
}
