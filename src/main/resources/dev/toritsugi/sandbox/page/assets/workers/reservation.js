// A worker's reservation: its state, the caller, its age, and buttons for what the worker can do next.
import { callerName } from '../caller.js';
import { path, post } from '../control.js';
import { attribute, focusFallback, h, text } from '../dom.js';
import { attempt } from '../notice.js';
import { since } from '../time.js';
import { t, term } from '../words/words.js';
import { stateOfReservation } from './worker-state.js';

/** Milliseconds after a change of the button. A double click on Answer must not hang up with its second half. */
const DOUBLE_CLICK_MILLIS = 500;

/** @typedef {import('../store.js').Worker} Worker */

/** @typedef {import('../store.js').Hold} Hold */

/** @typedef {'answer' | 'decline' | 'accept' | 'reject' | 'hangup' | 'complete'} Action */

/** @type {Record<Action, string>} */
const LABELS = {
  answer: 'answer',
  decline: 'decline',
  accept: 'accept',
  reject: 'reject',
  hangup: 'hangUp',
  complete: 'complete',
};

/** @type {{ [Offered in Action]?: Action }} */
const REFUSALS = { answer: 'decline', accept: 'reject' };

/**
 * The action that comes next; undefined while the phone does not ring yet. One button shows them all, so it keeps the
 * focus. A task without a call is accepted; a task with a call is answered once the worker's phone rings.
 * @param {Hold} hold
 * @returns {Action | undefined}
 */
export function nextAction(hold) {
  if (hold.status === 'pending') {
    return hold.phone === 'ringing' ? 'answer' : hold.call ? undefined : 'accept';
  }
  return hold.status === 'accepted' && hold.phone === 'in-progress' ? 'hangup' : 'complete';
}

/**
 * @param {Worker} worker
 * @param {Action} action
 * @param {Hold} hold
 */
export const perform = (worker, action, hold) =>
  attempt(() => post(path('workers', worker.sid, action), { reservation: hold.reservation }));

/**
 * @param {Worker} worker
 * @param {Hold} hold
 */
export function createReservation(worker, hold) {
  const state = h('span');
  const age = h('span', { class: 'age' });
  const chip = h('span', { class: 'chip' }, state, ' ', age);
  const who = h('span', { class: 'who' });
  const next = h('button', { type: 'button', class: 'primary' });
  const refuse = h('button', { type: 'button' });
  const buttons = h('span', { class: 'buttons' }, next, refuse);
  const row = Object.assign(h('li', { class: 'hold' }, chip, who, buttons), {
    state,
    age,
    chip,
    who,
    next,
    refuse,
    hold,
    /** @type {Action | undefined} */
    action: undefined,
    turned: -DOUBLE_CLICK_MILLIS,
  });
  next.addEventListener('click', () => {
    if (row.action && performance.now() - row.turned > DOUBLE_CLICK_MILLIS) {
      perform(worker, row.action, row.hold);
    }
  });
  refuse.addEventListener('click', () => {
    const refusal = refusalOf(row.action);
    if (refusal) {
      perform(worker, refusal, row.hold);
    }
  });
  return row;
}

/** @param {Action | undefined} action */
const refusalOf = (action) => action && REFUSALS[action];

/**
 * @param {ReturnType<typeof createReservation>} row
 * @param {Hold} hold
 * @param {Worker} worker
 */
export function updateReservation(row, hold, worker) {
  const state = stateOfReservation(hold);
  const action = nextAction(hold);
  const before = row.action;
  row.hold = hold;
  row.action = action;
  attribute(row, 'data-state', state);
  attribute(row.chip, 'data-state', state);
  // Reserved, but not ringing: the application has not answered the assignment callback yet, or its answer was lost.
  text(row.state, hold.status === 'pending' && !action ? term('waits', 'reserved') : t(`worker.${state}`));
  text(row.who, hold.from === undefined ? hold.task : callerName(hold.from));
  attribute(row.who, 'title', [hold.task, hold.reservation, hold.call].filter(Boolean).join('\n'));
  since(row.age, hold.since);
  if (before && before !== action) {
    row.turned = performance.now();
  }
  row.next.hidden = !action;
  if (action) {
    text(row.next, t(LABELS[action]));
    attribute(row.next, 'aria-label', t('actionFor', { action: t(LABELS[action]), name: worker.name }));
    row.next.classList.toggle('stop', action === 'hangup');
    row.next.classList.toggle('primary', action !== 'hangup');
  }
  const refusal = refusalOf(action);
  if (!refusal && document.activeElement === row.refuse) {
    focusFallback(row)?.focus({ preventScroll: true });
  }
  row.refuse.hidden = !refusal;
  if (refusal) {
    text(row.refuse, t(LABELS[refusal]));
    attribute(row.refuse, 'aria-label', t('actionFor', { action: t(LABELS[refusal]), name: worker.name }));
  }
}
