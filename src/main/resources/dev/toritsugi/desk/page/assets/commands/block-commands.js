// Commands that block a caller, and put a blocked caller through again.
import { post } from '../connection/server.js';
import { casesOf } from '../state/cases.js';

export class BlockCommands {
  /** The task of the caller who was blocked last, for Undo. */
  #task = '';

  /** @param {import('../desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** @returns {Record<string, (argument: string) => unknown>} */
  table() {
    return {
      blockCaller: () => this.#block(),
      undoBlock: () => this.#undo(),
      unblock: (number) => this.#unblock(number),
    };
  }

  async #block() {
    const [first] = casesOf(this.desk.model, this.desk.now());
    const task = first?.reservation?.taskSid;
    if (task && first?.state !== 'ringing') {
      await post('block', { task, blocked: true });
      this.#task = task;
      this.desk.update(({ blocked }) => blocked.add(task));
      this.desk.tell({ key: 'callerBlocked' }, { command: 'undoBlock', button: 'undo' });
    }
  }

  async #undo() {
    const task = this.#task;
    await post('block', { task, blocked: false });
    this.desk.update((model) => {
      model.blocked.delete(task);
      model.happening = null;
    });
  }

  /** @param {string} number */
  async #unblock(number) {
    await post('block', { number, blocked: false });
    this.desk.update(({ state }) => {
      if (state?.floor) {
        state.floor.blocked = state.floor.blocked?.filter((each) => each.number !== number);
      }
    });
    this.desk.tell({ key: 'callerUnblocked' });
  }
}
