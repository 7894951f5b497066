// The script of the softphone's page: a Device of the Voice SDK, and what the tests ask of it.
import { peak } from './spectrum.mjs';

/** @typedef {import('@twilio/voice-sdk').Call} Call */

/** @typedef {import('@twilio/voice-sdk').Device} Device */

/** Hertz of the tone that an operator without a fake microphone sends. */
const OWN_TONE = 440;

export class Softphone {
  /**
   * Events of the device and, with the prefix "call ", of its calls.
   * @type {string[]}
   */
  events = [];

  /** @type {Device | undefined} */
  device;

  /** @type {Call | undefined} */
  current;

  /**
   * Connects a device, and registers it.
   * @param {string} token
   * @param {{ ownTone?: boolean, [option: string]: unknown }} options
   */
  start(token, { ownTone, ...options }) {
    const { Twilio } = /** @type {typeof globalThis & { Twilio: typeof import('@twilio/voice-sdk') }} */ (globalThis);
    const settings = {
      publishEvents: false,
      codecPreferences: /** @type {import('@twilio/voice-sdk').Device.Options['codecPreferences']} */ (
        /** @type {unknown} */ (['opus', 'pcmu'])
      ),
      maxCallSignalingTimeoutMs: 30_000,
      logLevel: /** @type {'error'} */ ('error'),
      ...(ownTone && { getUserMedia: async () => toneStream(OWN_TONE) }),
      ...options,
    };
    const device = new Twilio.Device(token, settings);
    this.device = device;
    device.audio?.incoming(false);
    device.on('error', (error) => this.events.push(`error ${error.code}`));
    for (const event of ['registered', 'unregistered', 'tokenWillExpire']) {
      device.on(event, () => this.events.push(event));
    }
    device.on('incoming', (call) => this.#follow(call));
    device.register();
  }

  /** @param {Call} call */
  #follow(call) {
    this.current = call;
    this.events.push('incoming');
    for (const event of ['accept', 'cancel', 'disconnect', 'reject', 'reconnecting', 'reconnected', 'transportClose']) {
      call.on(event, () => this.events.push(`call ${event}`));
    }
    call.on('error', (error) => this.events.push(`call error ${error.code}`));
  }

  /** @param {'accept' | 'reject' | 'disconnect'} action */
  act(action) {
    this.current?.[action]();
  }

  /** @param {boolean} muted */
  mute(muted) {
    this.current?.mute(muted);
  }

  /** @param {string} digits */
  press(digits) {
    this.current?.sendDigits(digits);
  }

  unregister() {
    return this.device?.unregister();
  }

  /** @param {string} token */
  updateToken(token) {
    this.device?.updateToken(token);
  }

  state() {
    return this.device?.state;
  }

  parameters() {
    return this.current && { ...this.current.parameters, custom: Object.fromEntries(this.current.customParameters) };
  }

  /** Closes the signalling socket as a lost network does; the SDK only sees that it is closed. */
  dropSignalling() {
    for (const socket of sockets) {
      socket.close();
    }
  }

  /** Hertz of the loudest tone that the operator hears. */
  hears() {
    const stream = this.current?.getRemoteStream();
    return stream ? peak(stream) : 0;
  }
}

/** @type {Set<WebSocket>} */
const sockets = new Set();

const originalSend = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  sockets.add(this);
  originalSend.call(this, data);
};

/** @param {number} hertz */
function toneStream(hertz) {
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const destination = new MediaStreamAudioDestinationNode(context);
  oscillator.connect(new GainNode(context, { gain: 0.3 })).connect(destination);
  oscillator.start();
  return destination.stream;
}

Object.assign(globalThis, { softphone: new Softphone() });
