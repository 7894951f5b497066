// The application in the sandbox's own process: its operators, its after-call times, and requests as one of its operators.
import { get } from './control.js';
import { Refusal } from './refusal.js';
import { problemOf } from './shared/problem.js';
import { renderAgain } from './store.js';

/** @typedef {import('./store.js').Worker} Worker */

/** @typedef {import('./store.js').Hold} Hold */

/**
 * GET /sandbox/application. Times are ISO 8601 durations, missing where the operator completes the task.
 * @typedef {{ workspace?: string, operators: { name: string, worker: string }[],
 *   afterCall: { time?: string, queues: { queue: string, time?: string }[] } }} Application
 */

/** The password of every operator in application-sandbox.yml. */
const STANDARD_PASSWORD = 'sandbox';

/** @type {Application} */
let application = { operators: [], afterCall: { queues: [] } };

/**
 * The passwords that were typed, by the operator's name. They are kept until the page closes.
 * @type {Map<string, string>}
 */
const passwords = new Map();

export async function loadApplication() {
  application = /** @type {Application} */ (await get('application'));
  renderAgain();
}

/**
 * The sign-in name of a worker's operator; undefined if the application has no such operator.
 * @param {Worker} worker
 */
export const operatorOf = (worker) =>
  worker.workspace === application.workspace
    ? application.operators.find((each) => each.worker.toLowerCase() === worker.name.toLowerCase())?.name
    : undefined;

/**
 * When the after-call work of a reservation ends, in milliseconds since 1970; undefined if only the operator ends it.
 * @param {Hold} hold
 * @param {Worker} worker
 */
export function afterCallEnd(hold, worker) {
  if (hold.status !== 'wrapping' || !hold.call || worker.workspace !== application.workspace) {
    return undefined;
  }
  const { time, queues } = application.afterCall;
  const own = queues.find(
    ({ queue }) => queue === hold.queueSid || queue.toLowerCase() === (hold.queue ?? '').toLowerCase(),
  );
  const wanted = own ? own.time : time;
  const extended = Date.parse(hold.afterCallUntil ?? '');
  if (!Number.isNaN(extended)) {
    return extended;
  }
  return wanted === undefined ? undefined : Date.parse(hold.since) + millis(wanted);
}

/**
 * The milliseconds of an ISO 8601 duration of hours, minutes and seconds.
 * @param {string} duration
 */
function millis(duration) {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/**
 * Sends a request to the application as one of its operators, as the operator's browser would.
 * @param {string} operator sign-in name
 * @param {string} path such as complete
 * @param {Record<string, string>} body
 */
export async function postAs(operator, path, body) {
  const name = `${operator}:${passwords.get(operator) ?? STANDARD_PASSWORD}`;
  /** @type {Response} */
  let response;
  try {
    response = await fetch(new URL(`../../${path}`, import.meta.url), {
      method: 'POST',
      body: JSON.stringify(body),
      // Without the cookie of an operator who is signed in at the desk in this browser, and without the browser's dialog.
      credentials: 'omit',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(name)))}`,
      },
    });
  } catch {
    throw new Refusal('operator', 0, {});
  }
  if (!response.ok) {
    throw new Refusal('operator', response.status, problemOf(await response.text()));
  }
}

/**
 * Keeps the password of an operator.
 * @param {string} operator
 * @param {string} password
 */
export function keepPassword(operator, password) {
  passwords.set(operator, password);
}
