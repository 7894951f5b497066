// The state bar of the operator's activity: Available, a break, or Offline.
import { chosenActivity, isOffline, isWorking, usesBrowserPhone } from '../model.js';
import { nameOf } from '../names.js';
import { reasonWords } from '../reason.js';
import { millisOf } from '../times.js';
import { quietBar } from './quiet-bar.js';

/** @typedef {import('../types.js').Model} Model */

/**
 * @param {Model} model
 * @param {number} now
 * @returns {import('../types.js').Bar}
 */
export function activityBar(model, now) {
  const worker = model.state?.me.worker;
  const activity = chosenActivity(model, now);
  if (!worker || !activity) {
    return quietBar('offline', { key: 'state.offline' }, null, model.state ? { key: 'noWorker' } : null);
  }
  const since = activity.sid === worker.activity.sid ? millisOf(worker.activitySince) : null;
  if (activity.available) {
    return quietBar('available', { key: 'state.available' }, since, availableWords(model));
  }
  const sentence = reasonWords(model) ?? { key: worker.phone ? 'noCallsCome' : 'noPhone' };
  if (isOffline(activity) || (usesBrowserPhone(model) && !isWorking(model) && !worker.desk)) {
    return quietBar('offline', { key: 'state.offline' }, null, sentence);
  }
  const name = nameOf(activity, model.language);
  return { ...quietBar('break', name, since, sentence), title: { key: 'title.break', params: { activity: name } } };
}

/**
 * @param {Model} model
 * @returns {import('../types.js').Words}
 */
function availableWords(model) {
  if (!model.state?.me.worker?.phone) {
    return { key: 'noPhone' };
  }
  if (model.phone.place === 'other-tab') {
    return { key: 'callsRingInOtherTab' };
  }
  if (usesBrowserPhone(model) && model.phone.place === 'none') {
    return { key: 'callsDoNotRingHere' };
  }
  const waiting = model.state.queues.reduce((sum, queue) => sum + queue.waiting, 0);
  return waiting === 0 ? { key: 'nobodyWaits' } : { key: 'callersWait', params: { n: waiting } };
}
