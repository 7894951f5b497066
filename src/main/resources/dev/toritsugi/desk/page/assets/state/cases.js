// Joins the operator's reservations, which the server sends, with the calls of the browser phone.
import { millisOf } from './times.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./types.js').Reservation} Reservation */

/** @typedef {import('./types.js').PhoneCall} PhoneCall */

/**
 * A caller of the operator: what rings, is talked to, or is worked on after the call. The browser phone usually knows of
 * a call before the server's state has its reservation, and of its end before the state says so. A message is work without a
 * call.
 * @typedef {{ state: 'talking' | 'ringing' | 'after', reservation: Reservation | null, call: PhoneCall | null,
 *   endedBy: 'caller' | 'operator' | 'lost' | null, endedAt: number | null }} Case
 */

const ORDER = { talking: 0, ringing: 1, after: 2 };

/**
 * The operator's cases, the most urgent first; of several that ring, the oldest.
 * @param {Model} model
 * @param {number} now
 * @returns {Case[]}
 */
export function casesOf(model, now) {
  const reservations = (model.state?.reservations ?? []).filter(
    ({ sid }) => (model.settled.get(sid) ?? Number.NEGATIVE_INFINITY) <= now,
  );
  const left = [...model.phone.calls];
  /** @type {Case[]} */
  const cases = reservations.map((reservation) =>
    caseOf(model, reservation, takeCall(left, reservation, reservations)),
  );
  for (const call of left) {
    cases.push({ state: stateOf(call), reservation: null, call, endedBy: null, endedAt: null });
  }
  return cases.sort((one, other) => ORDER[one.state] - ORDER[other.state] || age(one) - age(other));
}

/** @param {Case} one */
const age = ({ reservation }) => millisOf(reservation?.offeredAt) ?? Number.POSITIVE_INFINITY;

/** @param {PhoneCall} call */
const stateOf = (call) => (call.state === 'ringing' ? 'ringing' : 'talking');

/**
 * Takes the call of a reservation out of the calls that are left. Before Twilio has named the call of a reservation, a
 * single call belongs to a single reservation.
 * @param {PhoneCall[]} left
 * @param {Reservation} reservation
 * @param {Reservation[]} reservations
 * @returns {PhoneCall | null}
 */
function takeCall(left, reservation, reservations) {
  if (reservation.kind === 'voicemail') {
    return null;
  }
  const named = left.findIndex(({ sid }) => sid === reservation.callSid);
  if (named >= 0) {
    return left.splice(named, 1)[0];
  }
  const unnamed = reservations.filter(
    ({ callSid, state, kind }) => callSid === null && state !== 'wrapping' && kind !== 'voicemail',
  );
  const free = left.filter(({ sid }) => !reservations.some(({ callSid }) => callSid === sid));
  if (unnamed.length === 1 && unnamed[0] === reservation && free.length === 1) {
    left.splice(left.indexOf(free[0]), 1);
    return free[0];
  }
  return null;
}

/**
 * @param {Model} model
 * @param {Reservation} reservation
 * @param {PhoneCall | null} call
 * @returns {Case}
 */
function caseOf(model, reservation, call) {
  if (reservation.kind === 'voicemail') {
    return { state: 'after', reservation, call: null, endedBy: null, endedAt: null };
  }
  const { ended } = model.phone;
  const endedHere = ended && (ended.sid === reservation.callSid || isUnnamedCallOf(reservation, ended)) ? ended : null;
  const endedBy = endedHere?.by ?? null;
  const endedAt = millisOf(reservation.endedAt) ?? endedHere?.at ?? null;
  if (reservation.state === 'wrapping') {
    return { state: 'after', reservation, call: null, endedBy, endedAt };
  }
  if (call) {
    return { state: stateOf(call), reservation, call, endedBy: null, endedAt: null };
  }
  if (endedHere && endedHere.since !== null) {
    return { state: 'after', reservation, call: null, endedBy, endedAt };
  }
  return { state: reservation.state, reservation, call: null, endedBy: null, endedAt: null };
}

/**
 * @param {Reservation} reservation
 * @param {import('./types.js').EndedCall} ended
 */
function isUnnamedCallOf(reservation, ended) {
  return reservation.callSid === null && ended.at >= (millisOf(reservation.offeredAt) ?? Number.POSITIVE_INFINITY);
}
