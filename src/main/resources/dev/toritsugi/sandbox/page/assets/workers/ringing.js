// Announces ringing phones: to screen readers, and on a small screen in a strip that every panel shows.
import { callerName } from '../caller.js';
import { $, attribute, h, text } from '../dom.js';
import { announce } from '../notice.js';
import { watch } from '../store.js';
import { since } from '../time.js';
import { t } from '../words/words.js';
import { nextAction, perform } from './reservation.js';

/** @typedef {import('../store.js').Worker} Worker */

/** @typedef {import('../store.js').Hold} Hold */

/** Milliseconds after the strip has changed. The second half of a double click must not answer the next phone. */
const DOUBLE_CLICK_MILLIS = 500;

/** @type {{ worker: Worker, hold: Hold } | undefined} */
let first;

let changed = 0;

/**
 * The reservations that have been announced.
 * @type {Set<string>}
 */
const announced = new Set();

export function setUpRinging() {
  const name = h('b');
  const caller = h('span', { class: 'who' });
  const age = h('span', { class: 'age' });
  const others = h('span', { class: 'count' });
  const answer = h('button', { type: 'button', class: 'primary', click: () => act('answer') });
  const decline = h('button', { type: 'button', click: () => act('decline') });
  $('ringing').append(
    h('i', { class: 'mark', 'aria-hidden': 'true' }),
    h(
      'p',
      {},
      h('span', { class: 'name' }, name, ' ', h('span', { t: 'worker.ringing' }), ' ', age, ' ', others),
      caller,
    ),
    h('span', { class: 'buttons' }, answer, decline),
  );
  attribute($('ringing').querySelector('.mark') ?? name, 'data-state', 'ringing');

  watch(({ workers }) => {
    const ringing = workers
      .flatMap((worker) => worker.holds.map((hold) => ({ worker, hold })))
      .filter(({ hold }) => nextAction(hold) === 'answer')
      .sort((one, other) => Date.parse(one.hold.since) - Date.parse(other.hold.since));
    if (first?.hold.reservation !== ringing[0]?.hold.reservation) {
      changed = performance.now();
    }
    first = ringing[0];
    $('ringing').hidden = !first;
    attribute(document.body, 'data-ringing', Boolean(first));
    if (first) {
      text(name, first.worker.name);
      text(caller, callerName(first.hold.from ?? ''));
      since(age, first.hold.since);
      text(others, ringing.length > 1 ? t('moreRinging', { n: ringing.length - 1 }) : '');
      text(answer, t('answer'));
      text(decline, t('decline'));
      attribute(answer, 'aria-label', t('actionFor', { action: t('answer'), name: first.worker.name }));
      attribute(decline, 'aria-label', t('actionFor', { action: t('decline'), name: first.worker.name }));
    }
    tell(ringing);
  });
}

/** @param {'answer' | 'decline'} action */
function act(action) {
  if (first && performance.now() - changed > DOUBLE_CLICK_MILLIS) {
    perform(first.worker, action, first.hold);
  }
}

/**
 * Announces each ringing phone once, the newest of several.
 * @param {{ worker: Worker, hold: Hold }[]} ringing
 */
function tell(ringing) {
  const fresh = ringing.filter(({ hold }) => !announced.has(hold.reservation)).at(-1);
  announced.clear();
  for (const { hold } of ringing) {
    announced.add(hold.reservation);
  }
  if (fresh) {
    announce(t('rings', { name: fresh.worker.name, from: callerName(fresh.hold.from ?? '') }));
  }
}
