// The call panel: what it shows, and its buttons.
import { actionsOf } from './actions.js';
import { callerOf } from './caller.js';
import { hasNoMicrophone } from './conditions.js';
import { handOnOf, handOnTool } from './hand-on.js';
import { messageOf } from './message.js';
import { missedTimes } from './missed.js';
import { chosenActivity, usesBrowserPhone } from './model.js';
import { millisOf, timeOfDay } from './times.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./types.js').Words} Words */

/** @typedef {import('./types.js').Action} Action */

/** @typedef {import('./cases.js').Case} Case */

/** @typedef {'call' | 'no-microphone' | 'other-tab' | 'start' | 'missed' | 'idle' | 'no-worker'} Area */

/** @typedef {import('./caller.js').CallerView} CallerView */

/** @typedef {import('./hand-on.js').HandOnView} HandOnView */

/** @typedef {{ pressed: boolean, disabled: boolean }} Tool */

/** @typedef {{ mute: Tool | null, keypad: Tool | null, handOn: Tool | null }} Tools */

/**
 * @typedef {{ area: Area, caller: CallerView | null, first: Action | null, last: Action | null,
 *   tools: Tools | null, keypad: string | null, handOn: HandOnView | null, message: import('./message.js').MessageView | null,
 *   note: { task: string, choices: string[], outcome: string | null, note: string, required: boolean } | null,
 *   call: import('./types.js').PhoneCall | null, missed: string[], unplugged: string | null, backBy: string | null,
 *   blocked: boolean }} Panel
 */

/**
 * @param {Model} model
 * @param {Case[]} cases
 * @param {number} now
 * @returns {Panel}
 */
export function panelOf(model, cases, now) {
  const [first] = cases;
  const worker = model.state?.me.worker;
  const area = areaOf(model, first, now);
  const reason = worker?.reason;
  return {
    area,
    caller: callerOf(model, area, first, now),
    ...actionsOf(model, area, first, now),
    tools: toolsOf(model, first, now),
    handOn: handOnOf(model, first, now),
    keypad: first?.call && first.state === 'talking' ? model.keypad : null,
    message: messageOf(first),
    note: noteOf(model, first),
    call: first?.state === 'talking' && model.phone.place === 'here' ? first.call : null,
    missed: (worker ? missedTimes(worker) : []).map((at) => timeOfDay(at)),
    unplugged: model.phone.unplugged,
    backBy: reason?.code === 'no-microphone' && reason.until ? timeOfDay(millisOf(reason.until) ?? 0) : null,
    blocked: model.phone.microphone === 'blocked',
  };
}

/**
 * @param {Model} model
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {Area}
 */
function areaOf(model, first, now) {
  const worker = model.state?.me.worker;
  if (first) {
    return 'call';
  }
  if (!worker) {
    return model.state ? 'no-worker' : 'idle';
  }
  if (hasNoMicrophone(model)) {
    return 'no-microphone';
  }
  if (model.phone.place === 'other-tab') {
    return 'other-tab';
  }
  if (usesBrowserPhone(model) && (model.phone.place === 'none' || model.phone.checking)) {
    return 'start';
  }
  return worker.reason?.code === 'missed-calls' && !chosenActivity(model, now)?.available ? 'missed' : 'idle';
}

/**
 * @param {Model} model
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {Tools | null}
 */
function toolsOf(model, first, now) {
  if (first?.state !== 'talking') {
    return null;
  }
  const { call } = first;
  return {
    mute: call && { pressed: call.muted, disabled: call.state === 'connecting' },
    // Digits that are sent while the line is restored would end the call's signalling (Voice SDK 2.18.5).
    keypad: call && { pressed: model.keypad !== null, disabled: call.state !== 'open' },
    handOn: handOnTool(model, first, now),
  };
}

/**
 * @param {Model} model
 * @param {Case | undefined} first
 */
function noteOf(model, first) {
  const reservation = first?.reservation;
  if (!reservation || first.state === 'ringing') {
    return null;
  }
  return {
    task: reservation.taskSid,
    // A message needs no outcome.
    choices: reservation.message ? [] : reservation.outcomes.choices,
    outcome: model.outcomes.get(reservation.taskSid) ?? reservation.outcome,
    note: reservation.note,
    required: reservation.outcomes.required && !reservation.message,
  };
}
