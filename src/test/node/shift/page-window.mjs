// The window of a page without elements: the globals that the desk's modules use, by the shift's clock.
import { webcrypto } from 'node:crypto';
import { PageSocket } from './page-socket.mjs';
import { voiceSdk } from './voice-device.mjs';

const PAGE = 'http://desk.example/desk/';

/** @typedef {{ local: Map<string, string>, session: Map<string, string>, locks: Set<string> }} Browser */

/** @param {Map<string, string>} map */
const storage = (map) => ({
  getItem: (/** @type {string} */ key) => map.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => map.set(key, String(value)),
  removeItem: (/** @type {string} */ key) => map.delete(key),
});

export class PageWindow extends EventTarget {
  isFrozen = false;

  isClosed = false;

  /** @type {(() => void)[]} */
  #waiting = [];

  /** @type {Set<string>} names of the locks that this page holds */
  #locks = new Set();

  microphone = true;

  /** @type {EventTarget} */
  mediaDevices = new EventTarget();

  /**
   * @param {{ time: import('./virtual-time.mjs').VirtualTime, network: import('./desk-network.mjs').DeskNetwork,
   *   browser: Browser, skew: number }} place
   */
  constructor({ time, network, browser, skew }) {
    super();
    this.time = time;
    this.network = network;
    this.browser = browser;
    this.skew = skew;
  }

  /** Waits until the page is not frozen. Never ends for a page that is closed. */
  thawed() {
    return new Promise((/** @type {(value: void) => void} */ resolve) => {
      this.#waiting.push(resolve);
    });
  }

  freeze() {
    this.isFrozen = true;
  }

  thaw() {
    this.isFrozen = false;
    for (const each of this.#waiting.splice(0)) {
      each();
    }
  }

  /** Ends the page. Its handlers of `pagehide` run unless the browser has crashed. */
  close({ crashed = false } = {}) {
    if (!crashed) {
      this.dispatchEvent(new Event('pagehide'));
    }
    this.isClosed = true;
    for (const lock of this.#locks) {
      this.browser.locks.delete(lock);
    }
    this.network.vanish();
  }

  /** @param {boolean} plugged */
  plugMicrophone(plugged) {
    this.microphone = plugged;
    this.mediaDevices.dispatchEvent(new Event('devicechange'));
  }

  globals() {
    const { time, network, browser } = this;
    const now = () => time.now + this.skew;
    const page = this;
    class PageDate extends Date {
      constructor(/** @type {any[]} */ ...parts) {
        // @ts-expect-error the constructor of Date has many forms
        super(...(parts.length > 0 ? parts : [now()]));
      }

      static now() {
        return now();
      }
    }
    const target = {
      addEventListener: this.addEventListener.bind(this),
      removeEventListener: this.removeEventListener.bind(this),
    };
    /** @type {Record<string, any>} */
    const globals = {
      ...target,
      console,
      Date: PageDate,
      performance: { now: () => time.now },
      setTimeout: (/** @type {() => void} */ run, /** @type {number} */ millis) => time.schedule(page, run, millis),
      setInterval: (/** @type {() => void} */ run, /** @type {number} */ millis) =>
        time.schedule(page, run, millis, true),
      clearTimeout: (/** @type {number} */ id) => time.cancel(id),
      clearInterval: (/** @type {number} */ id) => time.cancel(id),
      queueMicrotask,
      crypto: webcrypto,
      URL,
      URLSearchParams,
      Blob,
      Event,
      EventTarget,
      DOMException,
      AbortSignal: {
        timeout: (/** @type {number} */ millis) => ({
          onAbort: (/** @type {() => void} */ listener) => time.schedule(page, listener, millis),
        }),
      },
      BroadcastChannel: class extends EventTarget {
        postMessage() {}

        close() {}
      },
      WebSocket: class extends PageSocket {
        /** @param {URL} url */
        constructor(url) {
          super(network, page, new URL(url));
        }
      },
      fetch: (/** @type {URL} */ url, /** @type {any} */ init) => network.fetch(page, new URL(url), init),
      localStorage: storage(browser.local),
      sessionStorage: storage(browser.session),
      location: new URL(PAGE),
      document: this.#document(),
      navigator: this.#navigator(),
    };
    globals.Twilio = voiceSdk(page, globals.WebSocket);
    return globals;
  }

  /** Scripts load at once: the page's only script is the Voice SDK, which the window has from the beginning. */
  #document() {
    return Object.assign(new EventTarget(), {
      hidden: false,
      createElement: () => Object.assign(new EventTarget(), { src: '' }),
      head: {
        append: (/** @type {EventTarget} */ script) => queueMicrotask(() => script.dispatchEvent(new Event('load'))),
      },
    });
  }

  #navigator() {
    const { network } = this;
    return {
      language: 'en',
      mediaDevices: Object.assign(this.mediaDevices, {
        enumerateDevices: async () =>
          this.microphone ? [{ kind: 'audioinput', deviceId: 'default', label: 'Headset' }] : [],
        getUserMedia: async () => {
          if (!this.microphone) {
            throw new DOMException('none', 'NotFoundError');
          }
          return { getTracks: () => [{ stop() {} }] };
        },
      }),
      permissions: { query: async () => ({ state: 'granted' }) },
      locks: {
        query: async () => ({ held: [...this.browser.locks].map((name) => ({ name })) }),
        request: (/** @type {string} */ name, /** @type {object} */ _options, /** @type {any} */ use) =>
          this.#lock(name, use),
      },
      sendBeacon: (/** @type {URL} */ url, /** @type {Blob} */ body) => {
        network
          .fetch(this, new URL(url), { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
          .catch(() => {
            // As in a browser, nobody hears that a beacon is lost.
          });
        return true;
      },
    };
  }

  /**
   * @param {string} name
   * @param {(lock: object | null) => Promise<void> | undefined} use
   */
  async #lock(name, use) {
    if (this.browser.locks.has(name)) {
      await use(null);
      return;
    }
    this.browser.locks.add(name);
    this.#locks.add(name);
    await use({ name });
    this.#locks.delete(name);
    this.browser.locks.delete(name);
  }
}
