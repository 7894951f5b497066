// Stands in for Twilio's Voice SDK in a page without sound: a Device and its calls, which speak the SDK's protocol with the
// signalling server, and end, ring and reconnect when the SDK's do.

/** @typedef {import('./page-window.mjs').PageWindow} PageWindow */

/** Codes of the SDK's events for errors that the signalling server sends. @type {Record<number, number>} */
const CODES = { 31202: 20101, 31204: 20101, 31205: 20104 };

const LOST = 31005;

/** The SDK closes a socket from which nothing has come for 15 s. */
const SILENCE_MILLIS = 15_000;

const FIRST_PAUSE_MILLIS = 100;

const LONGEST_PAUSE_MILLIS = 20_000;

/** For so long the SDK tries each second to connect again during a call. */
const IN_CALL_MILLIS = 30_000;

class Emitter {
  /** @type {Map<string, ((...values: any[]) => void)[]>} */
  #listeners = new Map();

  /**
   * @param {string} event
   * @param {(...values: any[]) => void} listener
   */
  on(event, listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  /**
   * @param {string} event
   * @param {(...values: any[]) => void} listener
   */
  once(event, listener) {
    let done = false;
    this.on(event, (...values) => {
      if (!done) {
        done = true;
        listener(...values);
      }
    });
  }

  removeAllListeners() {
    this.#listeners.clear();
  }

  /**
   * @param {string} event
   * @param {unknown[]} values
   */
  emit(event, ...values) {
    for (const listener of this.#listeners.get(event) ?? []) {
      listener(...values);
    }
  }
}

class VoiceCall extends Emitter {
  /** @type {'pending' | 'open' | 'reconnecting' | 'closed'} */
  status = 'pending';

  #muted = false;

  /**
   * @param {VoiceDevice} device
   * @param {{ callsid: string, reconnect: string, parameters: Record<string, string> }} invitation
   */
  constructor(device, invitation) {
    super();
    this.device = device;
    this.sid = invitation.callsid;
    this.reconnect = invitation.reconnect;
    this.parameters = invitation.parameters;
  }

  accept() {
    if (this.status === 'pending') {
      this.status = 'open';
      this.device.transmit('answer', { callsid: this.sid, sdp: 'v=0' });
      this.device.later(() => this.emit('accept'), 50);
      this.device.later(() => this.status === 'open' && this.emit('volume', 0.5, 0.5), 200);
    }
  }

  reject() {
    if (this.status === 'pending') {
      this.device.transmit('reject', { callsid: this.sid });
      this.end('reject');
    }
  }

  disconnect() {
    if (this.status === 'open' || this.status === 'reconnecting') {
      this.device.transmit('hangup', { callsid: this.sid });
      this.end('disconnect');
    }
  }

  /** @param {string} event */
  end(event) {
    if (this.status !== 'closed') {
      this.status = 'closed';
      this.device.calls.delete(this.sid);
      this.emit(event);
    }
  }

  isMuted() {
    return this.#muted;
  }

  /** @param {boolean} muted */
  mute(muted) {
    this.#muted = muted;
    this.emit('mute', muted);
  }

  sendDigits() {}
}

const nothing = async () => {};

class VoiceDevice extends Emitter {
  state = 'unregistered';

  audio = {
    incoming() {},
    outgoing() {},
    disconnect() {},
    setInputDevice: nothing,
    unsetInputDevice: nothing,
    speakerDevices: { set: nothing },
  };

  /** @type {Map<string, VoiceCall>} */
  calls = new Map();

  #destroyed = false;

  #pause = FIRST_PAUSE_MILLIS;

  /** @type {import('./page-socket.mjs').PageSocket | undefined} */
  #socket;

  /** Since when there has been no connection. */
  #lostAt = 0;

