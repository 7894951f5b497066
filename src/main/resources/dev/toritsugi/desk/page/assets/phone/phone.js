// The operator's browser phone: which tab has it, its Device and calls, its sounds, and what the page reports about it.
import { noPhone } from '../state/model.js';
import { CallList } from './call-list.js';
import { PhoneDevice } from './device.js';
import { Devices } from './devices.js';
import { lookForMicrophone } from './microphone.js';
import { Sounds } from './sounds.js';
import { TabLock } from './tab-lock.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** @typedef {import('../state/types.js').Phone} PhoneView */

/** @typedef {{ registered: boolean, microphone: string, sound: boolean, busy: boolean }} Report */

const SESSION = 'toritsugi.desk.session';

/** A tab that crashed does not say that the phone is free. */
const LOOK_FOR_TAB_MILLIS = 3000;

export class Phone {
  devices = new Devices();

  sounds = new Sounds(this.devices);

  /** @type {PhoneDevice | undefined} */
  #device;

  calls = new CallList(this);

  /** @type {TabLock | undefined} */
  #lock;

  /**
   * The session with which the server knows this page.
   * @type {string | null}
   */
  session = null;

  /** @type {(microphone: number, caller: number) => void} */
  onLevel = () => {};

  /** @type {(command: string, argument?: string) => void} */
  onCommand = () => {};

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.devices.addEventListener('change', () => this.#devicesChanged());
    this.devices.refresh();
    setInterval(() => this.#lookForOtherTab(), LOOK_FOR_TAB_MILLIS);
  }

  /** The Device's microphone and loudspeaker. */
  get audio() {
    return this.#device?.audio;
  }

  get view() {
    return this.desk.model.phone;
  }

  /** @param {Partial<PhoneView>} change */
  set(change) {
    this.desk.update((model) => {
      model.phone = { ...model.phone, ...change };
    });
    this.#share();
  }

  /** The session of this tab before it was reloaded. */
  static formerSession() {
    return sessionStorage.getItem(SESSION);
  }

  /**
   * Connects with the operator's other tabs. Called when the operator is known.
   * @param {string} operator
   */
  async join(operator) {
    if (this.#lock) {
      return;
    }
    this.#lock = new TabLock(operator, {
      onMessage: (message) => this.#hear(message),
      onStolen: () => {
        this.#lose();
        this.#lookForOtherTab();
      },
    });
    await this.#lookForOtherTab();
  }

  async #lookForOtherTab() {
    const lock = this.#lock;
    if (!lock || this.view.place === 'here' || this.view.starting) {
      return;
    }
    const taken = await lock.isTaken();
    if (taken && this.view.place === 'none') {
      this.set({ place: 'other-tab' });
      lock.send({ type: 'ask' });
    } else if (!taken && this.view.place === 'other-tab') {
      this.set({ ...noPhone(), problem: this.view.problem });
    }
  }

  /** @param {import('./tab-lock.js').Message} message */
  #hear(message) {
    const here = this.view.place === 'here';
    if (message.type === 'phone' && !here) {
      this.set({ ...message.phone, place: 'other-tab' });
    } else if (message.type === 'ask' && here) {
      this.#share();
    } else if (message.type === 'gone' && !here) {
      this.set(noPhone());
    } else if (message.type === 'command' && here) {
      this.onCommand(message.command, message.argument);
    }
  }

  /** Tells the other tabs the state of the phone. */
  #share() {
    if (this.view.place === 'here' && !this.view.starting) {
      this.#lock?.send({ type: 'phone', phone: this.view });
    }
  }

  /**
   * Has the tab that holds the phone run a command.
   * @param {string} command
   * @param {string} [argument]
   */
  pass(command, argument) {
    this.#lock?.send({ type: 'command', command, argument });
  }

  /**
   * Takes the phone into this tab, and registers it. Returns whether it is here.
   * @param {{ steal?: boolean }} [options]
   */
  async open({ steal = false } = {}) {
    if (!(await this.#lock?.take(steal))) {
      this.set({ place: 'other-tab', starting: false });
      this.#lock?.send({ type: 'ask' });
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

  get isSandbox() {
    return this.#device?.isSandbox ?? false;
  }

  /** Gives the phone back: ends its Device and lets other tabs take it. */
  close() {
    this.#lose();
    this.#lock?.release();
  }

  /** Leaves the operator's other tabs, after the sign-out. */
  leave() {
    this.close();
    this.#lock?.close();
    this.#lock = undefined;
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
    const microphone = await this.checkMicrophone();
    return {
      registered: this.#device?.isRegistered() ?? false,
      microphone,
      sound: this.sounds.isUnlocked(),
      busy: this.calls.isBusy(),
    };
  }

  /** Looks for the microphone, and shows what it finds. */
  async checkMicrophone() {
    const microphone = await lookForMicrophone(this.devices);
    const unplugged = microphone === 'missing' ? this.devices.label('microphone') || null : null;
    this.set({ microphone, unplugged, names: this.#names(), sound: this.sounds.isUnlocked() });
    return microphone;
  }

  #names() {
    return {
      microphone: this.devices.label('microphone'),
      voice: this.devices.label('voice'),
      ring: this.devices.label('ring'),
    };
  }

  #devicesChanged() {
    this.desk.update((model) => {
      model.phone = { ...model.phone, ...(model.phone.place !== 'other-tab' && { names: this.#names() }) };
    });
    this.#device?.audio?.speakerDevices.set(this.devices.id('voice') || 'default').catch(() => {
      // A loudspeaker that is gone: the SDK plays on the default one.
    });
    this.#keepMicrophone();
  }

  /** Moves a call whose microphone was unplugged to another microphone. */
  async #keepMicrophone() {
    const { microphone, place } = this.view;
    if (place !== 'here') {
      return;
    }
    const call = this.calls.talking();
    const lost = !this.devices.isThere('microphone');
    const label = this.devices.label('microphone');
    if (lost && call && microphone === 'ready') {
      const [other] = this.devices.list('microphone');
      if (other) {
        await this.#device?.audio?.setInputDevice(other.deviceId);
        this.desk.tell({ key: 'unpluggedMoved', params: { headset: label, other: other.label } }, { bad: true });
        return;
      }
    }
    if (lost !== (microphone === 'missing')) {
      this.set({ microphone: lost ? 'missing' : 'ready', unplugged: lost ? label : null });
      if (lost) {
        this.sounds.cueTrouble();
      }
    }
  }

  /** @param {string} id of the microphone; empty for the default */
  async chooseMicrophone(id) {
    this.devices.choose('microphone', id);
    if (this.calls.talking()) {
      await this.#device?.audio?.setInputDevice(id || 'default');
    }
    if (this.view.place === 'here') {
      await this.checkMicrophone();
    }
  }

  #registrationChanged() {
    const registered = this.#device?.isRegistered() ?? false;
    const lostSince = registered ? null : (this.view.lostSince ?? this.desk.now());
    this.set({ registered, lostSince });
  }
}
