// Stands in for Twilio's Voice SDK in the desk's pictures: a Device that is registered at once, and calls without sound.
class Emitter {
  #listeners = new Map();

  on(event, listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  once(event, listener) {
    this.on(event, listener);
  }

  removeAllListeners() {
    this.#listeners.clear();
  }

  emit(event, ...values) {
    for (const listener of this.#listeners.get(event) ?? []) {
      listener(...values);
    }
  }
}

class FakeCall extends Emitter {
  #muted = false;

  parameters;

  constructor(sid) {
    super();
    this.parameters = { CallSid: sid };
  }

  accept() {
    this.emit('accept');
  }

  isMuted() {
    return this.#muted;
  }

  mute(muted) {
    this.#muted = muted;
    this.emit('mute', muted);
  }

  disconnect() {
    this.emit('disconnect');
  }

  reject() {
    this.emit('reject');
  }

  sendDigits() {}
}

const nothing = async () => {};

class Device extends Emitter {
  state = 'registered';

  audio = {
    incoming() {},
    outgoing() {},
    disconnect() {},
    setInputDevice: nothing,
    unsetInputDevice: nothing,
    speakerDevices: { set: nothing },
  };

  constructor() {
    super();
    globalThis.fakeSdk.device = this;
  }

  async register() {
    this.emit('registered');
  }

  destroy() {}
}

globalThis.Twilio = { Device };
globalThis.fakeSdk = {
  ring(sid) {
    this.call = new FakeCall(sid);
    this.device.emit('incoming', this.call);
  },
  sound() {
    this.call.emit('volume', 0.5, 0.65);
  },
  warn(name) {
    this.call.emit('warning', name);
  },
  unplug() {
    navigator.mediaDevices.enumerateDevices = async () => [];
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  },
};