  /**
   * @param {PageWindow} page
   * @param {new (url: string) => import('./page-socket.mjs').PageSocket} Socket
   * @param {string} token
   * @param {{ chunderw: string }} options
   */
  constructor(page, Socket, token, options) {
    super();
    this.page = page;
    this.Socket = Socket;
    this.token = token;
    this.url = `wss://${options.chunderw}/signal`;
    page.addEventListener('pagehide', () => this.#leave());
    this.#watchSilence();
  }

  /**
   * @param {() => void} run
   * @param {number} millis
   */
  later(run, millis) {
    this.page.time.schedule(this.page, run, millis);
  }

  async register() {
    this.state = 'registering';
    this.#connect();
  }

  /** @param {string} token */
  updateToken(token) {
    this.token = token;
    this.transmit('listen', { token });
  }

  destroy() {
    this.#leave();
    this.#destroyed = true;
    this.state = 'destroyed';
  }

  #leave() {
    for (const call of [...this.calls.values()]) {
      if (call.status === 'pending') {
        call.reject();
      } else {
        call.disconnect();
      }
    }
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #connect() {
    if (this.#destroyed || this.page.isClosed) {
      return;
    }
    const socket = new this.Socket(this.url);
    this.#socket = socket;
    socket.addEventListener('open', () => this.transmit('listen', { token: this.token, reconnectTimeout: 30 }));
    socket.addEventListener('message', (event) => this.#receive(/** @type {any} */ (event).data));
    socket.addEventListener('close', () => socket === this.#socket && this.#lost());
  }

  #watchSilence() {
    this.later(() => {
      const silentSince = this.#socket?.silentSince ?? null;
      if (silentSince !== null && this.page.time.now - silentSince >= SILENCE_MILLIS) {
        this.#socket?.lose();
      }
      if (!this.#destroyed) {
        this.#watchSilence();
      }
    }, 1000);
  }

  #lost() {
    this.#socket = undefined;
    this.#lostAt = this.state === 'registered' ? this.page.time.now : this.#lostAt;
    for (const call of [...this.calls.values()]) {
      if (call.status === 'pending') {
        call.end('transportClose');
      } else if (call.status === 'open') {
        call.status = 'reconnecting';
        call.emit('reconnecting');
      }
    }
    if (this.state === 'registered') {
      this.state = 'unregistered';
      this.emit('unregistered');
    }
    this.emit('error', { code: LOST });
    const quick = this.calls.size > 0 && this.page.time.now - this.#lostAt < IN_CALL_MILLIS;
    this.later(() => this.#socket === undefined && this.#connect(), quick ? 1000 : this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MILLIS);
  }

  /**
   * @param {string} type
   * @param {object} payload
   */
  transmit(type, payload) {
    this.#socket?.send(JSON.stringify({ payload, type, version: '1.6' }));
  }

  /** @param {string} frame */
  #receive(frame) {
    if (frame === '\n') {
      this.#socket?.send('\n');
      return;
    }
    const { type, payload } = JSON.parse(frame);
    const call = this.calls.get(payload.callsid);
    if (type === 'connected') {
      this.#pause = FIRST_PAUSE_MILLIS;
      for (const { sid, reconnect } of this.calls.values()) {
        this.transmit('invite', { callsid: sid, reconnect, sdp: 'v=0', twilio: {} });
      }
      this.transmit('register', { media: { audio: true } });
    } else if (type === 'ready' && this.state !== 'registered') {
      this.state = 'registered';
      this.emit('registered');
    } else if (type === 'invite') {
      this.#invited(payload);
    } else if (type === 'cancel' && call?.status === 'pending') {
      call.end('cancel');
    } else if (type === 'hangup' && call && call.status !== 'pending') {
      call.end('disconnect');
    } else if (type === 'answer' && call) {
      this.#answered(call, payload.reconnect);
    } else if (type === 'error') {
      this.emit('error', { code: CODES[payload.error.code] ?? payload.error.code });
    }
  }

  /** @param {any} invitation */
  #invited(invitation) {
    if (this.calls.size > 0) {
      // The SDK drops a second call without a word.
      return;
    }
    const call = new VoiceCall(this, invitation);
    this.calls.set(call.sid, call);
    this.emit('incoming', call);
  }

  /**
   * @param {VoiceCall} call
   * @param {string} reconnect
   */
  #answered(call, reconnect) {
    call.reconnect = reconnect ?? call.reconnect;
    if (call.status === 'reconnecting') {
      call.status = 'open';
      call.emit('reconnected');
    }
  }
}

/**
 * @param {PageWindow} page
 * @param {new (url: string) => import('./page-socket.mjs').PageSocket} Socket
 */
export const voiceSdk = (page, Socket) => ({
  Device: class extends VoiceDevice {
    /**
     * @param {string} token
     * @param {{ chunderw: string }} options
     */
    constructor(token, options) {
      super(page, Socket, token, options);
    }
  },
});
