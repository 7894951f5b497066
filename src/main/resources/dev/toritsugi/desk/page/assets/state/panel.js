// The call panel: what it shows, and its buttons.
import { hasNoMicrophone } from './bar.js';
import { chosenActivity, isWorking, usesBrowserPhone } from './model.js';
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
 * @param {Area} area
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {{ first: Action | null, last: Action | null }}
 */
function actionsOf(model, area, first, now) {
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
const isReadyForCalls = (model) => isWorking(model) || !usesBrowserPhone(model);

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
