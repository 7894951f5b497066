// The two buttons at the foot of the call panel.
import { chosenActivity, isWorking, usesBrowserPhone } from './model.js';
import { millisOf } from './times.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./types.js').Action} Action */

/** @typedef {import('./cases.js').Case} Case */

/** @typedef {import('./panel.js').Area} Area */

/**
 * @param {Model} model
 * @param {Area} area
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {{ first: Action | null, last: Action | null }}
 */
export function actionsOf(model, area, first, now) {
  switch (area) {
    case 'call':
      return first ? actionsOfCase(model, first, now) : none();
    case 'no-microphone':
      return { first: go('checkMicrophone', 'checkAgain'), last: null };
    case 'other-tab': {
      const busy = model.state?.reservations.some(({ state }) => state !== 'wrapping') ?? false;
      return {
        first: { command: 'takeOver', label: { key: 'takeOver' }, look: 'plain', disabled: busy },
        last: null,
      };
    }
    case 'start':
      return { first: startAction(model), last: null };
    case 'missed':
      return { first: go('goAvailable', 'goAvailable'), last: null };
    case 'idle':
      return {
        first:
          model.state && !chosenActivity(model, now)?.available && isReadyForCalls(model)
            ? go('goAvailable', 'goAvailable')
            : null,
        last: null,
      };
    default:
      return none();
  }
}

/** @param {Model} model */
const isReadyForCalls = (model) =>
  Boolean(model.state?.me.worker?.phone) && (isWorking(model) || !usesBrowserPhone(model));

const none = () => ({ first: null, last: null });

/** @param {Model} model */
function startAction(model) {
  const { starting, checking, problem } = model.phone;
  if (starting) {
    return { ...go('startWork', 'starting'), disabled: true };
  }
  if (checking) {
    return go('goAvailable', 'goAvailable');
  }
  return go('startWork', problem && problem !== 'displaced' ? 'tryAgain' : 'startWork');
}

/**
 * @param {string} command
 * @param {string} label
 * @returns {Action}
 */
const go = (command, label) => ({ command, label: { key: label }, look: 'go' });

/**
 * @param {Model} model
 * @param {Case} one
 * @param {number} now
 * @returns {{ first: Action | null, last: Action | null }}
 */
function actionsOfCase(model, { state, reservation, call }, now) {
  if (state === 'ringing') {
    return {
      first: usesBrowserPhone(model) ? answerAction(model, call) : null,
      last: { command: 'decline', label: { key: 'decline' }, look: 'outline-stop', key: 'X', icon: 'hang-up' },
    };
  }
  if (state === 'talking') {
    return {
      first: null,
      last: call ? { command: 'hangUp', label: { key: 'hangUp' }, look: 'stop', key: 'E', icon: 'hang-up' } : null,
    };
  }
  if (reservation?.kind === 'voicemail') {
    return {
      first: go('messageDone', 'messageDone'),
      last: { command: 'messageReturn', label: { key: 'handOn' }, look: 'plain' },
    };
  }
  return {
    first: reservation ? { ...go('complete', 'complete'), key: 'Enter' } : null,
    last: reservation && !reservation.manual ? moreAction(model, reservation, now) : null,
  };
}

/**
 * A call that rings for a browser phone that is not started yet can be answered once it is.
 * @param {Model} model
 * @param {import('./types.js').PhoneCall | null} call
 * @returns {Action}
 */
function answerAction(model, call) {
  if (model.phone.place === 'none') {
    return startAction(model);
  }
  return { command: 'answer', label: { key: 'answer' }, look: 'answer', key: 'A', icon: 'phone', disabled: !call };
}

/**
 * @param {Model} model
 * @param {import('./types.js').Reservation} reservation
 * @param {number} now
 * @returns {Action | null}
 */
function moreAction(model, reservation, now) {
  const until = millisOf(model.extended.get(reservation.taskSid)) ?? millisOf(reservation.completesAt);
  const longest = millisOf(reservation.longestUntil);
  if (until === null || until < now) {
    return null;
  }
  const disabled = longest !== null && until >= longest;
  return { command: 'more', label: { key: 'more30' }, look: 'plain', key: 'Y', disabled };
}
