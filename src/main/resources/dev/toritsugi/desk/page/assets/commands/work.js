// Begins and ends the operator's work: the steps of Start work, in the order of the design.
import { post, ServerError } from '../connection/server.js';
import { mediaCanPass } from '../phone/media-check.js';
import { closeMicrophone, openMicrophone, permission } from '../phone/microphone.js';
import { askForNotifications } from '../phone/notification.js';
import { Phone } from '../phone/phone.js';
import { remember, remembered } from '../shared/storage.js';

/** @typedef {import('../desk.js').Desk} Desk */

const KNOWN_DEVICES = 'desk.known-devices';

const RESTORE_ATTEMPTS = 5;

const RESTORE_PAUSE_MILLIS = 500;

export class Work {
  /** @type {MediaStream | undefined} */
  #checked;

  /** @type {(stream: MediaStream | undefined) => void} */
  onMicrophone = () => {};

  /** Goes Available; set by the commands. */
  goAvailable = async () => {};

  #restored = false;

  /**
   * @param {Desk} desk
   * @param {Phone} phone
   */
  constructor(desk, phone) {
    this.desk = desk;
    this.phone = phone;
  }

  /** Start work, on a click: sound, microphone, registration, one ring, notifications. */
  async start() {
    const { phone } = this;
    if (phone.view.starting) {
      return;
    }
    phone.set({ starting: true, problem: null });
    try {
      await phone.sounds.unlock();
      const microphone = await openMicrophone(phone.devices);
      if (typeof microphone === 'string') {
        phone.set({ problem: microphone });
        return;
      }
      this.#check(microphone);
      await this.#begin({});
    } finally {
      phone.set({ starting: false });
    }
  }

  /** @param {{ steal?: boolean }} options */
  async #begin(options) {
    const { phone } = this;
    if (!(await this.#open({ ...options, checking: true }))) {
      this.#check(undefined);
      return;
    }
    await phone.sounds.ringOnce();
    await askForNotifications();
    this.#checkMedia();
    const known = remembered(KNOWN_DEVICES) === phone.devices.signature();
    if (known) {
      this.#check(undefined);
      phone.set({ checking: false });
      if (!this.desk.model.state?.me.worker?.activity.available) {
        await this.goAvailable();
      }
    }
  }

  /**
   * Opens the phone and tells the server. Returns whether the phone is here.
   * @param {{ steal?: boolean, checking?: boolean }} options
   */
  async #open(options) {
    const { phone } = this;
    try {
      if (!(await phone.open(options))) {
        return false;
      }
      const session = crypto.randomUUID();
      const report = await phone.report();
      await post('work/start', { session, phone: report });
      phone.begin(session);
      phone.set({ place: 'here', problem: null, checking: options.checking ?? false });
      return true;
    } catch (error) {
      phone.close();
      phone.set({ problem: problemKey(error) });
      return false;
    }
  }

  /** The operator has finished the sound check. */
  finishCheck() {
    remember(KNOWN_DEVICES, this.phone.devices.signature());
    this.#check(undefined);
    this.phone.set({ checking: false });
  }

  /**
   * Shows the level of the microphone while the sound is checked. An idle desk has no open microphone.
   * @param {MediaStream | undefined} stream
   */
  #check(stream) {
    if (this.#checked) {
      closeMicrophone(this.#checked);
    }
    this.#checked = stream;
    this.onMicrophone(stream);
  }

  /**
   * Chooses a microphone, and shows its level if the sound is being checked.
   * @param {string} id
   */
  async chooseMicrophone(id) {
    await this.phone.microphone.choose(id);
    if (this.#checked) {
      const stream = await openMicrophone(this.phone.devices);
      this.#check(typeof stream === 'string' ? undefined : stream);
    }
  }

  async #checkMedia() {
    if (!this.phone.isSandbox && !(await mediaCanPass())) {
      this.desk.tell({ key: 'mediaBlocked' }, { bad: true });
    }
  }

  /** Take over here, from another tab. */
  async takeOver() {
    await this.phone.sounds.unlock();
    this.phone.set({ starting: true });
    await this.#open({ steal: true });
    this.phone.set({ starting: false });
  }

  /**
   * Goes on with the work of this tab after a reload, once. Needs the permission for the microphone and asks nothing.
   * @param {string | undefined} session of the desk that the server knows
   */
  async restore(session) {
    const former = Phone.formerSession();
    if (this.#restored || former === null) {
      this.#restored = true;
      return;
    }
    if (session === undefined) {
      return;
    }
    this.#restored = true;
    if (former !== session || (await permission()) === 'denied') {
      return;
    }
    this.phone.set({ starting: true });
    await this.phone.sounds.unlock();
    // The page from before the reload may still have the lock for a moment.
    for (let attempt = 0; attempt < RESTORE_ATTEMPTS && !(await this.#open({})); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, RESTORE_PAUSE_MILLIS));
    }
    this.phone.set({ starting: false, checking: false });
  }

  /** Ends the work: the activity at the server first, then the phone. */
  async end() {
    const session = this.phone.session ?? this.desk.model.state?.me.worker?.desk?.session;
    await post('work/end', { session });
    this.#check(undefined);
    if (this.phone.view.place === 'other-tab') {
      this.phone.tabs.pass('closePhone');
    } else {
      this.phone.close();
    }
  }

  /**
   * Another browser has started the work of this operator.
   * @param {string} session that ends; this page may have begun a later one since
   */
  displaced(session) {
    if (session !== this.phone.session) {
      return;
    }
    this.phone.close();
    this.phone.set({ problem: 'displaced' });
  }
}

/** @param {unknown} error */
function problemKey(error) {
  if (!(error instanceof ServerError)) {
    return 'phoneUnreachable';
  }
  if (error.code === 'no-api-key') {
    return 'noApiKey';
  }
  return error.status === 0 ? 'notDone' : 'phoneUnreachable';
}
