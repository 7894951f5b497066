// The microphone and the loudspeakers that the operator has chosen, kept per browser.
import { remember, remembered } from '../shared/storage.js';

/** @typedef {'microphone' | 'voice' | 'ring'} Use */

/** @typedef {{ id: string, label: string }} Choice */

const KEY = 'desk.devices';

const SYSTEM = 'default';

/** @type {Record<Use, MediaDeviceKind>} */
const KINDS = { microphone: 'audioinput', voice: 'audiooutput', ring: 'audiooutput' };

export class Devices extends EventTarget {
  /** @type {Partial<Record<Use, Choice>>} */
  #chosen = JSON.parse(remembered(KEY) ?? '{}');

  /** @type {MediaDeviceInfo[]} */
  #known = [];

  /**
   * The names of the system's default devices, also after they were unplugged.
   * @type {Record<Use, string>}
   */
  #lastNames = { microphone: '', voice: '', ring: '' };

  constructor() {
    super();
    navigator.mediaDevices?.addEventListener('devicechange', () => this.refresh());
  }

  /** Reads the devices anew. Their names are empty until the operator has allowed the microphone. */
  async refresh() {
    this.#known = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    for (const use of /** @type {Use[]} */ (Object.keys(KINDS))) {
      this.#lastNames[use] = this.#systemName(use) || this.#lastNames[use];
    }
    this.dispatchEvent(new Event('change'));
  }

  /**
   * The devices to choose from.
   * @param {Use} use
   */
  list(use) {
    return this.#known.filter(({ kind, deviceId }) => kind === KINDS[use] && deviceId !== '' && deviceId !== SYSTEM);
  }

  /** Whether the browser knows any microphone. */
  hasMicrophone() {
    return this.#known.some(({ kind }) => kind === 'audioinput');
  }

  /** Whether the browser tells the names of the devices, which it does once the microphone is allowed. */
  areNamed() {
    return this.#known.some(({ label }) => label !== '');
  }

  /**
   * The id of the chosen device; empty for the system's default.
   * @param {Use} use
   */
  id(use) {
    return this.#chosen[use]?.id ?? '';
  }

  /**
   * The name of the chosen device, also after it was unplugged.
   * @param {Use} use
   */
  label(use) {
    const { id, label } = this.#chosen[use] ?? { id: '', label: '' };
    return id ? label : this.#lastNames[use];
  }

  /** @param {Use} use */
  #systemName(use) {
    const system = this.#known.find(({ kind, deviceId }) => kind === KINDS[use] && deviceId === SYSTEM);
    const first = this.#known.find(({ kind }) => kind === KINDS[use]);
    return (system ?? first)?.label.replace(/^Default - /, '') ?? '';
  }

  /**
   * Whether the chosen device is plugged in. A browser that does not list loudspeakers plays on the default one.
   * @param {Use} use
   */
  isThere(use) {
    const id = this.id(use);
    return id === ''
      ? use !== 'microphone' || this.hasMicrophone()
      : this.list(use).some((each) => each.deviceId === id);
  }

  /**
   * @param {Use} use
   * @param {string} id empty for the system's default
   */
  choose(use, id) {
    const device = this.list(use).find(({ deviceId }) => deviceId === id);
    this.#chosen[use] = { id: device?.deviceId ?? '', label: device?.label ?? '' };
    remember(KEY, JSON.stringify(this.#chosen));
    this.dispatchEvent(new Event('change'));
  }

  /** The names of the devices in use, to notice other devices at the next Start work. */
  signature() {
    return JSON.stringify([this.label('microphone'), this.label('voice'), this.label('ring')]);
  }
}
