// What the operator hears beside the caller: the ring, the voice of the sound check, and the cues.
import { address } from '../../connection/server.js';
import { remember, remembered } from '../../shared/storage.js';
import { Output } from './output.js';
import { hangUpCue, keySound, ringSound, troubleCue } from './tones.js';

const RING_MILLIS = 1000;

const DEFAULT_VOLUME = 70;

const CUE_LEVEL = 0.15;

const RING_LEVEL = 0.5;

export class Sounds {
  ring = new Output();

  headset = new Output();

  /** @type {(() => void)[]} */
  #stops = [];

  /** @param {import('../devices.js').Devices} devices */
  constructor(devices) {
    this.devices = devices;
    devices.addEventListener('change', () => this.#route());
  }

  #route() {
    this.ring.use(this.devices.isThere('ring') ? this.devices.id('ring') : '');
    this.headset.use(this.devices.isThere('voice') ? this.devices.id('voice') : '');
  }

  /** Whether a ring would be heard. */
  isUnlocked() {
    return this.ring.isUnlocked();
  }

  async unlock() {
    this.#route();
    const [ring] = await Promise.all([this.ring.unlock(), this.headset.unlock()]);
    return ring;
  }

  /** Per cent, 20 to 100: the ring can't be switched off. */
  volume() {
    return Number(remembered('desk.volume') ?? DEFAULT_VOLUME);
  }

  /** @param {number} percent */
  setVolume(percent) {
    remember('desk.volume', String(percent));
  }

  /** Whether the headset rings too, where ring and voice have different devices. */
  ringsInHeadset() {
    return remembered('desk.ring-in-headset') !== 'no' && this.devices.id('ring') !== this.devices.id('voice');
  }

  /** @param {boolean} wanted */
  setRingInHeadset(wanted) {
    remember('desk.ring-in-headset', wanted ? 'yes' : 'no');
  }

  startRing() {
    if (this.#stops.length === 0) {
      const level = (RING_LEVEL * this.volume()) / 100;
      const outputs = this.ringsInHeadset() ? [this.ring, this.headset] : [this.ring];
      this.#stops = outputs.map((output) => output.play(ringSound(), level, true));
    }
  }

  stopRing() {
    for (const stop of this.#stops) {
      stop();
    }
    this.#stops = [];
  }

  /** One ring, to hear how loud it is and where. */
  async ringOnce() {
    await this.unlock();
    const stop = this.ring.play(ringSound(), (RING_LEVEL * this.volume()) / 100);
    await new Promise((resolve) => setTimeout(resolve, RING_MILLIS));
    stop();
  }

  /**
   * Plays recorded speech on the headset, as loud as a caller.
   * @param {string} language
   */
  async playVoice(language) {
    await this.headset.unlock();
    const response = await fetch(address(`page/sounds/voice-${language}.mp3`));
    const sound = await this.headset.context().decodeAudioData(await response.arrayBuffer());
    this.headset.play(sound, 1);
  }

  cueHangUp() {
    this.headset.play(hangUpCue(), CUE_LEVEL);
  }

  cueTrouble() {
    this.ring.play(troubleCue(), CUE_LEVEL * 2);
  }

  /** @param {string} key */
  cueKey(key) {
    this.headset.play(keySound(key), CUE_LEVEL / 2);
  }
}
