// Loads Twilio's Voice SDK when work starts, and chooses its options.
import { address } from '../connection/server.js';

/** @typedef {typeof import('@twilio/voice-sdk')} VoiceSdk */

/** @typedef {import('@twilio/voice-sdk').Device.Options} DeviceOptions */

const SOUNDS = ['incoming', 'outgoing', 'disconnect', ...'0123456789sh'].map((name) =>
  name.length === 1 ? `dtmf${name}` : name,
);

/** @type {Promise<VoiceSdk> | undefined} */
let loading;

/**
 * @param {boolean} sandbox whether the signalling is the sandbox's, which has no TLS
 * @returns {Promise<VoiceSdk>}
 */
export function loadVoiceSdk(sandbox) {
  loading ??= load(sandbox).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @param {boolean} sandbox */
async function load(sandbox) {
  if (sandbox) {
    await script('../sandbox/page/voice-sdk.js');
  }
  await script('page/voice-sdk/twilio.min.js');
  return /** @type {typeof globalThis & { Twilio: VoiceSdk }} */ (globalThis).Twilio;
}

/** @param {string} path */
function script(path) {
  const element = document.createElement('script');
  element.src = address(path).href;
  return new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error(`${path} can't be loaded`)));
    document.head.append(element);
  });
}

/**
 * The options of the Device: the server's, and those that the page decides. The SDK would load its sounds from another
 * origin and delay each ring if it can't; the desk rings itself, so all are silent.
 * @param {Record<string, unknown>} options
 * @returns {DeviceOptions}
 */
export const deviceOptions = (options) => ({
  logLevel: 'error',
  closeProtection: true,
  tokenRefreshMs: 5 * 60_000,
  sounds: Object.fromEntries(SOUNDS.map((name) => [name, address('page/sounds/silence.wav').href])),
  ...options,
  ...(typeof options.chunderw === 'string' && { chunderw: reachable(options.chunderw), publishEvents: false }),
});

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The host of a local sandbox, by the name under which this page was opened.
 * @param {string} host
 */
const reachable = (host) => (LOOPBACK.test(host) && LOOPBACK.test(location.host) ? location.host : host);
