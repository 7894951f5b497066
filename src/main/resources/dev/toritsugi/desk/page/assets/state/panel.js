// The call panel: what it shows, and its buttons.
import { actionsOf } from './actions.js';
import { hasNoMicrophone } from './bar.js';
import { chosenActivity, usesBrowserPhone } from './model.js';
import { nameOf, numberOf } from './names.js';
import { millisOf, spelled, timeOfDay } from './times.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./types.js').Words} Words */

/** @typedef {import('./types.js').Action} Action */

/** @typedef {import('./cases.js').Case} Case */

/** @typedef {'call' | 'no-microphone' | 'other-tab' | 'start' | 'missed' | 'idle' | 'no-worker'} Area */

/** @typedef {{ label: string, value: string, minor?: boolean }} Fact */

/**
 * @typedef {{ number: { text?: string, key?: string }, name: string, facts: Fact[], idle: boolean, line: Words | null }} CallerView
 */

/** @typedef {{ pressed: boolean, disabled: boolean }} Tool */

/**
 * @typedef {{ area: Area, caller: CallerView | null, first: Action | null, last: Action | null,
 *   tools: { mute: Tool, keypad: Tool } | null, keypad: string | null,
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
    tools: toolsOf(model, first),
    keypad: first?.call && first.state === 'talking' ? model.keypad : null,
    note: noteOf(model, first),
    call: first?.state === 'talking' ? first.call : null,
    missed: (worker?.missed ?? []).map((at) => timeOfDay(millisOf(at) ?? 0)),
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
 * @param {Area} area
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {CallerView | null}
 */
function callerOf(model, area, first, now) {
  if (first) {
    return ofCase(model, first, now);
  }
  if (area !== 'idle' || !model.state) {
    return null;
  }
  const activity = chosenActivity(model, now);
  const { names } = model.phone;
  const devices = [
    { label: 'microphone', value: names.microphone, minor: true },
    { label: 'ring', value: names.ring },
  ];
  return {
    number: { key: 'noCall' },
    name: '',
    facts: usesBrowserPhone(model) && activity?.available ? devices.filter(({ value }) => value) : [],
    idle: true,
    line: activity?.available
      ? { key: usesBrowserPhone(model) ? 'nextCallRings' : 'nextCallShown' }
      : { key: 'noCallsDuring', params: { activity: nameOf(activity, model.language) } },
  };
}

/**
 * @param {Model} model
 * @param {Case} one
 * @param {number} now
 * @returns {CallerView}
 */
function ofCase(model, { state, reservation, call, endedAt }, now) {
  if (!reservation) {
    return { number: { key: 'aCall' }, name: '', facts: [], idle: false, line: null };
  }
  /** @type {Fact[]} */
  const facts = [];
  const queue = nameOf(reservation.queue, model.language);
  if (queue) {
    facts.push({ label: 'queue', value: queue });
  }
  const queued = millisOf(reservation.queuedAt);
  const answered = millisOf(reservation.answeredAt) ?? call?.since ?? model.phone.ended?.since ?? null;
  if (queued !== null) {
    const until = state === 'ringing' ? now : (answered ?? millisOf(reservation.offeredAt) ?? now);
    facts.push({ label: 'waited', value: spelled(until - queued) });
  }
  if (state === 'after' && answered !== null) {
    facts.push({ label: 'callTime', value: spelled((endedAt ?? now) - answered) });
  } else if (state !== 'after' && reservation.called) {
    facts.push({ label: 'calledNumber', value: reservation.called.display || reservation.called.number, minor: true });
  }
  return {
    number: numberOf(reservation.caller),
    name: reservation.caller.name ?? '',
    facts,
    idle: false,
    line: null,
  };
}

/**
 * @param {Model} model
 * @param {Case | undefined} first
 */
function toolsOf(model, first) {
  const call = first?.state === 'talking' ? first.call : null;
  if (!call) {
    return null;
  }
  return {
    mute: { pressed: call.muted, disabled: call.state === 'connecting' },
    // Digits that are sent while the line is restored would end the call's signalling (Voice SDK 2.18.5).
    keypad: { pressed: model.keypad !== null, disabled: call.state !== 'open' },
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
    choices: reservation.outcomes.choices,
    outcome: model.outcomes.get(reservation.taskSid) ?? reservation.outcome,
    note: reservation.note,
    required: reservation.outcomes.required,
  };
}
