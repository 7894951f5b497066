// Runs the commands of buttons and keys by their names, and shows why one failed.
import { ServerError } from '../connection/server.js';
import { worded } from '../words/words.js';
import { BlockCommands } from './block-commands.js';
import { CallCommands } from './call-commands.js';
import { HandOnCommands } from './hand-on-commands.js';
import { MessageCommands } from './message-commands.js';
import { NoteCommands } from './note-commands.js';
import { SignIn } from './sign-in.js';
import { SupervisorCommands } from './supervisor-commands.js';
import { WorkCommands } from './work-commands.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** @typedef {import('../state/types.js').Words} Words */

/** Commands that may run again while they run. */
const REPEATABLE = new Set(['press', 'mute', 'retry']);

export class Commands {
  /** @type {Record<string, (argument: string) => unknown>} */
  #table;

  /** The last command that the server did not answer. */
  #unanswered = { command: '', argument: '' };

  /**
   * @param {Desk} desk
   * @param {import('../phone/phone.js').Phone} phone
   * @param {import('./work.js').Work} work
   * @param {import('../connection/stream.js').Stream} stream
   */
  constructor(desk, phone, work, stream) {
    this.desk = desk;
    this.notes = new NoteCommands(desk);
    const { store } = this.notes;
    this.work = new WorkCommands(desk, phone, work, stream);
    this.signIn = new SignIn(desk, phone, this.work, stream, store);
    this.#table = {
      ...new CallCommands(desk, phone, store).table(),
      ...this.notes.table(),
      ...this.work.table(),
      ...new HandOnCommands(desk, store).table(),
      ...new MessageCommands(desk, store).table(),
      ...new SupervisorCommands(desk).table(),
      ...new BlockCommands(desk).table(),
      signOut: () => this.signIn.signOut(),
      retry: () => this.run(this.#unanswered.command, this.#unanswered.argument),
    };
    phone.onCommand = (command, argument) => this.run(command, argument);
  }

  /**
   * Runs a command. While it runs, it does not start again.
   * @param {string} command
   * @param {string} [argument]
   */
  async run(command, argument = '') {
    const { busy } = this.desk.model;
    if (busy.has(command) && !REPEATABLE.has(command)) {
      return;
    }
    busy.add(command);
    this.desk.changed();
    try {
      await this.#table[command](argument);
    } catch (error) {
      this.#failed(command, argument, error);
    } finally {
      busy.delete(command);
      this.desk.changed();
    }
  }

  /** Does what was put off until the end of a call. Called after each change. */
  followUp() {
    this.notes.saveLeft();
    this.signIn.followUp();
    this.work.followUp().catch((error) => this.#failed('endWork', '', error));
  }

  /**
   * @param {string} command
   * @param {string} argument
   * @param {unknown} error
   */
  #failed(command, argument, error) {
    if (!(error instanceof ServerError)) {
      console.error(error);
      this.desk.tell({ key: 'refused', params: { detail: String(error) } }, { bad: true });
    } else if (error.status === 401) {
      this.desk.update((model) => {
        model.signIn = 'ended';
      });
    } else if (error.status === 0) {
      this.#unanswered = { command, argument };
      this.desk.tell({ key: 'notDone' }, { bad: true, command: 'retry' });
    } else {
      this.desk.tell(refusal(error), { bad: true });
    }
  }
}

/**
 * @param {ServerError} error
 * @returns {Words}
 */
function refusal(error) {
  const key = `problem.${error.code}`;
  return worded(key) ? { key } : { key: 'refused', params: { detail: error.message } };
}
