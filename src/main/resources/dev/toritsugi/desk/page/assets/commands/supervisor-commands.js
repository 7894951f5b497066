// Commands of a supervisor: set an operator's activity, complete a task, end a call, open or close the call centre.
import { post } from '../connection/server.js';
import { nameOf } from '../state/names.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** @typedef {{ worker: string, workerSid: string, task: string | null, activity?: string }} Target */

export class SupervisorCommands {
  /** The last activity that this page has set, and the activity before. @type {{ worker: string, set: string, before: string } | null} */
  #last = null;

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
      setHours: (argument) => this.#setHours(JSON.parse(argument)),
    };
  }

  /** @param {Target} target */
  async #setState({ worker, activity = '' }) {
    const { state, language } = this.desk.model;
    const before = this.#activityOf(worker);
    await post('activity', { activity, worker });
    this.#last = before ? { worker, set: activity, before } : null;
    const name = nameOf(
      state?.activities.find(({ sid }) => sid === activity),
      language,
    );
    this.desk.tell(
      { key: 'stateSet', params: { name: worker, activity: name } },
      this.#last ? { command: 'undoState', button: 'undo' } : {},
    );
  }

  /**
   * The SID of an operator's activity; undefined if the state does not say it.
   * @param {string} worker
   */
  #activityOf(worker) {
    const { state, happening } = this.desk.model;
    if (this.#last?.worker === worker && happening?.command === 'undoState') {
      // The state may not know of the change that has just been made.
      return this.#last.set;
    }
    const shown = state?.floor?.operators.find(({ name }) => name === worker)?.activity;
    return state?.activities.find(({ name }) => name === shown?.name)?.sid;
  }

  async #undoState() {
    if (this.#last) {
      await post('activity', { worker: this.#last.worker, activity: this.#last.before });
      this.#last = null;
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

  /** @param {{ schedule: string, state: 'open' | 'closed' | 'schedule', until?: string }} wanted */
  async #setHours({ schedule, state, until }) {
    const hours = await post('hours', { schedule, state, ...(until ? { until } : {}) });
    this.desk.update(({ state: shown }) => {
      if (shown?.floor) {
        shown.floor.hours = shown.floor.hours?.map((each) => (each.schedule === hours.schedule ? hours : each));
      }
    });
    this.desk.tell({ key: `hoursSet.${state}`, params: { schedule: hours.schedule } });
  }
}
