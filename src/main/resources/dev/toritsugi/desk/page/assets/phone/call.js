// One call of the browser phone: follows the events of the Voice SDK's call.

/** @typedef {import('@twilio/voice-sdk').Call} Call */

/** @typedef {import('../state/types.js').PhoneCall} PhoneCall */

/** A trouble is shown until this long after the SDK has cleared it, so that it does not flicker. */
const CLEAR_MILLIS = 3000;

/** Without a sound for this long after the answer, the call counts as connected: the caller may be quiet. */
const CONNECTING_MILLIS = 4000;

const MICROPHONE_SILENT = 'constant-audio-input-level';

const CALLER_SILENT = 'constant-audio-output-level';

/**
 * @typedef {{ onChange: () => void, onEnd: (by: 'caller' | 'operator' | 'lost' | 'unanswered') => void,
 *   onLevel: (microphone: number, caller: number) => void, onError: (code: number) => void }} CallListeners
 */

export class DeskCall {
  /** @type {Set<string>} */
  #troubles = new Set();

  /** @type {PhoneCall['state']} */
  #state = 'ringing';

  /** @type {number | null} */
  #since = null;

  #hungUp = false;

  #over = false;

  #failed = false;

  /**
   * @param {Call} call
   * @param {() => number} now by Twilio's clock
   * @param {CallListeners} listeners
   */
  constructor(call, now, listeners) {
    this.call = call;
    this.sid = call.parameters.CallSid ?? '';
    this.now = now;
    this.listeners = listeners;
    call.on('accept', () => this.#accepted());
    call.on('cancel', () => this.#end('unanswered'));
    call.on('reject', () => this.#end('unanswered'));
    call.on('disconnect', () => this.#end(this.#hungUp ? 'operator' : this.#failed ? 'lost' : 'caller'));
    // A call that has not been answered does not survive the loss of its signalling; Twilio rings again after it is back.
    call.on('transportClose', () => this.#state === 'ringing' && this.#end('unanswered'));
    call.on('reconnecting', () => this.#set('reconnecting'));
    call.on('reconnected', () => this.#set('open'));
    call.on('mute', () => listeners.onChange());
    call.on('volume', (microphone, caller) => this.#heard(microphone, caller));
    call.on('warning', (name) => this.#trouble(name));
    call.on('warning-cleared', (name) => setTimeout(() => this.#cleared(name), CLEAR_MILLIS));
    call.on('error', (error) => this.#error(error.code));
  }

  /** @returns {PhoneCall} */
  view() {
    const weak = [...this.#troubles].some((name) => name !== MICROPHONE_SILENT && name !== CALLER_SILENT);
    return {
      sid: this.sid,
      state: this.#state,
      since: this.#since,
      muted: this.call.isMuted(),
      weak,
      microphoneSilent: this.#troubles.has(MICROPHONE_SILENT),
      callerSilent: this.#troubles.has(CALLER_SILENT),
    };
  }

  isRinging() {
    return this.#state === 'ringing';
  }

  /** @param {string} microphone id of the device; empty for the default */
  accept(microphone) {
    if (this.isRinging()) {
      this.#since = this.now();
      this.#set('connecting');
      this.call.accept({ rtcConstraints: { audio: microphone ? { deviceId: { ideal: microphone } } : true } });
    }
  }

  reject() {
    this.call.reject();
    this.#end('unanswered');
  }

  hangUp() {
    this.#hungUp = true;
    this.call.disconnect();
  }

  #accepted() {
    setTimeout(() => this.#state === 'connecting' && this.#set('open'), CONNECTING_MILLIS);
    this.listeners.onChange();
  }

  /**
   * @param {number} microphone
   * @param {number} caller
   */
  #heard(microphone, caller) {
    if (this.#state === 'connecting' && caller > 0) {
      this.#set('open');
    }
    this.listeners.onLevel(this.call.isMuted() ? 0 : microphone, caller);
  }

  /** @param {string} name */
  #trouble(name) {
    this.#troubles.add(name);
    this.listeners.onChange();
  }

  /** @param {string} name */
  #cleared(name) {
    this.#troubles.delete(name);
    this.listeners.onChange();
  }

  /** @param {number} code */
  #error(code) {
    this.#failed = true;
    this.listeners.onError(code);
  }

  /** @param {PhoneCall['state']} state */
  #set(state) {
    if (!this.#over) {
      this.#state = state;
      this.listeners.onChange();
    }
  }

  /** @param {'caller' | 'operator' | 'lost' | 'unanswered'} by */
  #end(by) {
    if (!this.#over) {
      this.#over = true;
      this.listeners.onEnd(by);
    }
  }

  /** The time of the answer. */
  since() {
    return this.#since;
  }
}
