// The state bar: the state, its word, time and sentence, and the title of the page.
import { chosenActivity, isOffline, isWorking, usesBrowserPhone } from './model.js';
import { nameOf, numberOf } from './names.js';
import { millisOf, timeOfDay } from './times.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./types.js').Words} Words */

/** @typedef {import('./cases.js').Case} Case */

/** The stream may be away for this long before the desk says so: a reconnection takes less. */
export const CONNECTION_GRACE_MILLIS = 3000;

/** The browser phone may be unregistered for this long before the desk says so. */
const PHONE_GRACE_MILLIS = 5000;

/**
 * @typedef {{ name: import('./types.js').StateName, word: Words | string, timing: import('./types.js').Timing,
 *   sentence: Words | null, muted: boolean, loud: boolean, title: Words, number: string | null }} Bar
 */

/**
 * @param {Model} model
 * @param {Case[]} cases
 * @param {number} now
 * @returns {Bar}
 */
export function barOf(model, cases, now) {
  const [first] = cases;
  if (first) {
    return ofCase(model, first);
  }
  if (hasNoMicrophone(model)) {
    return quiet('no-microphone', { key: 'state.no-microphone' }, lostMicrophoneSince(model), noMicrophoneWords(model));
  }
  if (isReconnecting(model, now)) {
    return quiet(
      'reconnecting',
      { key: 'state.reconnecting' },
      Math.min(model.connection.live ? now : model.connection.since, model.phone.lostSince ?? now),
      reconnectingWords(model),
    );
  }
  return ofActivity(model, now);
}

/**
 * @param {Model} model
 * @param {Case} one
 * @returns {Bar}
 */
function ofCase(model, { state, reservation, call, endedAt }) {
  const number = numberOf(reservation?.caller);
  const title = reservation
    ? { key: `title.${state}`, params: { number: number.text ?? '' } }
    : { key: `title.${state}` };
  const bar = { name: state, word: { key: `state.${state}` }, title, number: number.text ?? null };
  if (state === 'ringing') {
    return { ...bar, timing: ringTiming(reservation), sentence: ringWords(model), muted: false, loud: true };
  }
  if (state === 'talking') {
    const from = call?.since ?? millisOf(reservation?.answeredAt);
    const muted = call?.muted ?? false;
    return {
      ...bar,
      timing: from === null ? null : { upFrom: from },
      sentence: talkWords(call),
      muted,
      loud: true,
    };
  }
  const timing = afterTiming(model, reservation, endedAt);
  const runsOut = timing !== null && 'leftUntil' in timing;
  return {
    ...bar,
    timing,
    sentence: { key: runsOut ? 'completesItself' : 'pressComplete' },
    muted: false,
    loud: false,
  };
}

