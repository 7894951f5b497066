// The last state that the server sent, and its listeners.

/** @typedef {{ now: string, mode: 'manual' | 'running' }} Clock */

/** @typedef {{ sid: string, phoneNumber: string, friendlyName?: string }} PhoneNumber */

/** @typedef {{ sid: string, name: string, activities: { sid: string, name: string, available: boolean }[] }} Workspace */

/**
 * A reservation that takes up a worker's capacity. `phone` is the status of the leg that rings the worker, `browser`
 * whether a browser with the Voice SDK answers it. `afterCallUntil` is the time to which the application has prolonged
 * the after-call work.
 * @typedef {{ reservation: string, status: string, task: string, phone?: string, browser?: boolean, call?: string,
 *   from?: string, queue?: string, queueSid?: string, since: string, afterCallUntil?: string }} Hold
 */

/**
 * @typedef {{ name: string, sid: string, workspace: string, activitySid: string, available: boolean,
 *   phoneState: 'reachable' | 'busy' | 'out-of-reach', browsers?: number, contactUri?: string, holds: Hold[] }} Worker
 */

/**
 * A task that waits.
 * @typedef {{ task: string, workspace: string, queue?: string, position: number, priority: number, since: string,
 *   from?: string, status: string }} Waiting
 */

/**
 * A voice queue, in which callers wait.
 * @typedef {{ sid: string, name: string, size: number, maxSize: number }} Queue
 */

/** @typedef {{ at?: string, verb: string, what: string, language?: string }} Heard */

/**
 * A call. `rang` are the legs to workers that rang for it.
 * @typedef {{ sid: string, from: string, to: string, direction: string, status: string, created: string,
 *   ended?: string, doing?: string, heard: Heard[], task?: { sid: string, status: string },
 *   rang: { sid: string, to: string, status: string }[] }} Call
 */

/**
 * A live conference. `coaches` is the SID of the only call that hears the participant.
 * @typedef {{ sid: string, name: string, participants: { call: string, who: string, label?: string,
 *   connected: boolean, muted: boolean, hold: boolean, coaches?: string }[] }} Conference
 */

/**
 * @typedef {{ effect: string, status?: number, code?: number, delay?: string, method?: string, route?: string, kind?: string,
 *   afterwards?: boolean, count?: number, probability?: number, hits?: number }} Fault
 */

/**
 * A text message that the application has asked Twilio to send.
 * @typedef {{ sid: string, from?: string, to: string, body: string, status: string, created: string }} Message
 */

/**
 * A recording. `seconds` is its length, once it has ended; `media` whether it has a file.
 * @typedef {{ sid: string, call: string, from?: string, conference?: string, status: string, started: string,
 *   seconds?: number, media: boolean }} Recording
 */

/**
 * GET /sandbox/state, as far as the page shows it.
 * @typedef {{ clock: Clock, numbers: PhoneNumber[], workspaces: Workspace[], workers: Worker[], waiting: Waiting[],
 *   queues: Queue[], calls: Call[], conferences: Conference[], messages: Message[], recordings: Recording[],
 *   faults?: Record<string, Fault>,
 *   batch?: { left: number } }} State
 */

/** @type {Set<(state: State) => void>} */
const listeners = new Set();

/** @type {State | undefined} */
let current;

export const state = () => current;

/** @param {State} next */
export function receive(next) {
  current = next;
  for (const listener of listeners) {
    listener(next);
  }
}

/** @param {(state: State) => void} listener */
export function watch(listener) {
  listeners.add(listener);
}

/** Calls the listeners again with the same state, for instance after a change of language. */
export function renderAgain() {
  if (current) {
    receive(current);
  }
}
