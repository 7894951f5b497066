// Commands of a supervisor for an operator: set the activity, complete a task, end a call.
import { post } from '../connection/server.js';
import { nameOf } from '../state/names.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** @typedef {{ worker: string, workerSid: string, task: string | null, activity?: string }} Target */

export class SupervisorCommands {
  /** @type {{ worker: string, activity: string } | null} */
  #undo = null;

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** @returns {Record<string, (argument: string) => unknown>} */
  table() {
    return {
      setState: (argument) => this.#setState(JSON.parse(argument)),
      undoState: () => this.#undoState(),
      completeFor: (argument) => this.#complete(JSON.parse(argument)),
      endCallOf: (argument) => this.#endCall(JSON.parse(argument)),
    };
  }

  /** @param {Target} target */
  async #setState({ worker, activity = '' }) {
    const { state, language } = this.desk.model;
    const operator = state?.floor?.operators.find(({ name }) => name === worker);
    const before = operator?.activity?.name ?? state?.activities.find(({ available }) => available)?.name ?? '';
    await post('activity', { activity, worker });
    this.#undo = { worker, activity: before };
    const name = nameOf(
      state?.activities.find(({ sid }) => sid === activity),
      language,
    );
    this.desk.tell(
      { key: 'stateSet', params: { name: worker, activity: name } },
      { command: 'undoState', button: 'undo' },
    );
  }

  async #undoState() {
    if (this.#undo) {
      await post('activity', this.#undo);
      this.desk.update((model) => {
        model.happening = null;
      });
    }
  }

  /** @param {Target} target */
  async #complete({ worker, task }) {
    await post('../complete', { taskSid: task });
    this.desk.tell({ key: 'taskCompleted', params: { name: worker } });
  }

  /** @param {Target} target */
  async #endCall({ worker, task }) {
    await post('end-call', { task });
    this.desk.tell({ key: 'callEnded', params: { name: worker } });
  }
}
