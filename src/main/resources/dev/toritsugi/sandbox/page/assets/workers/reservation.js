// A worker's reservation: its state, the caller, its age, and buttons for what the worker can do next.
import { path, post } from '../control.js';
import { attribute, h, text } from '../dom.js';
import { attempt } from '../notice.js';
import { since } from '../time.js';
import { t, term } from '../words/words.js';
import { stateOfReservation } from './worker-state.js';

/** Milliseconds after a change of the button. A double click on Answer must not hang up with its second half. */
const DOUBLE_CLICK_MILLIS = 500;

const LABELS = {
  answer: 'answer',
  decline: 'decline',
  accept: 'accept',
  reject: 'reject',
  hangup: 'hangUp',
  complete: 'complete',
};

const REFUSALS = { answer: 'decline', accept: 'reject' };

/**
 * The action that comes next; undefined while the phone does not ring yet. One button shows them all, so it keeps the
 * focus. A task without a call is accepted; a task with a call is answered once the worker's phone rings.
 */
export function nextAction(hold) {
  if (hold.status === 'pending') {
    return hold.phone === 'ringing' ? 'answer' : hold.call ? undefined : 'accept';
  }
  return hold.status === 'accepted' && hold.phone === 'in-progress' ? 'hangup' : 'complete';
}

export const perform = (worker, action, hold) =>
  attempt(() => post(path('workers', worker.sid, action), { reservation: hold.reservation }));

export function createReservation(worker) {
  const row = h('li', { class: 'hold' });
  row.state = h('span');
  row.chip = h('span', { class: 'chip' });
  row.who = h('span', { class: 'who' });
  row.age = h('span', { class: 'age' });
  row.next = h('button', { type: 'button', class: 'primary' });
  row.next.addEventListener('click', () => {
    if (performance.now() - row.turned > DOUBLE_CLICK_MILLIS) {
      perform(worker, row.next.dataset.action, row.hold);
    }
  });
  row.refuse = h('button', { type: 'button', click: () => perform(worker, row.refuse.dataset.action, row.hold) });
  row.turned = -DOUBLE_CLICK_MILLIS;
  row.chip.append(row.state, ' ', row.age);
  row.append(row.chip, row.who, h('span', { class: 'buttons' }, row.next, row.refuse));
  return row;
}

export function updateReservation(row, hold, worker) {
  const state = stateOfReservation(hold);
  const action = nextAction(hold);
  const before = row.next.dataset.action;
  row.hold = hold;
  attribute(row, 'data-state', state);
  attribute(row.chip, 'data-state', state);
  // Reserved, but not ringing: the application has not answered the assignment callback yet, or its answer was lost.
  text(row.state, hold.status === 'pending' && !action ? term('waits', 'reserved') : t(`worker.${state}`));
  text(row.who, hold.from ?? hold.task);
  attribute(row.who, 'title', [hold.task, hold.reservation, hold.call].filter(Boolean).join('\n'));
  since(row.age, hold.since);
  if (before && before !== action) {
    row.turned = performance.now();
  }
  row.next.hidden = !action;
  attribute(row.next, 'data-action', action ?? '');
  if (action) {
    text(row.next, t(LABELS[action]));
    attribute(row.next, 'aria-label', t('actionFor', { action: t(LABELS[action]), name: worker.name }));
    row.next.classList.toggle('stop', action === 'hangup');
    row.next.classList.toggle('primary', action !== 'hangup');
  }
  const refusal = REFUSALS[action];
  if (!refusal && document.activeElement === row.refuse) {
    row.closest('[data-focus-fallback]')?.focus({ preventScroll: true });
  }
  row.refuse.hidden = !refusal;
  attribute(row.refuse, 'data-action', refusal ?? '');
  if (refusal) {
    text(row.refuse, t(LABELS[refusal]));
    attribute(row.refuse, 'aria-label', t('actionFor', { action: t(LABELS[refusal]), name: worker.name }));
  }
}
