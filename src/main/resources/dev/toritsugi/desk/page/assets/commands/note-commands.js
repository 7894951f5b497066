// Keeps what the operator writes, and saves the notes of tasks that are over.
import { NoteStore } from './note-store.js';

export class NoteCommands {
  store = new NoteStore();

  /**
   * Tasks that are over and whose notes are not saved.
   * @type {Set<string>}
   */
  #left = new Set();

  /** @param {import('../desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.store.onRefused = () => desk.tell({ key: 'noteTooLong' }, { bad: true });
  }

  /** @returns {Record<string, (argument: string) => unknown>} */
  table() {
    return { saveNote: () => this.#saveNotes() };
  }

  /**
   * Saves the notes of tasks that were completed without this page, for instance when the after-call time was over.
   * Called after each change.
   */
  saveLeft() {
    const { state, phone, busy } = this.desk.model;
    const known = (/** @type {string} */ task) => state?.reservations.some(({ taskSid }) => taskSid === task);
    if (!state || phone.calls.length > 0 || busy.has('complete')) {
      return;
    }
    for (const task of this.store.unsavedTasks().filter((each) => !known(each) && !this.#left.has(each))) {
      this.#left.add(task);
      this.#save(task);
    }
  }

  async #saveNotes() {
    for (const task of this.#left) {
      await this.#save(task);
    }
  }

  /** @param {string} task */
  async #save(task) {
    if (await this.store.save(task)) {
      this.#left.delete(task);
      this.store.forget(task);
    } else {
      this.desk.tell({ key: 'completedAway' }, { command: 'saveNote', button: 'saveNote' });
    }
  }

  /**
   * Keeps what the operator has written.
   * @param {string} task
   * @param {import('./note-store.js').Draft} draft
   */
  draft(task, draft) {
    this.desk.model.outcomes.set(task, draft.outcome ?? '');
    this.store.keep(task, draft);
  }
}
