// Commands that hand the caller on to another queue.
import { post, ServerError } from '../connection/server.js';
import { casesOf } from '../state/cases.js';
import { PENDING_MILLIS } from '../state/model.js';
import { nameOf } from '../state/names.js';

export class HandOnCommands {
  /**
   * @param {import('../desk.js').Desk} desk
   * @param {import('./note-store.js').NoteStore} notes
   */
  constructor(desk, notes) {
    this.desk = desk;
    this.notes = notes;
  }

  /** @returns {Record<string, (argument: string) => unknown>} */
  table() {
    return {
      chooseQueue: (queue) => this.#choose(queue),
      handOnNow: (queue) => this.#handOn(queue),
    };
  }

  /** @param {string} queue */
  #choose(queue) {
    this.desk.update((model) => {
      if (model.handOn) {
        model.handOn = { ...model.handOn, queue };
      }
    });
  }

  /**
   * Hands the caller of the current call on. The call ends a moment after the server's answer.
   * @param {string} name of the queue in Twilio
   */
  async #handOn(name) {
    const { model } = this.desk;
    const [first] = casesOf(model, this.desk.now());
    const queue = first?.reservation?.handOn?.find((each) => each.name === name);
    if (first?.state !== 'talking' || !first.reservation || !queue) {
      return;
    }
    const { taskSid } = first.reservation;
    const note = this.notes.text(taskSid) ?? first.reservation.note;
    this.#settle(taskSid, nameOf(queue, model.language), PENDING_MILLIS);
    try {
      await post('requeue', { task: taskSid, queue: name, ...(note && { note }) });
      this.#settle(taskSid, nameOf(queue, model.language), PENDING_MILLIS);
    } catch (error) {
      if (error instanceof ServerError && error.status === 0) {
        // The server may have done it: the end of the call will show.
        this.#settle(taskSid, nameOf(queue, model.language), 0);
      } else {
        model.handedOn.delete(taskSid);
      }
      throw error;
    }
  }

  /**
   * @param {string} task
   * @param {string} queue
   * @param {number} millis for which the call is expected to end
   */
  #settle(task, queue, millis) {
    this.desk.update((model) => {
      model.handOn = null;
      model.handedOn.set(task, { queue, until: this.desk.now() + millis });
    });
  }
}
