// Signs in and out. All tabs of a browser share one sign-in, so each hears of it from the others.
import { ServerError, signIn, signOut } from '../connection/server.js';
import { SignInChannel } from '../connection/sign-in-channel.js';
import { isWorking } from '../state/model.js';

/** @typedef {import('../state/types.js').Words} Words */

export class SignIn {
  #channel = new SignInChannel((message) => this.#hear(message));

  /** Whether this page belongs to an operator who is no longer signed in. It begins anew after the call. */
  #over = false;

  /**
   * @param {import('../desk.js').Desk} desk
   * @param {import('../phone/phone.js').Phone} phone
   * @param {import('./work-commands.js').WorkCommands} work
   * @param {import('../connection/stream.js').Stream} stream
   * @param {import('./note-store.js').NoteStore} notes
   */
  constructor(desk, phone, work, stream, notes) {
    this.desk = desk;
    this.phone = phone;
    this.work = work;
    this.stream = stream;
    this.notes = notes;
  }

  /**
   * Whether a state that has arrived is for the operator of this page. If another operator has signed in meanwhile, the
   * page begins anew for that operator.
   * @param {import('../state/types.js').DeskState} state
   */
  accepts(state) {
    const { model } = this.desk;
    if (this.#over || (model.state && model.state.me.name !== state.me.name)) {
      this.#end();
      return false;
    }
    if (model.signIn === 'required' || model.signIn === 'ended') {
      this.#channel.send({ type: 'in', operator: state.me.name });
    }
    return true;
  }

  /**
   * @param {string} name
   * @param {string} password
   */
  async signIn(name, password) {
    this.desk.update((model) => {
      model.signingIn = true;
      model.signInProblem = null;
    });
    /** @type {Words | null} */
    let problem = null;
    try {
      await signIn(name, password);
      this.stream.start();
    } catch (error) {
      problem = problemOfSignIn(error);
    }
    this.desk.update((model) => {
      model.signingIn = false;
      model.signInProblem = problem;
    });
  }

  /** Signs out all tabs: the activity first, then phone, socket and cookie. Not while a call is on in one of them. */
  async signOut() {
    if (this.phone.view.calls.length > 0) {
      this.desk.tell({ key: 'signOutAfterCall' }, { bad: true });
      return;
    }
    if (isWorking(this.desk.model)) {
      await this.work.end();
    }
    this.stream.stop();
    try {
      await signOut();
    } catch (error) {
      this.stream.start();
      throw error;
    }
    this.#channel.send({ type: 'out' });
    this.#end();
  }

  /** @param {import('../connection/sign-in-channel.js').SignInMessage} message */
  #hear(message) {
    const { state, signIn: known } = this.desk.model;
    if (message.type === 'out' || (state && state.me.name !== message.operator)) {
      this.#end();
    } else if (known !== 'done') {
      this.stream.start();
    }
  }

  /** Ends the desk of this page's operator: at once, or after the call that is on in this tab. */
  #end() {
    this.#over = true;
    this.stream.stop();
    this.desk.update((model) => {
      model.signIn = 'ended';
    });
    this.followUp();
  }

  /** Called after each change. */
  followUp() {
    if (this.#over && (this.phone.view.place !== 'here' || this.phone.view.calls.length === 0)) {
      this.#over = false;
      this.phone.leave();
      this.notes.clear();
      location.reload();
    }
  }
}

/**
 * @param {unknown} error
 * @returns {Words}
 */
function problemOfSignIn(error) {
  if (error instanceof ServerError && error.status === 401) {
    return { key: 'wrongPassword' };
  }
  if (error instanceof ServerError && error.status === 429) {
    return { key: 'tooManyAttempts', params: { n: Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)) } };
  }
  return { key: 'signInFailed' };
}
