// The operator's browser phone: its Device and calls, its sounds, and what the page reports about it.
import { noPhone } from '../state/model.js';
import { CallList } from './call-list.js';
import { PhoneDevice } from './device.js';
import { Devices } from './devices.js';
import { MicrophoneWatch } from './microphone-watch.js';
import { PhoneTabs } from './phone-tabs.js';
import { Sounds } from './sound/sounds.js';

/** @typedef {import('../state/types.js').Phone} PhoneView */

/** @typedef {{ registered: boolean, microphone: string, sound: boolean, busy: boolean }} Report */

const SESSION = 'toritsugi.desk.session';

export class Phone {
  devices = new Devices();

  sounds = new Sounds(this.devices);

  calls = new CallList(this);

  /** @type {PhoneDevice | undefined} */
  #device;

  /**
   * The session with which the server knows this page.
   * @type {string | null}
   */
  session = null;

  /** @type {(microphone: number, caller: number) => void} */
  onLevel = () => {};

  /** @type {(command: string, argument?: string) => void} */
  onCommand = () => {};

  /** @param {import('../desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.microphone = new MicrophoneWatch(this);
    this.tabs = new PhoneTabs(this);
    this.devices.refresh();
  }

  /** The Device's microphone and loudspeaker. */
  get audio() {
    return this.#device?.audio;
  }

  get isSandbox() {
    return this.#device?.isSandbox ?? false;
  }

  get view() {
    return this.desk.model.phone;
  }

  /** @param {Partial<PhoneView>} change */
  set(change) {
    this.desk.update((model) => {
      model.phone = { ...model.phone, ...change };
    });
    this.tabs.share();
  }

  /** The session of this tab before it was reloaded. */
  static formerSession() {
    return sessionStorage.getItem(SESSION);
  }

  /**
   * Takes the phone into this tab, and registers it. Returns whether it is here.
   * @param {{ steal?: boolean }} [options]
   */
  async open({ steal = false } = {}) {
    if (!(await this.tabs.take(steal))) {
      return false;
    }
    const device = new PhoneDevice(() => this.desk.now(), {
      onRegistration: () => this.#registrationChanged(),
      onIncoming: (call) => this.calls.add(call),
      isBusy: () => this.calls.isBusy(),
    });
    this.#device?.close();
    this.#device = device;
    try {
      await device.start();
    } catch (error) {
      this.close();
      throw error;
    }
    this.#registrationChanged();
    return true;
  }

  /** @param {string} session */
  begin(session) {
    this.session = session;
    sessionStorage.setItem(SESSION, session);
  }

  /** Gives the phone back: ends its Device and lets other tabs take it. */
  close() {
    this.#lose();
    this.tabs.release();
  }

  /** Another tab has taken the phone over. */
  stolen() {
    this.#lose();
    this.tabs.look();
  }

  /** Gives the phone back for good, after the sign-out. */
  leave() {
    this.close();
    this.tabs.leave();
  }

  #lose() {
    this.#device?.close();
    this.#device = undefined;
    this.calls.clear();
    this.session = null;
    sessionStorage.removeItem(SESSION);
    this.sounds.stopRing();
    this.set(noPhone());
  }

  /** After the computer has slept. */
  wake() {
    this.#device?.wake();
  }

  /** @returns {Promise<Report>} */
  async report() {
    const microphone = await this.microphone.check();
    return {
      registered: this.#device?.isRegistered() ?? false,
      microphone,
      sound: this.sounds.isUnlocked(),
      busy: this.calls.isBusy(),
    };
  }

  #registrationChanged() {
    const registered = this.#device?.isRegistered() ?? false;
    const lostSince = registered ? null : (this.view.lostSince ?? this.desk.now());
    this.set({ registered, lostSince });
  }
}
