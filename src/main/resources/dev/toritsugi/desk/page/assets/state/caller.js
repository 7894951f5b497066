// The caller at the top of the call panel; without a call, what the desk waits for.
import { chosenActivity, usesBrowserPhone } from './model.js';
import { nameOf, numberOf } from './names.js';
import { millisOf, spelled } from './times.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./cases.js').Case} Case */

/** @typedef {{ label: string, value: string, minor?: boolean }} Fact */

/**
 * @typedef {{ number: { text?: string, key?: string }, name: string, facts: Fact[], idle: boolean,
 *   line: import("./types.js").Words | null, block: "blockCaller" | null }} CallerView
 */

/**
 * @param {Model} model
 * @param {import('./panel.js').Area} area
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {CallerView | null}
 */
export function callerOf(model, area, first, now) {
  if (first) {
    return ofCase(model, first, now);
  }
  if (area !== 'idle' || !model.state) {
    return null;
  }
  const activity = chosenActivity(model, now);
  const { names } = model.phone;
  const devices = [
    { label: 'microphone', value: names.microphone, minor: true },
    { label: 'ring', value: names.ring },
  ];
  return {
    number: { key: 'noCall' },
    name: '',
    facts: usesBrowserPhone(model) && activity?.available ? devices.filter(({ value }) => value) : [],
    idle: true,
    line: activity?.available
      ? { key: usesBrowserPhone(model) ? 'nextCallRings' : 'nextCallShown' }
      : { key: 'noCallsDuring', params: { activity: nameOf(activity, model.language) } },
    block: null,
  };
}

/**
 * @param {Model} model
 * @param {Case} one
 * @param {number} now
 * @returns {CallerView}
 */
function ofCase(model, { state, reservation, call, endedAt }, now) {
  if (!reservation) {
    return { number: { key: 'aCall' }, name: '', facts: [], idle: false, line: null, block: null };
  }
  if (reservation.message) {
    return ofMessage(model, reservation, reservation.message);
  }
  /** @type {Fact[]} */
  const facts = [];
  const queue = nameOf(reservation.queue, model.language);
  if (queue) {
    facts.push({ label: 'queue', value: queue });
  }
  if (reservation.menu) {
    facts.push({ label: 'menuChoice', value: reservation.menu, minor: true });
  }
  const queued = millisOf(reservation.queuedAt);
  const answered = millisOf(reservation.answeredAt) ?? call?.since ?? model.phone.ended?.since ?? null;
  if (queued !== null) {
    const until = state === 'ringing' ? now : (answered ?? millisOf(reservation.offeredAt) ?? now);
    facts.push({ label: 'waited', value: spelled(until - queued) });
  }
  if (state === 'after' && answered !== null) {
    facts.push({ label: 'callTime', value: spelled((endedAt ?? now) - answered) });
  } else if (state !== 'after' && reservation.called) {
    facts.push({ label: 'calledNumber', value: reservation.called.display || reservation.called.number, minor: true });
  }
  return {
    number: numberOf(reservation.caller),
    name: reservation.caller.name ?? '',
    facts,
    idle: false,
    line: null,
    block:
      reservation.blockable && state !== 'ringing' && !model.blocked.has(reservation.taskSid) ? 'blockCaller' : null,
  };
}

/**
 * The caller of a message.
 * @param {Model} model
 * @param {import('./types.js').Reservation} reservation
 * @param {import('./types.js').Message} message
 * @returns {CallerView}
 */
function ofMessage(model, reservation, { recordedAt, seconds }) {
  const { language } = model;
  const { caller, called, queue } = reservation;
  const recorded = new Date(recordedAt).toLocaleString(language, {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  /** @type {Fact[]} */
  const facts = [
    { label: 'queue', value: nameOf(queue, language) },
    { label: 'messageLength', value: spelled(seconds * 1000) },
    { label: 'calledNumber', value: called?.display ?? '', minor: true },
  ];
  return {
    number: numberOf(caller),
    name: caller.name ?? '',
    facts: facts.filter(({ value }) => value),
    idle: false,
    line: { key: caller.name ? 'recordedBy' : 'recordedAt', params: { time: recorded, name: caller.name ?? '' } },
    block: reservation.blockable && !model.blocked.has(reservation.taskSid) ? 'blockCaller' : null,
  };
}
