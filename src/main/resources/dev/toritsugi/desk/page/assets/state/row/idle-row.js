// The sentences while no call is there.
import { hasNoMicrophone } from '../conditions.js';
import { missedTimes } from '../missed.js';
import { usesBrowserPhone } from '../model.js';
import { nameOf } from '../names.js';
import { timeOfDay } from '../times.js';
import { bad, soundOff } from './sentences.js';

/** @typedef {import('../types.js').Model} Model */

/** @typedef {import('../types.js').Sentence} Sentence */

/**
 * @param {Model} model
 * @returns {Sentence | null}
 */
export function idleSentence(model) {
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
  const last = missedTimes(worker).at(-1);
  if (worker.activity.available && worker.missedInARow > 0 && last !== undefined) {
    const activity = nameOf(worker.missedActivity, model.language);
    return {
      words: {
        key: activity ? 'missedOne' : 'missedOnly',
        params: { time: timeOfDay(last), activity, n: worker.missedLimit },
      },
    };
  }
  if (model.build !== null && model.state && model.state.build !== model.build) {
    return { words: { key: 'newVersion' }, command: 'reload', button: { key: 'reload' } };
  }
  return null;
}
