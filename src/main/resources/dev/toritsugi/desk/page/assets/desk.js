// What the desk knows, with the time, and its listeners.
import { currentLanguage } from './shared/words.js';
import { emptyModel } from './state/model.js';
import { replaces } from './state/order.js';
import { ServerClock } from './state/server-clock.js';

/** @typedef {import('./state/types.js').Model} Model */

/** @typedef {import('./state/types.js').Words} Words */

/** What has just happened is shown for this long. */
const HAPPENING_MILLIS = 10_000;

const TICK_MILLIS = 1000;

export class Desk {
  clock = new ServerClock(() => performance.now());

  /** @type {Model} */
  model = emptyModel(currentLanguage());

  /** @type {Set<() => void>} */
  #listeners = new Set();

  #planned = false;

  constructor() {
    setInterval(() => this.changed(), TICK_MILLIS);
  }

  now() {
    return this.clock.now();
  }

  /** @param {() => void} listener called after each change, and once a second */
  watch(listener) {
    this.#listeners.add(listener);
  }

  /**
   * Changes what the desk knows.
   * @param {(model: Model) => void} change
   */
  update(change) {
    change(this.model);
    this.changed();
  }

  /** Calls the listeners soon, once for all changes of this moment. */
  changed() {
    if (!this.#planned) {
      this.#planned = true;
      queueMicrotask(() => {
        this.#planned = false;
        for (const listener of this.#listeners) {
          listener();
        }
      });
    }
  }

  /** @param {import('./state/types.js').DeskState} state */
  receive(state) {
    this.clock.set(state.now);
    this.update((model) => {
      model.signIn = 'done';
      if (replaces(model.state, state)) {
        model.state = state;
        model.build ??= state.build;
        this.#forget(model);
      }
    });
  }

  /**
   * Forgets what commands have promised for tasks that are over.
   * @param {Model} model
   */
  #forget(model) {
    const reservations = model.state?.reservations ?? [];
    for (const map of [model.extended, model.outcomes, model.handedOn]) {
      for (const task of map.keys()) {
        if (!reservations.some(({ taskSid }) => taskSid === task)) {
          map.delete(task);
        }
      }
    }
    if (model.pendingActivity?.sid === model.state?.me.worker?.activity.sid) {
      model.pendingActivity = null;
    }
  }

  /**
   * Shows what has just happened.
   * @param {Words} words
   * @param {{ bad?: boolean, command?: string, button?: string }} [more]
   */
  tell(words, more = {}) {
    this.update((model) => {
      model.happening = { words, until: this.now() + HAPPENING_MILLIS, ...more };
    });
  }
}
