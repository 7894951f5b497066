// A worker's card: name, a select for the activity, and their reservations (`holds` in the server's state).
import { path, post } from '../control.js';
import { attribute, h, keyed, options, text } from '../dom.js';
import { attempt } from '../notice.js';
import { t } from '../words/words.js';
import { createReservation, updateReservation } from './reservation.js';
import { stateOf } from './worker-state.js';

export function createWorker(worker) {
  const card = h('li', { class: 'worker', tabindex: '-1', 'data-focus-fallback': true });
  card.mark = h('i', { class: 'mark', 'aria-hidden': 'true' });
  card.name = h('span', { class: 'name' });
  card.activity = h('select', {
    class: 'activity',
    change: async () => {
      const chosen = card.activity.value;
      if (!(await attempt(() => post(path('workers', worker.sid, 'activity'), { activity: chosen })))) {
        card.activity.value = card.told;
      }
    },
  });
  card.holds = h('ul', { class: 'plain holds' });
  card.append(h('div', { class: 'worker-head' }, card.mark, card.name, card.activity), card.holds);
  return card;
}

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
  if (card.told !== worker.activitySid) {
    card.told = worker.activitySid;
    card.activity.value = worker.activitySid;
  }
  attribute(card.activity, 'data-available', String(worker.available));
  keyed(
    card.holds,
    worker.holds,
    ({ reservation }) => reservation,
    () => createReservation(worker),
    (row, hold) => updateReservation(row, hold, worker),
  );
}
