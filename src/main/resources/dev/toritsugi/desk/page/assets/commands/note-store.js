// The notes that the operator writes: kept in the tab at once, and saved by the server a moment later.
import { post, ServerError } from '../connection/server.js';

const PREFIX = 'toritsugi.desk.note.';

const SAVE_MILLIS = 2000;

/** @typedef {{ note: string, outcome: string | null }} Draft */

export class NoteStore {
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  #timers = new Map();

  /** @type {(error: ServerError) => void} */
  onRefused = () => {};

  /**
   * The note of a task that was typed in this tab, also before a reload.
   * @param {string} task
   */
  text(task) {
    return sessionStorage.getItem(PREFIX + task);
  }

  /**
   * Keeps a note, and saves it when the typing pauses.
   * @param {string} task
   * @param {Draft} draft
   */
  keep(task, draft) {
    sessionStorage.setItem(PREFIX + task, draft.note);
    clearTimeout(this.#timers.get(task));
    this.#timers.set(
      task,
      setTimeout(() => this.#save(task, draft), SAVE_MILLIS),
    );
  }

  /**
   * @param {string} task
   * @param {Draft} draft
   */
  async #save(task, draft) {
    this.#timers.delete(task);
    try {
      await post('note', { task, ...draft });
    } catch (error) {
      if (error instanceof ServerError && error.code === 'note-too-long') {
        this.onRefused(error);
      }
      // Otherwise Complete sends the note, or the next key saves it.
    }
  }

  /** @param {string} task */
  forget(task) {
    clearTimeout(this.#timers.get(task));
    this.#timers.delete(task);
    sessionStorage.removeItem(PREFIX + task);
  }

  /** Forgets all notes, at the sign-out. */
  clear() {
    for (const key of Object.keys(sessionStorage).filter((each) => each.startsWith(PREFIX))) {
      this.forget(key.slice(PREFIX.length));
    }
  }
}
