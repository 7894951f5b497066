// The Voice SDK's Device of this tab: its creation, its registration, and its renewal with a new token.
import { post } from '../connection/server.js';
import { deviceOptions, loadVoiceSdk } from './voice-sdk.js';

/** @typedef {import('@twilio/voice-sdk').Device} Device */

/** @typedef {import('@twilio/voice-sdk').Call} Call */

/** @typedef {{ token: string, identity: string, expiresAt: string, options: Record<string, unknown> }} PhoneAccess */

/** Time for the first registration. */
const REGISTER_MILLIS = 15_000;

/** A token is renewed so long before its end. */
const RENEW_BEFORE_MILLIS = 5 * 60_000;

const SHORTEST_PAUSE_MILLIS = 1000;

const LONGEST_PAUSE_MILLIS = 20_000;

/** Twilio's errors of a token that is expired, invalid or refused. The Device then says that it is registered. */
const TOKEN_ERRORS = new Set([20101, 20104, 20151, 31201, 31204, 31205]);

export class PhoneDevice {
  /** @type {Device | undefined} */
  #device;

  #expiresAt = 0;

  #broken = false;

  #closed = false;

  #renewing = false;

  #pause = SHORTEST_PAUSE_MILLIS;

  /**
   * @param {() => number} now by Twilio's clock
   * @param {{ onRegistration: () => void, onIncoming: (call: Call) => void, isBusy: () => boolean }} listeners
   */
  constructor(now, listeners) {
    this.now = now;
    this.listeners = listeners;
  }

  /** Creates the Device and waits until it is registered. */
  async start() {
    await this.#create();
    await this.#registered();
  }

  /** Whether a call would ring here. */
  isRegistered() {
    return this.#device?.state === 'registered' && !this.#broken && this.now() < this.#expiresAt;
  }

  get audio() {
    return this.#device?.audio ?? undefined;
  }

  /** The call centre of a sandbox needs no check of the way to Twilio's media servers. */
  isSandbox = false;

  async #create() {
    /** @type {PhoneAccess} */
    const { token, expiresAt, options } = await post('phone');
    this.isSandbox = options.chunderw !== undefined;
    const { Device } = await loadVoiceSdk(this.isSandbox);
    if (this.#closed) {
      return;
    }
    this.#dispose();
    this.#expiresAt = Date.parse(expiresAt);
    this.#broken = false;
    const device = new Device(token, deviceOptions(options));
    this.#device = device;
    device.audio?.incoming(false);
    device.audio?.outgoing(false);
    device.audio?.disconnect(false);
    // Without a listener for errors the SDK does not notice that its socket has closed.
    device.on('error', (error) => this.#error(device, error.code));
    device.on('registered', () => this.listeners.onRegistration());
    device.on('unregistered', () => this.listeners.onRegistration());
    device.on('tokenWillExpire', () => this.#renew());
    device.on('incoming', (call) => this.listeners.onIncoming(call));
    device.register().catch(() => {
      // The reason is in the event `error`.
    });
  }

  #registered() {
    const device = this.#device;
    return new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
      if (!device || device.state === 'registered') {
        resolve();
        return;
      }
      const late = setTimeout(() => reject(new Error('phoneUnreachable')), REGISTER_MILLIS);
      device.once('registered', () => {
        clearTimeout(late);
        resolve();
      });
    });
  }

  /**
   * @param {Device} device
   * @param {number} code
   */
  #error(device, code) {
    if (device === this.#device && TOKEN_ERRORS.has(code)) {
      this.#broken = true;
      this.recreate();
    }
    this.listeners.onRegistration();
  }

  /** Gives the Device a new token. Not during a call, unless the token ends before long. */
  async #renew() {
    const left = this.#expiresAt - this.now();
    if (this.#renewing || left > RENEW_BEFORE_MILLIS + SHORTEST_PAUSE_MILLIS || this.#closed) {
      return;
    }
    if (this.listeners.isBusy() && left > RENEW_BEFORE_MILLIS / 5) {
      setTimeout(() => this.#renew(), LONGEST_PAUSE_MILLIS);
      return;
    }
    this.#renewing = true;
    try {
      const { token, expiresAt } = await post('phone');
      this.#device?.updateToken(token);
      this.#expiresAt = Date.parse(expiresAt);
    } catch {
      setTimeout(() => this.#renew(), LONGEST_PAUSE_MILLIS);
    } finally {
      this.#renewing = false;
    }
  }

  /** After the computer has slept: the Device may be registered with a token that has ended, or on a dead socket. */
  wake() {
    if (!this.listeners.isBusy() && this.#device) {
      this.recreate();
    }
  }

  /** Destroys the Device and creates another with a new token; tries until it succeeds. */
  async recreate() {
    if (this.#renewing || this.#closed) {
      return;
    }
    this.#renewing = true;
    while (!this.#closed) {
      if (!this.listeners.isBusy()) {
        try {
          await this.#create();
          this.#pause = SHORTEST_PAUSE_MILLIS;
          break;
        } catch {
          this.listeners.onRegistration();
        }
      }
      await new Promise((resolve) => setTimeout(resolve, this.#pause));
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MILLIS);
    }
    this.#renewing = false;
    this.listeners.onRegistration();
  }

  #dispose() {
    const old = this.#device;
    this.#device = undefined;
    old?.removeAllListeners();
    old?.on('error', () => {});
    old?.destroy();
  }

  /** Ends the Device for good: one that is only unregistered registers again by itself after a lost connection. */
  close() {
    this.#closed = true;
    this.#dispose();
  }
}
