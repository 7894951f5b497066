// The queues and colleagues beside the call, and the supervisor's floor.
import { isStale } from './conditions.js';
import { hoursRow } from './hours.js';
import { nameOf, numberOf } from './names.js';
import { millisOf, shortlySpelled, timeOfDay } from './times.js';

/** @typedef {import('./types.js').Model} Model */

/** The limit of a queue without its own. */
const LIMIT_SECONDS = 180;

/** @typedef {{ sid: string, name: string, waiting: number, longest: string, late: boolean, available: number }} QueueRow */

/**
 * `activity` is the name that Twilio or the definition gives, null where the state has its own word.
 * @typedef {{ name: string, state: import('./types.js').StateName, activity: string | null, since: string }} PersonRow
 */

/**
 * @typedef {PersonRow & { sid: string, on: string, onKey: string | null, trouble: boolean, taskSid: string | null }} OperatorRow
 */

/** @typedef {{ task: string, number: { text?: string, key?: string }, queue: string, waits: string, late: boolean, ringingAt: string | null }} WaitingRow */

/**
 * @typedef {{ stale: boolean, asOf: string, updated: string, loading: boolean, queues: QueueRow[], people: PersonRow[],
 *   availableColleagues: number, waiting: number, operators: OperatorRow[] | null, waitingCallers: WaitingRow[],
 *   counts: Record<string, number>, deserted: boolean,
 *   hours: import('./hours.js').HoursRow[], blocked: { number: string, display: string }[] }} Floor
 */

/** "Loading…" is shown after this time without a state. */
const LOADING_MILLIS = 3000;

/**
 * @param {Model} model
 * @param {number} now
 * @returns {Floor}
 */
export function floorOf(model, now) {
  const { state, language } = model;
  const stale = isStale(model, now) || state?.twilioReachable === false;
  // Running times of a stale floor stand still.
  const asOf = millisOf(state?.asOf) ?? 0;
  const at = stale ? asOf : now;
  const limits = new Map((state?.queues ?? []).map((queue) => [queue.sid, limitOf(queue)]));
  const operators = state?.floor?.operators.map((each) => operatorRow(each, language, at)) ?? null;
  return {
    stale,
    asOf: timeOfDay(asOf, true),
    updated: timeOfDay(asOf),
    loading: state === null && now - model.openedAt > LOADING_MILLIS,
    queues: (state?.queues ?? []).map((queue) => queueRow(queue, language, at)),
    people: (state?.colleagues ?? []).map((each) => personRow(each, language, at)),
    availableColleagues: (state?.colleagues ?? []).filter((each) => each.state === 'available').length,
    waiting: (state?.queues ?? []).reduce((sum, queue) => sum + queue.waiting, 0),
    operators,
    waitingCallers: (state?.floor?.waiting ?? []).map((each) => waitingRow(each, limits, language, at)),
    counts: counted(operators ?? []),
    deserted: isDeserted(state, operators),
    blocked: (state?.floor?.blocked ?? []).map(({ number, display }) => ({
      number: number ?? '',
      display: display ?? number ?? '',
    })),
    hours: (state?.floor?.hours ?? []).map((each) => hoursRow(each, language, at)),
  };
}

/** @param {import('./types.js').Queue} queue */
const limitOf = (queue) => (queue.limitSeconds ?? LIMIT_SECONDS) * 1000;

/**
 * @param {import('./types.js').Queue} queue
 * @param {string} language
 * @param {number} at
 * @returns {QueueRow}
 */
function queueRow(queue, language, at) {
  const since = millisOf(queue.longestSince);
  const waits = since === null || queue.waiting === 0 ? null : at - since;
  return {
    sid: queue.sid,
    name: nameOf(queue, language),
    waiting: queue.waiting,
    longest: waits === null ? '–' : shortlySpelled(waits),
    late: waits !== null && waits >= limitOf(queue),
    available: queue.available,
  };
}

/**
 * @param {import('./types.js').Colleague} person
 * @param {string} language
 * @param {number} at
 * @returns {PersonRow}
 */
function personRow(person, language, at) {
  const since = millisOf(person.since);
  return {
    name: person.name,
    state: person.state,
    activity: person.state === 'break' ? nameOf(person.activity, language) || null : null,
    since: since === null || person.state === 'offline' ? '' : shortlySpelled(at - since),
  };
}

/**
 * @param {import('./types.js').FloorOperator} operator
 * @param {string} language
 * @param {number} at
 * @returns {OperatorRow}
 */
function operatorRow(operator, language, at) {
  const number = operator.caller ? numberOf(operator.caller) : {};
  const calls = operator.state === 'talking' || operator.state === 'ringing';
  const on = [nameOf(operator.queue, language), calls ? number.text : undefined].filter(Boolean).join(' · ');
  const trouble = operator.state === 'reconnecting' || operator.state === 'no-microphone';
  return {
    ...personRow(operator, language, at),
    sid: operator.workerSid,
    on,
    onKey: operator.reason ? `short.${operator.reason.code}` : null,
    trouble,
    taskSid: operator.taskSid,
  };
}

/**
 * @param {import('./types.js').WaitingCaller} caller
 * @param {Map<string, number>} limits
 * @param {string} language
 * @param {number} at
 * @returns {WaitingRow}
 */
function waitingRow(caller, limits, language, at) {
  const waits = at - (millisOf(caller.since) ?? at);
  return {
    task: caller.taskSid,
    number: numberOf(caller.caller),
    queue: nameOf(caller.queue, language),
    waits: shortlySpelled(waits),
    late: waits >= (limits.get(caller.queue?.sid ?? '') ?? LIMIT_SECONDS * 1000),
    ringingAt: caller.ringingAt,
  };
}

/** @param {OperatorRow[]} operators */
function counted(operators) {
  /** @type {Record<string, number>} */
  const counts = { talking: 0, after: 0, ringing: 0, available: 0, away: 0 };
  for (const { state } of operators) {
    counts[state in counts ? state : 'away'] += 1;
  }
  return counts;
}

/**
 * Whether callers wait and no operator is at work.
 * @param {import('./types.js').DeskState | null} state
 * @param {OperatorRow[] | null} operators
 */
function isDeserted(state, operators) {
  const waiting = state?.floor?.waiting.length ?? 0;
  const atWork = ['available', 'ringing', 'talking', 'after'];
  return operators !== null && waiting > 0 && !operators.some(({ state: each }) => atWork.includes(each));
}
