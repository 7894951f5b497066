// The state bar: which state it shows, with its word, time and sentence, and the title of the page.
import { hasNoMicrophone, isReconnecting } from '../conditions.js';
import { usesBrowserPhone } from '../model.js';
import { reasonWords } from '../reason.js';
import { millisOf, timeOfDay } from '../times.js';
import { activityBar } from './activity-bar.js';
import { callBar } from './call-bar.js';
import { quietBar } from './quiet-bar.js';

/** @typedef {import('../types.js').Model} Model */

/** @typedef {import('../types.js').Words} Words */

/** @typedef {import('../types.js').Bar} Bar */

/**
 * A caller comes first, then what keeps callers away, then the activity.
 * @param {Model} model
 * @param {import('../cases.js').Case[]} cases
 * @param {number} now
 * @returns {Bar}
 */
export function barOf(model, cases, now) {
  const [first] = cases;
  if (first) {
    return callBar(model, first);
  }
  if (hasNoMicrophone(model)) {
    return quietBar('no-microphone', { key: 'state.no-microphone' }, microphoneLostAt(model), microphoneWords(model));
  }
  if (isReconnecting(model, now)) {
    const since = Math.min(model.connection.live ? now : model.connection.since, model.phone.lostSince ?? now);
    return quietBar('reconnecting', { key: 'state.reconnecting' }, since, reconnectingWords(model));
  }
  return activityBar(model, now);
}

/** @param {Model} model */
function microphoneLostAt(model) {
  const reason = model.state?.me.worker?.reason;
  return reason?.code === 'no-microphone' ? millisOf(reason.at) : null;
}

/**
 * @param {Model} model
 * @returns {Words}
 */
function microphoneWords(model) {
  const worker = model.state?.me.worker;
  if (worker?.activity.available) {
    return { key: 'callsStopSoon' };
  }
  return (worker?.reason?.code === 'no-microphone' && reasonWords(model)) || { key: 'noCallsCome' };
}

/**
 * @param {Model} model
 * @returns {Words}
 */
function reconnectingWords(model) {
  const time = timeOfDay(millisOf(model.state?.asOf) ?? 0, true);
  if (!model.state?.me.worker?.activity.available) {
    return { key: 'restAsOf', params: { time } };
  }
  const rings = !usesBrowserPhone(model) || model.phone.place === 'other-tab' || model.phone.registered;
  return rings ? { key: 'callsStillRing', params: { time } } : { key: 'callsDoNotReachYou' };
}
