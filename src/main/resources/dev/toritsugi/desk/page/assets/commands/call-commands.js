// Commands for the call: answer, decline, hang up, mute, keypad, complete, 30 s more.
import { post, ServerError } from '../connection/server.js';
import { casesOf } from '../state/cases.js';
import { settle } from '../state/model.js';
import { millisOf } from '../state/times.js';
import { openScreenPop } from './screen-pop.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** @typedef {import('../phone/phone.js').Phone} Phone */

/** The phone rejects a call only after the server knows why, but waits no longer than this for it. */
const PATIENCE_MILLIS = 1500;

const MORE_MILLIS = 30_000;

export class CallCommands {
  /**
   * @param {Desk} desk
   * @param {Phone} phone
   * @param {import('./note-store.js').NoteStore} notes
   */
  constructor(desk, phone, notes) {
    this.desk = desk;
    this.phone = phone;
    this.notes = notes;
  }

  /** @returns {Record<string, (argument: string) => unknown>} */
  table() {
    return {
      answer: () => this.#here('answer') && this.#answer(),
      decline: () => this.#here('decline') && this.#decline(),
      hangUp: () => this.#here('hangUp') && this.#withCall((sid) => this.phone.calls.hangUp(sid)),
      mute: () => this.#here('mute') && this.#withCall((sid) => this.phone.calls.mute(sid)),
      press: (digit) => this.#here('press', digit) && this.#press(digit),
      complete: () => this.#complete(),
      more: () => this.#more(),
    };
  }

  #first() {
    return casesOf(this.desk.model, this.desk.now())[0];
  }

  /**
   * Whether this tab has the phone. If another has it, that tab runs the command.
   * @param {string} command
   * @param {string} [argument]
   */
  #here(command, argument) {
    if (this.phone.view.place === 'other-tab') {
      this.phone.tabs.pass(command, argument);
      return false;
    }
    return true;
  }

  /** @param {(sid: string) => void} action */
  #withCall(action) {
    const sid = this.#first()?.call?.sid;
    if (sid) {
      action(sid);
    }
  }

  async #answer() {
    const first = this.#first();
    if (!first?.call) {
      this.desk.tell({ key: 'tooLateHungUp' });
      return;
    }
    this.phone.sounds.stopRing();
    this.phone.calls.answer(first.call.sid);
    if (first.reservation?.screenPop) {
      openScreenPop(first.reservation.screenPop);
    }
    await this.phone.sounds.unlock();
  }

  /** @param {string} digit */
  #press(digit) {
    this.#withCall((sid) => this.phone.calls.press(sid, digit));
    this.desk.update((model) => {
      model.keypad = (model.keypad ?? '') + digit;
    });
  }

  async #decline() {
    const first = this.#first();
    if (first?.state !== 'ringing') {
      return;
    }
    const { reservation, call } = first;
    this.phone.sounds.stopRing();
    const failure = reservation ? await this.#tellDeclined(reservation) : null;
    if (call) {
      this.phone.calls.reject(call.sid);
    }
    const tooLate = failure !== null && (failure.status === 404 || failure.status === 409);
    this.desk.tell({ key: tooLate ? 'tooLateHungUp' : 'declined' });
  }

  /**
   * @param {import('../state/types.js').Reservation} reservation
   * @returns {Promise<ServerError | null>} why the server refused
   */
  async #tellDeclined(reservation) {
    const body = { reservation: reservation.sid, task: reservation.taskSid, leaving: false };
    const told = post('decline', body).then(
      () => null,
      (error) => error,
    );
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS));
    const failure = await Promise.race([told, late]);
    settle(this.desk.model, reservation.sid, this.desk.now());
    return failure instanceof ServerError ? failure : null;
  }

  async #complete() {
    const first = this.#first();
    const reservation = first?.state === 'after' ? first.reservation : null;
    if (!reservation) {
      return;
    }
    const { taskSid, outcomes } = reservation;
    const outcome = this.desk.model.outcomes.get(taskSid) ?? reservation.outcome;
    if (outcomes.required && !outcome) {
      this.desk.tell({ key: 'outcomeFirst' }, { bad: true });
      return;
    }
    const note = this.notes.text(taskSid) ?? reservation.note;
    this.notes.pause(taskSid);
    await post('../complete', { taskSid, ...(note && { note }), ...(outcome && { outcome }) });
    this.notes.forget(taskSid);
    this.desk.update((model) => settle(model, reservation.sid, this.desk.now()));
  }

  async #more() {
    const first = this.#first();
    const reservation = first?.state === 'after' ? first.reservation : null;
    const { extended } = this.desk.model;
    const until = millisOf(extended.get(reservation?.taskSid ?? '')) ?? millisOf(reservation?.completesAt);
    if (!reservation || until === null) {
      return;
    }
    const { taskSid } = reservation;
    const wanted = new Date(until + MORE_MILLIS).toISOString();
    const answer = await post('../complete/extend', { taskSid, until: wanted });
    extended.set(taskSid, answer?.until ?? wanted);
  }
}
