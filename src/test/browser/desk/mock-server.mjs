// A server with the desk's files and one state, for the desk's pictures. Commands succeed and change nothing.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const RESOURCES = 'src/main/resources/dev/toritsugi';

const FOLDERS = [`${RESOURCES}/desk/page/assets/`, `${RESOURCES}/web/page/`];

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
};

export class MockServer {
  down = false;

  /** @type {(() => object) | null} null: no operator is signed in */
  state = null;

  /** The paths that are refused, with the status. @type {Map<string, number>} */
  #refused = new Map();

  /** The commands that the page has sent. @type {{ path: string, body: any }[]} */
  commands = [];

  /** Called for each command before it is answered. @type {(path: string, body: any) => void} */
  onCommand = () => {};

  #server = createServer((request, response) => this.#receive(request, response));

  async start() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const bound = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    this.address = `http://localhost:${bound.port}`;
    return this;
  }

  /**
   * @param {string} path
   * @param {number} status
   */
  refuse(path, status) {
    this.#refused.set(path, status);
  }

  close() {
    this.#server.close();
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async #receive(request, response) {
    const path = new URL(request.url ?? '', 'http://mock').pathname;
    if (request.method === 'POST' && !this.down) {
      let text = '';
      for await (const chunk of request) {
        text += chunk;
      }
      const body = text.startsWith('{') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
      this.commands.push({ path, body });
      this.onCommand(path, body);
    }
    this.#answer(path, response);
  }

  /**
   * @param {string} path
   * @param {import('node:http').ServerResponse} response
   */
  #answer(path, response) {
    if (path === '/desk/') {
      this.#file('index.html', response);
    } else if (path.startsWith('/desk/page/')) {
      this.#file(path.slice('/desk/page/'.length), response);
    } else if (this.down || path === '/desk/socket') {
      response.destroy();
    } else if (this.#refused.has(path)) {
      response.writeHead(this.#refused.get(path) ?? 500).end();
    } else if (path === '/desk/state' && !this.state) {
      response.writeHead(401).end();
    } else {
      const phone = {
        token: 'token',
        identity: 'alice',
        expiresAt: '2099-01-01T00:00:00Z',
        options: { chunderw: 'x' },
      };
      const body = path === '/desk/state' ? this.state?.() : path === '/desk/phone' ? phone : {};
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    }
  }

  /**
   * @param {string} name
   * @param {import('node:http').ServerResponse} response
   */
  #file(name, response) {
    const fake = name === 'voice-sdk/twilio.min.js' ? 'src/test/browser/desk/fake-voice-sdk.js' : undefined;
    const file = fake ?? FOLDERS.map((folder) => folder + name).find(existsSync);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] }).end(readFileSync(file));
  }
}
