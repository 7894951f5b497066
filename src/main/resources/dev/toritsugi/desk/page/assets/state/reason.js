// Why the operator was moved to an activity without calls, in one sentence.
import { nameOf } from './names.js';
import { millisOf, timeOfDay } from './times.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./types.js').Words} Words */

/** The codes with a sentence of their own. */
const EXPLAINED = new Set([
  'missed-calls',
  'page-unreachable',
  'no-microphone',
  'phone-not-registered',
  'declined-alone',
  'message-unplayed',
  'invalid-contact-uri',
]);

/**
 * @param {Model} model
 * @returns {Words | null} null if the operator chose the activity
 */
export function reasonWords(model) {
  const worker = model.state?.me.worker;
  const reason = worker?.reason;
  if (!worker || !reason || worker.activity.available) {
    return null;
  }
  const at = movedAt(worker);
  const params = {
    activity: nameOf(worker.activity, model.language),
    time: at === null ? '' : timeOfDay(at),
    name: reason.by ?? '',
    n: worker.missedLimit,
  };
  if (reason.code === 'supervisor' && reason.by) {
    return { key: 'reason.supervisor', params };
  }
  if (at === null) {
    return { key: 'setToSometime', params };
  }
  return { key: EXPLAINED.has(reason.code) ? `reason.${reason.code}` : 'setTo', params };
}

/**
 * When the operator was moved.
 * @param {import('./types.js').Worker} worker
 */
export const movedAt = (worker) => millisOf(worker.reason?.at) ?? millisOf(worker.activitySince);
