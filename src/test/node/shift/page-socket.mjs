// A page's web socket: a real one to a server, whose frames a fault of the network can hold back.
import { DeskNetwork } from './desk-network.mjs';

const CONNECTING = 0;

const OPEN = 1;

const CLOSED = 3;

export class PageSocket extends EventTarget {
  static CONNECTING = CONNECTING;

  static OPEN = OPEN;

  static CLOSED = CLOSED;

  readyState = CONNECTING;

  #swallows = false;

  /** @type {WebSocket | undefined} */
  #real;

  /** Time since which the network has swallowed all frames; null while it does not. @type {number | null} */
  silentSince = null;

  /** @type {number | undefined} */
  port;

  /**
   * @param {DeskNetwork} network
   * @param {import('./page-window.mjs').PageWindow} page
   * @param {URL} url
   */
  constructor(network, page, url) {
    super();
    this.network = network;
    this.page = page;
    this.url = url;
    network.sockets.add(this);
    if (network.state === 'black hole') {
      this.swallow();
    } else if (network.state === 'down') {
      network.time.schedule(page, () => this.lose(), 0);
    } else {
      this.#connect();
    }
  }

  #connect() {
    const { network, url } = this;
    this.port = network.port(url);
    const { port } = this;
    if (port === undefined) {
      network.time.schedule(this.page, () => this.lose(), 0);
      return;
    }
    // Node's web socket accepts headers, which the types of browsers do not know.
    const options = /** @type {any} */ ({ headers: network.headers(port) });
    const real = new WebSocket(DeskNetwork.at(url, port), options);
    this.#real = real;
    network.traffic.follow(
      new Promise((/** @type {(value: void) => void} */ resolve) => {
        real.addEventListener('open', () => resolve());
        real.addEventListener('error', () => resolve());
        real.addEventListener('close', () => resolve());
      }),
    );
    real.addEventListener('open', () => {
      if (this.readyState === CONNECTING && !this.#swallows) {
        this.readyState = OPEN;
        this.#emit('open');
      }
    });
    real.addEventListener('message', ({ data }) => {
      network.traffic.touch();
      if (!this.#swallows && this.readyState === OPEN) {
        this.#emit('message', data);
      }
    });
    real.addEventListener('close', () => !this.#swallows && this.lose());
    real.addEventListener('error', () => !this.#swallows && this.lose());
  }

  /**
   * @param {string} type
   * @param {unknown} [data]
   */
  async #emit(type, data) {
    if (this.page.isFrozen) {
      await this.page.thawed();
    }
    if (!this.page.isClosed) {
      this.dispatchEvent(Object.assign(new Event(type), { data }));
    }
  }

  /** @param {string} data */
  send(data) {
    this.network.traffic.touch();
    if (!this.#swallows && this.#real?.readyState === OPEN) {
      this.#real.send(data);
    }
  }

  close() {
    if (this.readyState !== CLOSED) {
      this.end();
      this.network.time.schedule(this.page, () => this.#emit('close'), 0);
    }
  }

  /** The connection is lost, and the page hears of it. */
  lose() {
    if (this.readyState !== CLOSED) {
      this.end();
      this.#emit('close');
    }
  }

  /** The connection is lost, and the page does not hear of it. */
  end() {
    this.readyState = CLOSED;
    this.network.sockets.delete(this);
    this.#real?.close();
  }

  /** From now on, no frame passes in either direction, and nothing says so. */
  swallow() {
    this.#swallows = true;
    this.silentSince ??= this.network.time.now;
  }
}
