// The sentence row of the call panel: the highest condition, or what has just happened.
import { isStale } from '../conditions.js';
import { millisOf, timeOfDay } from '../times.js';
import { endOfCall, handingOn, othersSentence, phoneSentence, troubleOfCall } from './call-row.js';
import { idleSentence } from './idle-row.js';
import { bad, warning } from './sentences.js';

/** @typedef {import('../types.js').Model} Model */

/** @typedef {import('../types.js').Sentence} Sentence */

/** @typedef {import('../cases.js').Case} Case */

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
    ?? handingOn(model, first, now)
    ?? happened(model, now)
    ?? endOfCall(model, first, now)
    ?? othersSentence(others)
    ?? (first ? phoneSentence(model, first) : idleSentence(model))
  );
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
