// The sentence row of the call panel: the highest condition, or what has just happened.
import { hasNoMicrophone, isStale } from './bar.js';
import { usesBrowserPhone } from './model.js';
import { nameOf } from './names.js';
import { millisOf, timeOfDay } from './times.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./types.js').Sentence} Sentence */

/** @typedef {import('./cases.js').Case} Case */

/**
 * @param {Model} model
 * @param {Case[]} cases
 * @param {number} now
 * @returns {Sentence | null}
 */
export function rowOf(model, cases, now) {
  const [first, ...others] = cases;
  return (
    troubleOfCall(model, first?.call ?? null)
    ?? troubleOfConnection(model, now)
    ?? (model.endingWork && first ? undoSentence() : null)
    ?? happened(model, now)
    ?? endOfCall(model, first, now)
    ?? othersSentence(others)
    ?? (first ? phoneSentence(model, first) : idleSentence(model))
  );
}

/**
 * @param {Model} model
 * @param {import('./types.js').PhoneCall | null} call
 * @returns {Sentence | null}
 */
function troubleOfCall(model, call) {
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
 * @param {number} now
 * @returns {Sentence | null}
 */
function troubleOfConnection(model, now) {
  if (model.signIn === 'ended') {
    return bad('sessionEndedInCall');
  }
  if (isStale(model, now)) {
    return { ...warning('serverSilent'), command: 'tryNow', button: { key: 'tryNow' } };
  }
  if (model.state && !model.state.twilioReachable) {
    return warning('twilioUnreachable', { time: timeOfDay(millisOf(model.state.asOf) ?? 0, true) });
  }
  return null;
}

/** @returns {Sentence} */
const undoSentence = () => ({ words: { key: 'workEnds' }, command: 'undoEnd', button: { key: 'undo' } });

/**
 * @param {Model} model
 * @param {number} now
 * @returns {Sentence | null}
 */
function happened(model, now) {
  const { happening } = model;
  if (!happening || happening.until <= now) {
    return null;
  }
  return {
    words: happening.words,
    ...(happening.bad && { bad: true, icon: 'warning' }),
    ...(happening.command && { command: happening.command, button: { key: happening.button ?? 'tryAgain' } }),
  };
}

/**
 * @param {Model} model
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {Sentence | null}
 */
function endOfCall(model, first, now) {
  if (first?.state !== 'after' || !first.reservation) {
    return null;
  }
  const { reservation } = first;
  const until = millisOf(model.extended.get(reservation.taskSid)) ?? millisOf(reservation.completesAt);
  const longest = millisOf(reservation.longestUntil);
  if (until !== null && longest !== null && until >= longest && !reservation.manual && until > now) {
    return { words: { key: 'noMoreTime', params: { time: timeOfDay(until) } } };
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
function othersSentence(others) {
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
function phoneSentence(model, first) {
  const phone = model.state?.me.worker?.phone;
  if (phone && phone.kind !== 'browser' && first.state === 'ringing') {
    return { words: { key: 'yourCallsRingOn', params: { number: phone.display ?? phone.address } }, icon: 'phone' };
  }
  if (first.state === 'ringing' && usesBrowserPhone(model) && model.phone.place === 'here' && !model.phone.sound) {
    return soundOff();
  }
  return null;
}

/** @returns {Sentence} */
const soundOff = () => ({
  words: { key: 'soundOff' },
  icon: 'warning',
  command: 'switchSoundOn',
  button: { key: 'switchSoundOn' },
});

/**
 * @param {Model} model
 * @returns {Sentence | null}
 */
function idleSentence(model) {
  const worker = model.state?.me.worker;
  const { phone } = model;
  if (!worker || hasNoMicrophone(model)) {
    return null;
  }
  if (usesBrowserPhone(model) && phone.place === 'none' && phone.problem) {
    return bad(phone.problem);
  }
  if (usesBrowserPhone(model) && phone.place === 'other-tab') {
    const busy = model.state?.reservations.some(({ state }) => state !== 'wrapping');
    return busy ? { words: { key: 'callInOtherTab' } } : null;
  }
  if (phone.place === 'here' && !phone.sound) {
    return soundOff();
  }
  if (worker.activity.available && worker.missedInARow > 0 && worker.missed.length > 0) {
    const last = worker.missed[worker.missed.length - 1];
    const activity = nameOf(worker.missedActivity, model.language);
    return {
      words: {
        key: activity ? 'missedOne' : 'missedOnly',
        params: { time: timeOfDay(millisOf(last) ?? 0), activity, n: worker.missedLimit },
      },
    };
  }
  if (model.build !== null && model.state && model.state.build !== model.build) {
    return { words: { key: 'newVersion' }, command: 'reload', button: { key: 'reload' } };
  }
  return null;
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 * @returns {Sentence}
 */
const bad = (key, params) => ({ words: { key, params }, bad: true, icon: 'warning' });

/**
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 * @returns {Sentence}
 */
const warning = (key, params) => ({ words: { key, params }, icon: 'warning' });
