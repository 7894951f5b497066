// Shares the phone with the operator's other tabs: one tab has it, the others show it and send it commands.
import { noPhone } from '../state/model.js';
import { TabLock } from './tab-lock.js';

/** A tab that crashed does not say that the phone is free. */
const LOOK_MILLIS = 3000;

export class PhoneTabs {
  /** @type {TabLock | undefined} */
  #lock;

  /** @param {import('./phone.js').Phone} phone */
  constructor(phone) {
    this.phone = phone;
    setInterval(() => this.look(), LOOK_MILLIS);
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
      onStolen: () => this.phone.stolen(),
    });
    await this.look();
  }

  /** Looks whether another tab has the phone. */
  async look() {
    const { phone } = this;
    if (!this.#lock || phone.view.place === 'here' || phone.view.starting) {
      return;
    }
    const taken = await this.#lock.isTaken();
    if (taken && phone.view.place === 'none') {
      phone.set({ place: 'other-tab' });
      this.#lock?.send({ type: 'ask' });
    } else if (!taken && phone.view.place === 'other-tab') {
      phone.set({ ...noPhone(), problem: phone.view.problem });
    }
  }

  /** @param {import('./tab-lock.js').Message} message */
  #hear(message) {
    const { phone } = this;
    const here = phone.view.place === 'here';
    if (message.type === 'phone' && !here) {
      phone.set({ ...message.phone, place: 'other-tab' });
    } else if (message.type === 'ask' && here) {
      this.share();
    } else if (message.type === 'gone' && !here) {
      phone.set(noPhone());
    } else if (message.type === 'command' && here) {
      phone.onCommand(message.command, message.argument);
    }
  }

  /** Tells the other tabs the state of the phone, if this tab has it. */
  share() {
    const { view } = this.phone;
    if (view.place === 'here' && !view.starting) {
      this.#lock?.send({ type: 'phone', phone: view });
    }
  }

  /**
   * Has the tab that has the phone run a command.
   * @param {string} command
   * @param {string} [argument]
   */
  pass(command, argument) {
    this.#lock?.send({ type: 'command', command, argument });
  }

  /**
   * Takes the phone into this tab. Returns whether it is here.
   * @param {boolean} steal from the tab that has it
   */
  async take(steal) {
    if (await this.#lock?.take(steal)) {
      return true;
    }
    this.phone.set({ place: 'other-tab', starting: false });
    this.#lock?.send({ type: 'ask' });
    return false;
  }

  /** Lets other tabs take the phone. */
  release() {
    this.#lock?.release();
  }

  /** Leaves the operator's other tabs. */
  leave() {
    this.#lock?.close();
    this.#lock = undefined;
  }
}
