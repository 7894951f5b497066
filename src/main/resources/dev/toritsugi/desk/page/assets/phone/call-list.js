// The calls of the browser phone: usually one, while it rings and during the talk.
import { DeskCall } from './call.js';

/** Errors of the Voice SDK: the browser refused the microphone, or there is none. */
const MICROPHONE_ERRORS = new Set([31401, 31402]);

export class CallList {
  /** @type {DeskCall[]} */
  #calls = [];

  /** @param {import('./phone.js').Phone} phone */
  constructor(phone) {
    this.phone = phone;
  }

  isBusy() {
    return this.#calls.length > 0;
  }

  /** The call that the operator has answered. */
  talking() {
    return this.#calls.find((each) => !each.isRinging());
  }

  /** Forgets the calls of a Device that is destroyed. */
  clear() {
    this.#calls = [];
  }

  /** @param {import('@twilio/voice-sdk').Call} call that rings */
  add(call) {
    const { phone } = this;
    const added = new DeskCall(call, () => phone.desk.now(), {
      onChange: () => this.#changed(),
      onEnd: (by) => this.#ended(added, by),
      onLevel: (microphone, caller) => phone.onLevel(microphone, caller),
      onError: (code) => MICROPHONE_ERRORS.has(code) && phone.microphone.check(),
    });
    this.#calls.push(added);
    this.#changed();
  }

  #changed() {
    const { sounds } = this.phone;
    if (this.#calls.some((each) => each.isRinging()) && !this.talking()) {
      sounds.startRing();
    } else {
      sounds.stopRing();
    }
    this.phone.set({ calls: this.#calls.map((each) => each.view()) });
  }

  /**
   * @param {DeskCall} call
   * @param {'caller' | 'operator' | 'lost' | 'unanswered'} by
   */
  #ended(call, by) {
    const { desk, sounds, audio } = this.phone;
    this.#calls = this.#calls.filter((each) => each !== call);
    if (by === 'caller') {
      sounds.cueHangUp();
    } else if (by === 'lost') {
      sounds.cueTrouble();
    }
    audio?.unsetInputDevice().catch(() => {
      // There was no other microphone than the default one.
    });
    if (by !== 'unanswered') {
      this.phone.set({ ended: { sid: call.sid, by, at: desk.now(), since: call.since() } });
      desk.update((model) => {
        model.keypad = null;
      });
    }
    this.#changed();
  }

  /** @param {string} sid */
  #call(sid) {
    return this.#calls.find((each) => each.sid === sid);
  }

  /** @param {string} sid */
  answer(sid) {
    const { devices } = this.phone;
    this.#call(sid)?.accept(devices.isThere('microphone') ? devices.id('microphone') : '');
  }

  /** @param {string} sid */
  reject(sid) {
    this.#call(sid)?.reject();
  }

  /** @param {string} sid */
  hangUp(sid) {
    this.#call(sid)?.hangUp();
  }

  /** @param {string} sid */
  mute(sid) {
    const call = this.#call(sid)?.call;
    call?.mute(!call.isMuted());
  }

  /**
   * @param {string} sid
   * @param {string} digit
   */
  press(sid, digit) {
    const call = this.#call(sid);
    if (call?.view().state === 'open') {
      call.call.sendDigits(digit);
      this.phone.sounds.cueKey(digit);
    }
  }
}
