// The state bar of a caller: Ringing, Talking or After call.
import { numberOf } from '../names.js';
import { millisOf } from '../times.js';

/** @typedef {import('../types.js').Model} Model */

/** @typedef {import('../types.js').Reservation} Reservation */

/** @typedef {import('../types.js').Timing} Timing */

/**
 * @param {Model} model
 * @param {import('../cases.js').Case} shown
 * @returns {import('../types.js').Bar}
 */
export function callBar(model, { state, reservation, call, endedAt }) {
  if (reservation?.kind === 'voicemail') {
    return messageBar(reservation);
  }
  const number = numberOf(reservation?.caller);
  const title = reservation
    ? { key: `title.${state}`, params: { number: number.text ?? '' } }
    : { key: `title.${state}` };
  const bar = { name: state, word: { key: `state.${state}` }, title, number: number.text ?? null, muted: false };
  if (state === 'ringing') {
    return { ...bar, timing: ringTiming(reservation), sentence: ringWords(model), loud: true };
  }
  if (state === 'talking') {
    const from = call?.since ?? millisOf(reservation?.answeredAt);
    const timing = from === null ? null : { upFrom: from };
    return { ...bar, timing, sentence: talkWords(model, call), muted: call?.muted ?? false, loud: true };
  }
  const timing = afterTiming(model, reservation, endedAt);
  const runsOut = timing !== null && 'leftUntil' in timing;
  return { ...bar, timing, sentence: { key: runsOut ? 'completesItself' : 'pressComplete' }, loud: false };
}

/**
 * The state bar of a message looks like after-call work: no caller is on the line.
 * @param {Reservation} reservation
 * @returns {import('../types.js').Bar}
 */
function messageBar(reservation) {
  const from = millisOf(reservation.answeredAt) ?? millisOf(reservation.offeredAt);
  return {
    name: 'after',
    word: { key: 'state.message' },
    timing: from === null ? null : { upFrom: from },
    sentence: { key: 'messageBar' },
    muted: false,
    loud: false,
    title: { key: 'title.message' },
    number: numberOf(reservation.caller).text ?? null,
  };
}

/**
 * @param {Model} model
 * @param {import('../types.js').PhoneCall | null} call
 */
function talkWords(model, call) {
  const phone = model.state?.me.worker?.phone;
  if (phone && phone.kind !== 'browser') {
    return { key: 'talkingOn', params: { number: phone.display ?? phone.address } };
  }
  if (call?.muted) {
    return { key: 'mutedBar' };
  }
  return { key: call?.state === 'connecting' ? 'connectingSound' : 'callerHearsYou' };
}

/** @param {Model} model */
function ringWords(model) {
  const phone = model.state?.me.worker?.phone;
  if (phone && phone.kind !== 'browser') {
    return { key: 'pickUp', params: { number: phone.display ?? phone.address } };
  }
  return { key: 'ifNotAnswered' };
}

/**
 * @param {Reservation | null} reservation
 * @returns {Timing}
 */
function ringTiming(reservation) {
  const until = millisOf(reservation?.ringEndsAt);
  const from = millisOf(reservation?.offeredAt);
  if (until !== null) {
    return { leftUntil: until, total: until - (from ?? until) };
  }
  return from === null ? null : { upFrom: from };
}

/**
 * @param {Model} model
 * @param {Reservation | null} reservation
 * @param {number | null} endedAt
 * @returns {Timing}
 */
function afterTiming(model, reservation, endedAt) {
  const extended = millisOf(model.extended.get(reservation?.taskSid ?? ''));
  const known = millisOf(reservation?.completesAt);
  const until = Math.max(extended ?? Number.NEGATIVE_INFINITY, known ?? Number.NEGATIVE_INFINITY);
  if (!reservation?.manual && Number.isFinite(until)) {
    return { leftUntil: until, total: until - (endedAt ?? until) };
  }
  return endedAt === null ? null : { upFrom: endedAt };
}
