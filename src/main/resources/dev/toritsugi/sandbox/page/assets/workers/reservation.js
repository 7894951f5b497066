// A worker's reservation: its state, the caller, its age, and buttons for what the worker can do next.
import { afterCallEnd, operatorOf } from '../application.js';
import { callerName } from '../caller.js';
import { path, post } from '../control.js';
import { attribute, h, text } from '../dom.js';
import { attempt } from '../notice.js';
import { Refusal } from '../refusal.js';
import { left, since } from '../time.js';
import { t, term } from '../words/words.js';
import { actAs } from './operator.js';
import { stateOfReservation } from './worker-state.js';

/** Milliseconds after a change of the button. A double click on Answer must not hang up with its second half. */
const DOUBLE_CLICK_MILLIS = 500;

/** @typedef {import('../store.js').Worker} Worker */

/** @typedef {import('../store.js').Hold} Hold */

/** @typedef {'answer' | 'decline' | 'accept' | 'reject' | 'hangup' | 'complete' | 'extend'} Action */

/** By how much a request prolongs after-call work. */
const MORE_TIME = 'PT30S';

/** @type {Record<Action, string>} */
const LABELS = {
  answer: 'answer',
  decline: 'decline',
  accept: 'accept',
  reject: 'reject',
  hangup: 'hangUp',
  complete: 'complete',
  extend: 'moreTime',
};

/**
 * The second action beside the next one. An operator of the application can prolong the after-call work, and can try to
 * complete a task during the call, which the application refuses.
 * @param {Action | undefined} next
 * @param {Worker} worker
 * @param {Hold} hold
 * @returns {Action | undefined}
 */
function secondAction(next, worker, hold) {
  if (next === 'answer' || next === 'accept') {
    return next === 'answer' ? 'decline' : 'reject';
  }
  const operated = hold.call && operatorOf(worker);
  return operated && next === 'hangup' ? 'complete' : operated && hold.status === 'wrapping' ? 'extend' : undefined;
}

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
export const perform = (worker, action, hold) => attempt(() => send(worker, action, hold));

/**
 * Completes or prolongs after-call work as the worker's operator, by a request to the application. Everything else, and
 * the tasks of other applications, are the business of the control API.
 * @param {Worker} worker
 * @param {Action} action
 * @param {Hold} hold
 */
async function send(worker, action, hold) {
  const operator = hold.call && operatorOf(worker);
  if (action === 'extend') {
    if (!operator) {
      throw new Refusal('operator', 409, { code: 'without-end' });
    }
    return actAs(operator, 'complete/extend', { taskSid: hold.task, by: MORE_TIME });
  }
  if (operator && action === 'complete') {
    try {
      return await actAs(operator, 'complete', { taskSid: hold.task });
    } catch (error) {
      if (!(error instanceof Refusal && error.problem.code === 'task-not-found')) {
        throw error;
      }
    }
  }
  return post(path('workers', worker.sid, action), { reservation: hold.reservation });
}

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
  const second = h('button', { type: 'button' });
  const buttons = h('span', { class: 'buttons' }, next, second);
  const row = Object.assign(h('li', { class: 'hold' }, chip, who, buttons), {
    state,
    age,
    chip,
    who,
    next,
    second,
    hold,
    /** @type {Action | undefined} */
    action: undefined,
    /** @type {Action | undefined} */
    otherAction: undefined,
    turned: -DOUBLE_CLICK_MILLIS,
  });
  /** @param {Action | undefined} action */
  const click = (action) => {
    if (action && performance.now() - row.turned > DOUBLE_CLICK_MILLIS) {
      perform(worker, action, row.hold);
    }
  };
  next.addEventListener('click', () => click(row.action));
  second.addEventListener('click', () => click(row.otherAction));
  return row;
}

/**
 * @param {ReturnType<typeof createReservation>} row
 * @param {Hold} hold
 * @param {Worker} worker
 */
export function updateReservation(row, hold, worker) {
  const state = stateOfReservation(hold);
  const action = nextAction(hold);
  const other = secondAction(action, worker, hold);
  if (row.action && row.action !== action) {
    row.turned = performance.now();
  }
  Object.assign(row, { hold, action, otherAction: other });
  attribute(row, 'data-state', state);
  attribute(row.chip, 'data-state', state);
  // Reserved, but not ringing: the application has not answered the assignment callback yet, or its answer was lost.
  const rings = hold.browser && action === 'answer' ? t('ringsInBrowser') : t(`worker.${state}`);
  text(row.state, hold.status === 'pending' && !action ? term('waits', 'reserved') : rings);
  text(row.who, hold.from === undefined ? hold.task : callerName(hold.from));
  attribute(row.who, 'title', [hold.task, hold.reservation, hold.call].filter(Boolean).join('\n'));
  const end = afterCallEnd(hold, worker);
  if (end === undefined) {
    since(row.age, hold.since);
  } else {
    left(row.age, end);
  }
  // In a browser, only the operator can answer; the call can be declined from here.
  label(row.next, hold.browser && action === 'answer' ? undefined : action, worker);
  row.next.classList.toggle('stop', action === 'hangup');
  row.next.classList.toggle('primary', action !== 'hangup');
  label(row.second, other, worker);
}

/**
 * @param {HTMLElement} button
 * @param {Action | undefined} action
 * @param {Worker} worker
 */
function label(button, action, worker) {
  button.hidden = !action;
  if (action) {
    text(button, t(LABELS[action]));
    attribute(button, 'aria-label', t('actionFor', { action: t(LABELS[action]), name: worker.name }));
  }
}
