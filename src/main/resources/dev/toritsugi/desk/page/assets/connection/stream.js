// Receives the states from the server: from the socket, or by requests while the socket is not open.
import { get, ServerError, socketAddress } from './server.js';

/** @typedef {import('../state/types.js').DeskState} DeskState */

/**
 * `onPing` returns what the answer to the server's ping says beside its id.
 * @typedef {{ onState: (state: DeskState) => void, onLive: (live: boolean) => void, onSignInRequired: () => void,
 *   onPing: () => Promise<object>, onDisplaced: (session: string) => void }} Listeners
 */

/** The server pings every 10 s. After this time without a frame the socket is dead. */
const SILENCE_MILLIS = 25_000;

const SHORTEST_PAUSE_MILLIS = 500;

const LONGEST_PAUSE_MILLIS = 5000;

const POLL_MILLIS = 3000;

/** Close codes of the server: the operator is signed out; the operator has opened too many pages. */
const SIGNED_OUT = 4401;

const TOO_MANY_PAGES = 4429;

export class Stream {
  /** @type {WebSocket | undefined} */
  #socket;

  #pause = SHORTEST_PAUSE_MILLIS;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #silence;

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #poll;

  #asking = false;

  /** Whether this page is one of too many. It asks for states, and has no socket until it is used. */
  #parked = false;

  /** @param {Listeners} listeners */
  constructor(listeners) {
    this.listeners = listeners;
  }

  /** Connects once a request has shown that the operator is signed in. */
  start() {
    this.stop();
    this.ask();
    this.#poll = setInterval(() => this.#socket?.readyState !== WebSocket.OPEN && this.ask(), POLL_MILLIS);
  }

  stop() {
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    clearInterval(this.#poll);
    this.#retry = undefined;
    this.#poll = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  /** Asks for the state at once, and connects again if the socket is not open. */
  now() {
    this.#parked = false;
    this.ask();
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      this.#pause = SHORTEST_PAUSE_MILLIS;
      clearTimeout(this.#retry);
      this.#connect();
    }
  }

  /** Replaces the socket, for instance after the computer has slept, when nothing says that the socket is dead. */
  renew() {
    this.#pause = SHORTEST_PAUSE_MILLIS;
    this.#connect();
    this.ask();
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#socket?.close();
    const socket = new WebSocket(socketAddress('socket'));
    this.#socket = socket;
    const ours = () => this.#socket === socket;
    socket.addEventListener('open', () => {
      if (ours()) {
        this.#pause = SHORTEST_PAUSE_MILLIS;
        this.#listen();
      }
    });
    socket.addEventListener('message', ({ data }) => {
      if (ours()) {
        this.#listen();
        this.#receive(socket, JSON.parse(data));
      }
    });
    socket.addEventListener('close', ({ code }) => ours() && this.#closed(code));
  }

  /** Restarts the time after which the socket counts as dead. */
  #listen() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(), SILENCE_MILLIS);
  }

  /** @param {number} code */
  #closed(code) {
    if (code !== SIGNED_OUT && code !== TOO_MANY_PAGES) {
      this.#lost();
      return;
    }
    clearTimeout(this.#silence);
    this.#socket = undefined;
    this.#parked = code === TOO_MANY_PAGES;
    this.ask();
  }

  #lost() {
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.ask();
    clearTimeout(this.#retry);
    // Replicas that stop send all their desks away at once: they return spread over time.
    this.#retry = setTimeout(() => this.#connect(), this.#pause * (0.5 + Math.random()));
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MILLIS);
  }

  /**
   * @param {WebSocket} socket
   * @param {{ type: string, state?: DeskState, id?: number, session?: string }} frame
   */
  async #receive(socket, frame) {
    if (frame.type === 'state' && frame.state) {
      this.listeners.onLive(true);
      this.listeners.onState(frame.state);
    } else if (frame.type === 'ping') {
      const report = await this.listeners.onPing();
      if (socket.readyState === WebSocket.OPEN) {
        socket.send(JSON.stringify({ type: 'pong', id: frame.id, ...report }));
      }
    } else if (frame.type === 'displaced') {
      this.listeners.onDisplaced(frame.session ?? '');
    }
  }

  /** Requests the state. The answer also says whether the server is reachable and the operator signed in. */
  async ask() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    try {
      const state = await get('state');
      this.listeners.onLive(true);
      this.listeners.onState(state);
      if (this.#poll !== undefined && this.#retry === undefined && this.#socket === undefined && !this.#parked) {
        this.#connect();
      }
    } catch (error) {
      if (error instanceof ServerError && error.status === 401) {
        this.listeners.onSignInRequired();
      } else if (this.#socket?.readyState !== WebSocket.OPEN) {
        this.listeners.onLive(false);
      }
    } finally {
      this.#asking = false;
    }
  }
}
