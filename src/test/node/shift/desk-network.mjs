// The way of one desk to the servers, which can be down or swallow everything.
import { PageSocket } from './page-socket.mjs';

/** @typedef {'up' | 'down' | 'black hole'} State */

export class DeskNetwork {
  /** @type {State} */
  state = 'up';

  /** The browser's cookie, also after the page was reloaded. */
  cookie = '';

  /** @type {Set<PageSocket>} */
  sockets = new Set();

  /**
   * @param {import('./servers.mjs').Servers} servers
   * @param {import('./virtual-time.mjs').VirtualTime} time
   * @param {import('./traffic.mjs').Traffic} traffic
   */
  constructor(servers, time, traffic) {
    this.servers = servers;
    this.time = time;
    this.traffic = traffic;
    servers.onStop.add((port) => {
      for (const socket of this.sockets) {
        if (socket.port === port) {
          socket.lose();
        }
      }
    });
  }

  /** @param {State} state */
  become(state) {
    this.state = state;
    for (const socket of [...this.sockets]) {
      if (state === 'down') {
        socket.lose();
      } else if (state === 'black hole') {
        socket.swallow();
      }
    }
  }

  /**
   * Ends connections while the network is up, as a proxy does.
   * @param {RegExp} path
   */
  drop(path) {
    for (const socket of [...this.sockets].filter(({ url }) => path.test(url.pathname))) {
      socket.lose();
    }
  }

  /** The browser is gone: the servers see closed connections. */
  vanish() {
    for (const socket of [...this.sockets]) {
      socket.end();
    }
  }

  /**
   * The port for an address of the page; undefined where no server would accept a connection.
   * @param {URL} url
   */
  port(url) {
    return /^\/(signal|sandbox)/.test(url.pathname) ? this.servers.sandboxPort : this.servers.next();
  }

  /**
   * @param {URL} url
   * @param {number} port
   */
  static at(url, port) {
    return `${url.protocol === 'wss:' ? 'ws:' : url.protocol}//localhost:${port}${url.pathname}${url.search}`;
  }

  /** @param {number} port */
  headers(port) {
    return { Origin: `http://localhost:${port}`, ...(this.cookie && { Cookie: this.cookie }) };
  }

  /**
   * @param {import('./page-window.mjs').PageWindow} page
   * @param {URL} url
   * @param {{ method?: string, body?: BodyInit, headers?: Record<string, string>, signal?: { onAbort: (listener: () => void) => void } }} init
   */
  async fetch(page, url, { signal, headers, ...init } = {}) {
    if (this.state === 'black hole') {
      return new Promise((_, reject) => signal?.onAbort(() => reject(new Error('aborted'))));
    }
    const port = this.state === 'up' ? this.port(url) : undefined;
    if (port === undefined) {
      throw new TypeError('Failed to fetch');
    }
    const request = fetch(DeskNetwork.at(url, port), { ...init, headers: { ...headers, ...this.headers(port) } });
    const response = await this.traffic.follow(request.then((each) => this.#complete(each)));
    if (page.isClosed || page.isFrozen) {
      await page.thawed();
    }
    return response;
  }

  /** @param {Response} response */
  async #complete(response) {
    this.cookie = response.headers.get('set-cookie')?.replace(/;.*/, '') ?? this.cookie;
    const body = await response.text();
    return new Response([204, 205, 304].includes(response.status) ? null : body, response);
  }
}
