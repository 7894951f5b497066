// A round-robin balancer without affinity before some replicas, which can lose connections as networks do. What belongs to
// Twilio (the signalling of browser phones, the sandbox's page) goes to the sandbox's server.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

/** @typedef {import('node:net').Socket} Socket */

/** @typedef {{ sandboxPort: number, next(): number | undefined, onStop: Set<(port: number) => void> }} Servers */

export class Balancer {
  #server = createServer((incoming, outgoing) => this.#forward(incoming, outgoing));

  /** Both ends of each web socket, with its path and the port of its server. @type {Set<{ client: Socket, server: Socket, path: string, port: number }>} */
  #sockets = new Set();

  /** @type {Set<Socket>} */
  #clients = new Set();

  /** @type {'up' | 'down' | 'black hole'} */
  #state = 'up';

  /**
   * @param {Servers} servers
   * @param {string} prefix of the public paths, which the servers do not know
   */
  constructor(servers, prefix) {
    this.servers = servers;
    this.prefix = prefix;
    this.#server.on('connection', (client) => {
      this.#clients.add(client);
      client.on('close', () => this.#clients.delete(client));
      client.on('error', () => client.destroy());
      if (this.#state === 'down') {
        client.destroy();
      }
    });
    this.#server.on('upgrade', (incoming, client, head) => this.#upgrade(incoming, client, head));
    servers.onStop.add((port) => {
      for (const { client } of [...this.#sockets].filter((each) => each.port === port)) {
        client.destroy();
      }
    });
  }

  /**
   * Starts a balancer on a free port.
   * @param {Servers} servers
   * @param {string} [prefix]
   */
  static async before(servers, prefix = '') {
    const balancer = new Balancer(servers, prefix);
    balancer.#server.listen(0, '127.0.0.1');
    await once(balancer.#server, 'listening');
    return balancer;
  }

  get address() {
    const bound = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    return `http://localhost:${bound.port}${this.prefix}`;
  }

  /** @param {string} path without the prefix */
  #port(path) {
    return /^\/(signal|sandbox)/.test(path) ? this.servers.sandboxPort : this.servers.next();
  }

  /** @param {string} url */
  #path(url) {
    return url.startsWith(this.prefix) ? url.slice(this.prefix.length) : url;
  }

  /**
   * @param {import('node:http').IncomingMessage} incoming
   * @param {import('node:http').ServerResponse} outgoing
   */
  #forward(incoming, outgoing) {
    if (this.#state === 'black hole') {
      return;
    }
    const path = this.#path(incoming.url ?? '/');
    const port = this.#port(path);
    if (port === undefined) {
      outgoing.destroy();
      return;
    }
    const { method, headers } = incoming;
    const forwarded = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
      response.on('error', () => outgoing.destroy());
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  }

  /**
   * @param {import('node:http').IncomingMessage} incoming
   * @param {import('node:stream').Duplex} duplex
   * @param {Buffer} head
   */
  #upgrade(incoming, duplex, head) {
    const client = /** @type {Socket} */ (duplex);
    const path = this.#path(incoming.url ?? '/');
    const port = this.#port(path);
    if (this.#state === 'black hole') {
      return;
    }
    if (port === undefined) {
      client.destroy();
      return;
    }
    const server = connect(port, '127.0.0.1', () => {
      const lines = [`${incoming.method} ${path} HTTP/1.1`];
      for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
        lines.push(`${incoming.rawHeaders[index]}: ${incoming.rawHeaders[index + 1]}`);
      }
      server.write(`${lines.join('\r\n')}\r\n\r\n`);
      server.write(head);
      server.pipe(client);
      client.pipe(server);
    });
    const socket = { client, server, path, port };
    this.#sockets.add(socket);
    for (const end of [client, server]) {
      end.on('error', () => end.destroy());
      end.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
  }

  /**
   * Ends web sockets while the network is up.
   * @param {RegExp} path
   */
  drop(path) {
    for (const { client } of [...this.#sockets].filter((each) => path.test(each.path))) {
      client.destroy();
    }
  }

  /**
   * A network that is down ends all connections and accepts none. A black hole keeps them and passes nothing on; when the
   * network is up again, what it has swallowed stays dead.
   * @param {'up' | 'down' | 'black hole'} state
   */
  become(state) {
    this.#state = state;
    if (state === 'down') {
      for (const client of this.#clients) {
        client.destroy();
      }
    } else if (state === 'black hole') {
      for (const { client, server } of this.#sockets) {
        client.unpipe(server);
        server.unpipe(client);
        client.resume();
        server.resume();
      }
    }
  }

  close() {
    this.#server.close();
    for (const client of this.#clients) {
      client.destroy();
    }
  }
}
