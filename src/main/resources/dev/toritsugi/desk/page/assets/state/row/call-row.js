// The sentences about a call: its troubles, where the caller is handed on to, its end, and what waits beside it.
import { usesBrowserPhone } from '../model.js';
import { millisOf, timeOfDay } from '../times.js';
import { bad, soundOff } from './sentences.js';

/** @typedef {import('../types.js').Model} Model */

/** @typedef {import('../types.js').Sentence} Sentence */

/** @typedef {import('../cases.js').Case} Case */

/**
 * @param {Model} model
 * @param {import('../types.js').PhoneCall | null} call
 * @returns {Sentence | null}
 */
export function troubleOfCall(model, call) {
  if (!call || call.state === 'ringing') {
    return null;
  }
  if (model.phone.microphone === 'missing') {
    return bad('unpluggedInCall', { headset: model.phone.unplugged ?? model.phone.names.microphone });
  }
  if (call.state === 'reconnecting') {
    return bad('lineRestored');
  }
  if (call.microphoneSilent && !call.muted) {
    return bad('microphoneSilent');
  }
  if (call.callerSilent) {
    return bad('callerSilent');
  }
  return call.weak ? bad('weakConnection') : null;
}

/**
 * @param {Model} model
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {Sentence | null}
 */
export function handingOn(model, first, now) {
  const handed = model.handedOn.get(first?.reservation?.taskSid ?? '');
  return first?.state === 'talking' && handed && now < handed.until
    ? { words: { key: 'handingOn', params: { queue: handed.queue } } }
    : null;
}

/**
 * @param {Model} model
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {Sentence | null}
 */
export function endOfCall(model, first, now) {
  if (first?.state !== 'after' || !first.reservation) {
    return null;
  }
  const { reservation } = first;
  const until = millisOf(model.extended.get(reservation.taskSid)) ?? millisOf(reservation.completesAt);
  const longest = millisOf(reservation.longestUntil);
  if (until !== null && longest !== null && until >= longest && !reservation.manual && until > now) {
    return { words: { key: 'noMoreTime', params: { time: timeOfDay(until) } } };
  }
  const handed = model.handedOn.get(reservation.taskSid);
  if (handed && first.endedBy !== 'operator') {
    return { words: { key: 'handedOn', params: { queue: handed.queue } } };
  }
  if (first.endedBy === 'lost') {
    return bad('callLost');
  }
  return first.endedBy ? { words: { key: first.endedBy === 'caller' ? 'callerHungUp' : 'youHungUp' } } : null;
}

/**
 * @param {Case[]} others
 * @returns {Sentence | null}
 */
export function othersSentence(others) {
  if (others.length === 0) {
    return null;
  }
  const after = others.filter(({ state }) => state === 'after').length;
  return {
    words:
      after > 0 ? { key: 'moreAfterCall', params: { n: after } } : { key: 'moreRinging', params: { n: others.length } },
  };
}

/**
 * @param {Model} model
 * @param {Case} first
 * @returns {Sentence | null}
 */
export function phoneSentence(model, first) {
  const phone = model.state?.me.worker?.phone;
  if (phone && phone.kind !== 'browser' && first.state === 'ringing') {
    return { words: { key: 'yourCallsRingOn', params: { number: phone.display ?? phone.address } }, icon: 'phone' };
  }
  if (first.state === 'ringing' && usesBrowserPhone(model) && model.phone.place === 'here' && !model.phone.sound) {
    return soundOff();
  }
  return null;
}
