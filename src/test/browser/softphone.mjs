// An operator's softphone: a small page of the tests with Twilio's Voice SDK from npm, unmodified. It belongs to a server
// on a port of its own, as a front end's development server does.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import twilio from 'twilio';

const require = createRequire(import.meta.url);

/**
 * The scripts of the page by path.
 * @type {Map<string, Buffer>}
 */
const SCRIPTS = new Map([
  [
    '/twilio.min.js',
    readFileSync(require.resolve('@twilio/voice-sdk').replace(/es5\/twilio\.js$/, 'dist/twilio.min.js')),
  ],
  ['/softphone.js', readFileSync(new URL('./softphone-page.mjs', import.meta.url))],
  ['/spectrum.mjs', readFileSync(new URL('./spectrum.mjs', import.meta.url))],
]);

const ACCOUNT = 'AC00000000000000000000000000000001';

const KEY = 'SK00000000000000000000000000000001';

const SECRET = 'sandbox-standard-key-secret-0001';

/**
 * An access token with a voice grant.
 * @param {string} identity
 * @param {{ ttl?: number, secret?: string, incoming?: boolean }} [options]
 */
export function accessToken(identity, { ttl = 3600, secret = SECRET, incoming = true } = {}) {
  const { AccessToken } = twilio.jwt;
  const token = new AccessToken(ACCOUNT, KEY, secret, { identity, ttl });
  token.addGrant(new AccessToken.VoiceGrant({ incomingAllow: incoming }));
  return token.toJwt();
}

/** @param {string} sandbox */
const pageFor = (sandbox) => `<!doctype html>
<html lang="en">
<title>Softphone</title>
<link rel="icon" href="data:,">
<script src="${sandbox}/sandbox/page/voice-sdk.js"></script>
<script src="/twilio.min.js"></script>
<script type="module" src="/softphone.js"></script>
<button id="ready" type="button">Go available</button>
</html>`;

/**
 * The page of docs/sandbox.md.
 * @param {string} sandbox
 */
function guideFor(sandbox) {
  const [, page] = /```html\n(.*?)```/s.exec(readFileSync('docs/sandbox.md', 'utf8')) ?? [];
  return `<!doctype html><link rel="icon" href="data:,">${page.replaceAll('localhost:8080', new URL(sandbox).host)}`;
}

/** @typedef {typeof globalThis & { softphone: import('./softphone-page.mjs').Softphone }} SoftphoneWindow */

export class Softphones {
  /** @type {import('playwright-core').BrowserContext[]} */
  contexts = [];

  /**
   * @param {import('./page-user.mjs').PageUser} user
   * @param {import('node:http').Server} server
   * @param {string} address
   */
  constructor(user, server, address) {
    this.user = user;
    this.server = server;
    this.address = address;
  }

  /**
   * Starts the softphones' server.
   * @param {import('./page-user.mjs').PageUser} user
   */
  static async with(user) {
    const server = createServer((request, response) => {
      const script = SCRIPTS.get(request.url ?? '');
      const page = request.url === '/guide' ? guideFor(user.address) : pageFor(user.address);
      const [type, body] = script ? ['text/javascript', script] : ['text/html', page];
      response.writeHead(200, { 'Content-Type': type }).end(body);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
    return new Softphones(user, server, `http://localhost:${bound.port}`);
  }

  /**
   * Opens a softphone in a browser profile of its own, and registers it.
   * @param {string} identity
   * @param {object} [options] of the SDK's Device
   */
  async open(identity, options) {
    const softphone = await this.blank();
    await softphone.begin(accessToken(identity), new URL(this.user.address).host, options);
    await softphone.until('registered');
    return softphone;
  }

  /** Opens a softphone in a browser profile of its own. */
  async blank() {
    const page = await this.page('/');
    await page.click('#ready');
    return new Softphone(page);
  }

  /**
   * Opens a page in a browser profile of its own.
   * @param {string} path
   */
  async page(path) {
    const context = await this.user.browser.newContext({ permissions: ['microphone'] });
    this.contexts.push(context);
    const page = await context.newPage();
    await page.goto(this.address + path);
    return page;
  }

  async close() {
    for (const context of this.contexts) {
      await context.close();
    }
    this.server.close();
  }
}

/** One browser tab with the SDK. */
export class Softphone {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(60_000);
  }

  /**
   * Connects the device, without waiting for its registration.
   * @param {string} token
   * @param {string} host
   * @param {object} [options]
   */
  begin(token, host, options = {}) {
    return this.page.evaluate(
      ([jwt, chunderw, more]) => {
        /** @type {SoftphoneWindow} */ (globalThis).softphone.start(jwt, { chunderw, ...more });
      },
      /** @type {const} */ ([token, host, options]),
    );
  }

  /**
   * Waits for an event of the device or of a call.
   * @param {string} event
   * @param {number} [times] how often it must have happened since the page was loaded
   */
  async until(event, times = 1) {
    await this.page.waitForFunction(
      ([name, count]) =>
        /** @type {SoftphoneWindow} */ (globalThis).softphone.events.filter((each) => each === name).length >= count,
      /** @type {const} */ ([event, times]),
    );
  }

  /**
   * Calls a method of the page's softphone.
   * @template {keyof import('./softphone-page.mjs').Softphone} Name
   * @param {Name} name
   * @param {...unknown} parameters
   */
  call(name, ...parameters) {
    return this.page.evaluate(
      ([method, values]) => /** @type {any} */ (globalThis).softphone[method](...values),
      /** @type {const} */ ([name, parameters]),
    );
  }
}
