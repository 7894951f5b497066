// A worker's card: name, a select for the activity, and their reservations (`holds` in the server's state).
import { path, post } from '../control.js';
import { attribute, h, keyed, options, text } from '../dom.js';
import { attempt } from '../notice.js';
import { t } from '../words/words.js';
import { createReservation, updateReservation } from './reservation.js';
import { stateOf } from './worker-state.js';

/** @typedef {import('../store.js').Worker} Worker */

const PHONE_STATES = ['reachable', 'busy', 'out-of-reach'];

/** @param {Worker} worker */
export function createWorker(worker) {
  const mark = h('i', { class: 'mark', 'aria-hidden': 'true' });
  const name = h('span', { class: 'name' });
  const activity = h('select', { class: 'activity' });
  const phone = h('select', { class: 'phone-state' });
  const holds = h('ul', { class: 'plain holds' });
  const head = h('div', { class: 'worker-head' }, mark, name, activity, phone);
  const card = Object.assign(h('li', { class: 'worker', tabindex: '-1', 'data-focus-fallback': true }, head, holds), {
    mark,
    name,
    activity,
    phone,
    holds,
    /** SID of the activity that the server sent last. */
    received: '',
  });
  activity.addEventListener('change', async () => {
    const chosen = activity.value;
    if (!(await attempt(() => post(path('workers', worker.sid, 'activity'), { activity: chosen })))) {
      activity.value = card.received;
    }
  });
  phone.addEventListener('change', () =>
    attempt(() => post(path('workers', worker.sid, 'phone'), { state: phone.value })),
  );
  return card;
}

/**
 * @param {ReturnType<typeof createWorker>} card
 * @param {Worker} worker
 * @param {import('../store.js').Workspace} workspace
 */
export function updateWorker(card, worker, workspace) {
  const state = stateOf(worker);
  attribute(card, 'data-state', state);
  attribute(card, 'data-name', worker.name);
  attribute(card, 'aria-label', `${worker.name}, ${t(`worker.${state}`)}`);
  attribute(card.mark, 'data-state', state);
  text(card.name, worker.name);
  attribute(card.name, 'title', [worker.name, worker.contactUri, worker.sid].filter(Boolean).join('\n'));
  options(
    card.activity,
    workspace.activities.map(({ sid, name }) => [sid, name]),
  );
  attribute(card.activity, 'aria-label', t('activityOf', { name: worker.name }));
  if (card.received !== worker.activitySid) {
    card.received = worker.activitySid;
    card.activity.value = worker.activitySid;
  }
  attribute(card.activity, 'data-available', String(worker.available));
  card.phone.hidden = !worker.contactUri;
  options(
    card.phone,
    PHONE_STATES.map((each) => [
      each,
      each === 'reachable' && worker.browsers ? t('phone.browser', { n: worker.browsers }) : t(`phone.${each}`),
    ]),
  );
  attribute(card.phone, 'aria-label', t('phoneOf', { name: worker.name }));
  attribute(card.phone, 'data-state', worker.phoneState);
  if (card.phone.value !== worker.phoneState) {
    card.phone.value = worker.phoneState;
  }
  keyed(
    card.holds,
    worker.holds,
    ({ reservation }) => reservation,
    (hold) => createReservation(worker, hold),
    (row, hold) => updateReservation(row, hold, worker),
  );
}