/** @param {import('./types.js').PhoneCall | null} call */
function talkWords(call) {
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

/** @param {import('./types.js').Reservation | null} reservation */
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
 * @param {import('./types.js').Reservation | null} reservation
 * @param {number | null} endedAt
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

/**
 * Whether the browser phone of this tab, or the server, misses the microphone.
 * @param {Model} model
 */
export function hasNoMicrophone(model) {
  const worker = model.state?.me.worker;
  if (!worker || !usesBrowserPhone(model)) {
    return false;
  }
  const { place, microphone } = model.phone;
  if (place !== 'none') {
    return microphone === 'missing' || microphone === 'blocked';
  }
  return false;
}

/** @param {Model} model */
function lostMicrophoneSince(model) {
  const reason = model.state?.me.worker?.reason;
  return reason?.code === 'no-microphone' ? (millisOf(reason.at) ?? null) : null;
}

/**
 * @param {Model} model
 * @returns {Words}
 */
function noMicrophoneWords(model) {
  const worker = model.state?.me.worker;
  if (worker?.reason?.code === 'no-microphone') {
    return {
      key: 'setTo',
      params: { activity: nameOf(worker.activity, model.language), time: timeOfDay(Date.parse(worker.reason.at)) },
    };
  }
  return { key: 'callsDoNotReachYou' };
}

/**
 * @param {Model} model
 * @param {number} now
 */
function isReconnecting(model, now) {
  if (isStale(model, now)) {
    return true;
  }
  const { place, registered, lostSince } = model.phone;
  const available = model.state?.me.worker?.activity.available ?? false;
  return available && place === 'here' && !registered && lostSince !== null && now - lostSince > PHONE_GRACE_MILLIS;
}

/**
 * Whether the server has been unreachable for so long that the desk greys what it has sent.
 * @param {Model} model
 * @param {number} now
 */
export const isStale = (model, now) =>
  !model.connection.live && model.state !== null && now - model.connection.since >= CONNECTION_GRACE_MILLIS;

/**
 * @param {Model} model
 * @returns {Words}
 */
function reconnectingWords(model) {
  const time = timeOfDay(millisOf(model.state?.asOf) ?? 0, true);
  const rings = !usesBrowserPhone(model) || model.phone.place === 'other-tab' || model.phone.registered;
  if (rings && model.state?.me.worker?.activity.available) {
    return { key: 'callsStillRing', params: { time } };
  }
  return model.state?.me.worker?.activity.available
    ? { key: 'callsDoNotReachYou' }
    : { key: 'restAsOf', params: { time } };
}

/**
 * @param {Model} model
 * @param {number} now
 * @returns {Bar}
 */
function ofActivity(model, now) {
  const worker = model.state?.me.worker;
  const activity = chosenActivity(model, now);
  if (!worker || !activity) {
    const sentence = { key: model.state ? 'noWorker' : 'noCallsCome' };
    return quiet('offline', { key: 'state.offline' }, null, model.state ? sentence : null);
  }
  const since = activity.sid === worker.activity.sid ? millisOf(worker.activitySince) : null;
  if (activity.available) {
    return quiet('available', { key: 'state.available' }, since, availableWords(model));
  }
  if (isOffline(activity) || (usesBrowserPhone(model) && !isWorking(model) && !worker.desk)) {
    return quiet('offline', { key: 'state.offline' }, null, reasonWords(model) ?? { key: 'noCallsCome' });
  }
  const name = nameOf(activity, model.language);
  return {
    ...quiet('break', name, since, reasonWords(model) ?? { key: 'noCallsCome' }),
    title: { key: 'title.break', params: { activity: name } },
  };
}

/**
 * @param {Model} model
 * @returns {Words}
 */
function availableWords(model) {
  if (model.phone.place === 'other-tab') {
    return { key: 'callsRingInOtherTab' };
  }
  if (usesBrowserPhone(model) && model.phone.place === 'none') {
    return { key: 'callsDoNotRingHere' };
  }
  const waiting = (model.state?.queues ?? []).reduce((sum, queue) => sum + queue.waiting, 0);
  return waiting === 0 ? { key: 'nobodyWaits' } : { key: 'callersWait', params: { n: waiting } };
}

/**
 * Why the operator was moved off, in one sentence; null if the operator chose the activity.
 * @param {Model} model
 * @returns {Words | null}
 */
export function reasonWords(model) {
  const worker = model.state?.me.worker;
  const reason = worker?.reason;
  if (!worker || !reason || worker.activity.available) {
    return null;
  }
  const params = {
    activity: nameOf(worker.activity, model.language),
    time: timeOfDay(millisOf(reason.at) ?? 0),
    name: reason.by ?? '',
    n: worker.missedLimit,
  };
  const known = ['missed-calls', 'page-unreachable', 'no-microphone', 'phone-not-registered', 'declined-alone'];
  if (reason.code === 'supervisor' && reason.by) {
    return { key: 'reason.supervisor', params };
  }
  return { key: known.includes(reason.code) ? `reason.${reason.code}` : 'setTo', params };
}

/**
 * @param {import('./types.js').StateName} name
 * @param {Words | string} word
 * @param {number | null} since
 * @param {Words | null} sentence
 * @returns {Bar}
 */
const quiet = (name, word, since, sentence) => ({
  name,
  word,
  timing: since === null ? null : { upFrom: since },
  sentence,
  muted: false,
  loud: false,
  title: { key: `title.${name}` },
  number: null,
});
