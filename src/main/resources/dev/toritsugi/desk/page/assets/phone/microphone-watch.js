// Watches the microphone: reports whether it is there, and moves a call to another one when it was unplugged.
import { lookForMicrophone } from './microphone.js';

export class MicrophoneWatch {
  /** @param {import('./phone.js').Phone} phone */
  constructor(phone) {
    this.phone = phone;
    phone.devices.addEventListener('change', () => this.#devicesChanged());
  }

  /** Looks for the microphone, and shows what it finds. */
  async check() {
    const { devices, sounds } = this.phone;
    const microphone = await lookForMicrophone(devices);
    const unplugged = microphone === 'missing' ? devices.label('microphone') || null : null;
    this.phone.set({ microphone, unplugged, names: this.#names(), sound: sounds.isUnlocked() });
    return microphone;
  }

  /** @param {string} id of the microphone; empty for the default */
  async choose(id) {
    const { phone } = this;
    phone.devices.choose('microphone', id);
    if (phone.calls.talking()) {
      await phone.audio?.setInputDevice(id || 'default');
    }
    if (phone.view.place === 'here') {
      await this.check();
    }
  }

  #names() {
    const { devices } = this.phone;
    return { microphone: devices.label('microphone'), voice: devices.label('voice'), ring: devices.label('ring') };
  }

  #devicesChanged() {
    const { desk, devices, audio } = this.phone;
    desk.update((model) => {
      model.phone = { ...model.phone, ...(model.phone.place !== 'other-tab' && { names: this.#names() }) };
    });
    audio?.speakerDevices.set(devices.id('voice') || 'default').catch(() => {
      // A loudspeaker that is gone: the SDK plays on the default one.
    });
    this.#keep();
  }

  async #keep() {
    const { phone } = this;
    const { devices } = phone;
    const { microphone, place } = phone.view;
    if (place !== 'here') {
      return;
    }
    const lost = !devices.isThere('microphone');
    const label = devices.label('microphone');
    const [other] = devices.list('microphone');
    if (lost && other && phone.calls.talking() && microphone === 'ready') {
      await phone.audio?.setInputDevice(other.deviceId);
      phone.desk.tell({ key: 'unpluggedMoved', params: { headset: label, other: other.label } }, { bad: true });
    } else if (lost !== (microphone === 'missing')) {
      phone.set({ microphone: lost ? 'missing' : 'ready', unplugged: lost ? label : null });
      if (lost) {
        phone.sounds.cueTrouble();
      }
    }
  }
}
