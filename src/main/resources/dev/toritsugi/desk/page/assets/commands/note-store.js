// The notes that the operator writes: kept in the tab at once, and saved by the server a moment later.
import { beacon, post, ServerError } from '../connection/server.js';

const PREFIX = 'toritsugi.desk.note.';

const SAVE_MILLIS = 2000;

/** Longest time for which typing without a pause puts off saving; the after-call time may end meanwhile. */
const LONGEST_UNSAVED_MILLIS = 8000;

/** @typedef {{ note: string, outcome: string | null }} Draft */

export class NoteStore {
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  #timers = new Map();

  /**
   * The drafts that the server has not saved yet, by task.
   * @type {Map<string, Draft>}
   */
  #unsaved = new Map();

  /**
   * When the oldest unsaved key of each task was typed, in ms.
   * @type {Map<string, number>}
   */
  #since = new Map();

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
   * Keeps a note, and saves it when the typing pauses or has gone on for some seconds.
   * @param {string} task
   * @param {Draft} draft
   */
  keep(task, draft) {
    sessionStorage.setItem(PREFIX + task, draft.note);
    this.#unsaved.set(task, draft);
    clearTimeout(this.#timers.get(task));
    const since = this.#since.get(task) ?? Date.now();
    this.#since.set(task, since);
    const left = Math.max(0, since + LONGEST_UNSAVED_MILLIS - Date.now());
    this.#timers.set(
      task,
      setTimeout(() => this.save(task), Math.min(SAVE_MILLIS, left)),
    );
  }

  /**
   * Saves the draft of a task now. Returns whether nothing is left to save.
   * @param {string} task
   */
  async save(task) {
    const draft = this.#unsaved.get(task);
    this.#since.delete(task);
    clearTimeout(this.#timers.get(task));
    this.#timers.delete(task);
    if (!draft) {
      return true;
    }
    try {
      await post('note', { task, ...draft });
      if (this.#unsaved.get(task) === draft) {
        this.#unsaved.delete(task);
      }
      return true;
    } catch (error) {
      if (error instanceof ServerError && error.code === 'note-too-long') {
        this.onRefused(error);
      }
      // Otherwise the next key or Complete sends the note again.
      return false;
    }
  }

  /**
   * Saves nothing until the next key, because Complete sends the note.
   * @param {string} task
   */
  pause(task) {
    clearTimeout(this.#timers.get(task));
  }

  /** The tasks whose drafts the server has not saved. */
  unsavedTasks() {
    return [...this.#unsaved.keys()];
  }

  /** Sends all unsaved drafts while the page is closing. */
  leave() {
    for (const [task, draft] of this.#unsaved) {
      beacon('note', { task, ...draft });
    }
  }

  /** @param {string} task */
  forget(task) {
    this.#unsaved.delete(task);
    this.#since.delete(task);
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
