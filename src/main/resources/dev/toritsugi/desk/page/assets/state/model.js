// What the desk knows, before the server has sent anything.

/** @typedef {import('./types.js').Model} Model */

/** @returns {import('./types.js').Phone} */
export const noPhone = () => ({
  place: 'none',
  starting: false,
  checking: false,
  problem: null,
  registered: false,
  lostSince: null,
  microphone: 'unknown',
  unplugged: null,
  sound: false,
  names: { microphone: '', voice: '', ring: '' },
  calls: [],
  ended: null,
});

/**
 * @param {string} language
 * @returns {Model}
 */
export const emptyModel = (language) => ({
  signIn: 'unknown',
  signInProblem: null,
  signingIn: false,
  language,
  state: null,
  openedAt: 0,
  build: null,
  connection: { live: false, since: 0 },
  phone: noPhone(),
  busy: new Set(),
  pendingActivity: null,
  settled: new Map(),
  extended: new Map(),
  endingWork: false,
  happening: null,
  keypad: null,
  page: 'phone',
  outcomes: new Map(),
  handOn: null,
  handedOn: new Map(),
  blocked: new Set(),
  hidden: false,
  shortcuts: true,
});

/** How long a command's effect is shown before the server's state confirms it. */
export const PENDING_MILLIS = 10_000;

/**
 * The activity that the operator has chosen: the pending one until the server's state has it.
 * @param {Model} model
 * @param {number} now
 */
export function chosenActivity(model, now) {
  const worker = model.state?.me.worker;
  const { pendingActivity: pending } = model;
  if (pending && pending.sid !== worker?.activity.sid && now - pending.at < PENDING_MILLIS) {
    return model.state?.activities.find(({ sid }) => sid === pending.sid) ?? worker?.activity ?? null;
  }
  return worker?.activity ?? null;
}

/**
 * Hides a reservation that a command has ended, until the server's state omits it.
 * @param {Model} model
 * @param {string} reservation
 * @param {number} now
 */
export function settle(model, reservation, now) {
  model.settled.set(reservation, now + PENDING_MILLIS);
}

/**
 * Whether the operator's calls ring in a browser.
 * @param {Model} model
 */
export const usesBrowserPhone = (model) => model.state?.me.worker?.phone?.kind === 'browser';

/**
 * Whether the operator is at work: has started the browser phone, or has another phone and is not Offline.
 * @param {Model} model
 */
export function isWorking(model) {
  const worker = model.state?.me.worker;
  if (!worker) {
    return false;
  }
  return usesBrowserPhone(model) ? model.phone.place !== 'none' : !isOffline(worker.activity);
}

/**
 * Twilio's default name of the activity of workers who are not at work. A call centre can have several activities that
 * are not available; this one is shown as Offline, the others as breaks.
 * @param {{ name: string }} activity
 */
export const isOffline = ({ name }) => name.toLowerCase() === 'offline';
