// Commands for a message of a caller: done, back to the queue, delete.
import { post } from '../connection/server.js';
import { casesOf } from '../state/cases.js';
import { settle } from '../state/model.js';

export class MessageCommands {
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
      messageDone: () => this.#end('voicemail/done', 'messageIsDone'),
      messageReturn: () => this.#end('voicemail/return', 'messageIsBack'),
      messageDelete: () => this.#end('voicemail/delete', 'messageIsDeleted'),
    };
  }

  /**
   * Ends the work on the message that is shown.
   * @param {string} path
   * @param {string} sentence key of the words that say what has happened
   */
  async #end(path, sentence) {
    const [first] = casesOf(this.desk.model, this.desk.now());
    const reservation = first?.reservation;
    if (reservation?.kind !== 'voicemail') {
      return;
    }
    const { taskSid: task } = reservation;
    const note = this.notes.text(task);
    this.notes.pause(task);
    await post(path, { task, ...(note && { note }) });
    this.notes.forget(task);
    this.desk.update((model) => settle(model, reservation.sid, this.desk.now()));
    this.desk.tell({ key: sentence });
  }
}
