// Commands for the work: start, activity, end, take-over, sign-out, and the sound.
import { post } from '../connection/server.js';
import { remember } from '../shared/storage.js';
import { casesOf } from '../state/cases.js';
import { isOffline, usesBrowserPhone } from '../state/model.js';
import { currentLanguage } from '../words/words.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** @typedef {import('../phone/phone.js').Phone} Phone */

export class WorkCommands {
  /** The activity before "End work" during a call. */
  #activityBefore = '';

  /**
   * @param {Desk} desk
   * @param {Phone} phone
   * @param {import('./work.js').Work} work
   * @param {import('../connection/stream.js').Stream} stream
   */
  constructor(desk, phone, work, stream) {
    this.desk = desk;
    this.phone = phone;
    this.work = work;
    this.stream = stream;
    work.goAvailable = () => this.#goAvailable();
  }

  /** @returns {Record<string, (argument: string) => unknown>} */
  table() {
    const { phone, work } = this;
    return {
      startWork: () => work.start(),
      goAvailable: () => this.#goAvailable(),
      chooseActivity: (sid) => this.#chooseActivity(sid),
      endWork: () => this.#endWork(),
      undoEnd: () => this.#undoEnd(),
      takeOver: () => work.takeOver(),
      closePhone: () => phone.close(),
      checkMicrophone: () => this.#checkMicrophone(),
      chooseMicrophone: (id) => work.chooseMicrophone(id),
      switchSoundOn: () => this.#switchSoundOn(),
      playRing: () => phone.sounds.ringOnce(),
      playVoice: () => phone.sounds.playVoice(currentLanguage()),
      tryNow: () => this.stream.now(),
      reload: () => location.reload(),
      shortcuts: (wanted) => this.#shortcuts(wanted === 'on'),
    };
  }

  async #goAvailable() {
    const available = this.desk.model.state?.activities.find((each) => each.available);
    if (available) {
      await this.#chooseActivity(available.sid);
    }
  }

  /** @param {string} sid */
  async #chooseActivity(sid) {
    const { model } = this.desk;
    const activity = model.state?.activities.find((each) => each.sid === sid);
    if (!activity) {
      return;
    }
    this.desk.update((each) => {
      each.pendingActivity = { sid, at: this.desk.now() };
    });
    try {
      const own = usesBrowserPhone(model) && this.phone.session !== null;
      await post('activity', {
        activity: sid,
        ...(own && { session: this.phone.session, phone: await this.phone.report() }),
      });
    } catch (error) {
      model.pendingActivity = null;
      throw error;
    }
    if (model.phone.checking && activity.available) {
      this.work.finishCheck();
    }
  }

  #isInCall() {
    return casesOf(this.desk.model, this.desk.now()).some(({ state }) => state !== 'ringing');
  }

  async #endWork() {
    if (!this.#isInCall()) {
      await this.end();
      return;
    }
    // No further call is offered, and the phone stays open for this call.
    const activities = this.desk.model.state?.activities ?? [];
    const unavailable = activities.filter(({ available }) => !available);
    const off = unavailable.find(isOffline) ?? unavailable[0];
    this.#activityBefore = this.desk.model.state?.me.worker?.activity.sid ?? '';
    this.desk.update((model) => {
      model.endingWork = true;
    });
    if (off) {
      await this.#chooseActivity(off.sid);
    }
  }

  /** Ends the work now. */
  async end() {
    if (usesBrowserPhone(this.desk.model)) {
      await this.work.end();
      return;
    }
    const off = this.desk.model.state?.activities.find((each) => !each.available && isOffline(each));
    if (off) {
      await this.#chooseActivity(off.sid);
    }
  }

  async #undoEnd() {
    this.desk.update((model) => {
      model.endingWork = false;
    });
    await this.#chooseActivity(this.#activityBefore);
  }

  /** Ends the work after the call, if the operator has chosen that during the call. Called after each change. */
  async followUp() {
    const { model } = this.desk;
    if (model.endingWork && model.state && casesOf(model, this.desk.now()).length === 0) {
      model.endingWork = false;
      await this.end();
    }
  }

  async #checkMicrophone() {
    const { devices } = this.phone;
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined);
    for (const track of stream?.getTracks() ?? []) {
      track.stop();
    }
    const found = await this.phone.microphone.check();
    if (found === 'missing' && devices.hasMicrophone()) {
      await this.phone.microphone.choose('');
    }
  }

  async #switchSoundOn() {
    const { phone } = this;
    await phone.sounds.unlock();
    phone.set({ sound: phone.sounds.isUnlocked() });
  }

  /** @param {boolean} wanted */
  #shortcuts(wanted) {
    remember('desk.shortcuts', wanted ? 'yes' : 'no');
    this.desk.update((model) => {
      model.shortcuts = wanted;
    });
  }
}
