// The list of calls, live calls first. At most one card is open.
import { $, keyed, text } from '../dom.js';
import { state, watch } from '../store.js';
import { t } from '../words/words.js';
import { createCard, updateCard } from './card.js';

const MOST = 100;

/** @typedef {import('../store.js').Call} Call */

/** @typedef {import('../store.js').State} State */

/** @type {string | undefined} */
let open;

let touched = false;

export function setUpCalls() {
  watch(render);
}

/** @param {string | undefined} sid */
export function openCall(sid) {
  open = sid;
  touched = true;
  const current = state();
  if (current) {
    render(current);
  }
}

/** @param {string} sid */
function toggle(sid) {
  openCall(open === sid ? undefined : sid);
}

/**
 * Inbound calls, and legs to numbers outside. Legs to workers are in the workers panel.
 * @param {State} state
 */
function callsOfPhone(state) {
  const workers = new Set(state.workers.map(({ contactUri }) => contactUri));
  return state.calls.filter((call) => call.direction === 'inbound' || !workers.has(call.to));
}

/** @param {State} state */
function render(state) {
  /**
   * @param {Call} one
   * @param {Call} other
   */
  const newestFirst = (one, other) => Date.parse(other.created) - Date.parse(one.created);
  const calls = callsOfPhone(state);
  const live = calls.filter((call) => !call.ended).sort(newestFirst);
  const over = calls.filter((call) => call.ended).sort(newestFirst);
  if (!touched && live.length > 0 && !calls.some((call) => call.sid === open)) {
    open = live[0].sid;
  }
  const all = [...live, ...over];
  const opened = all.findIndex((call) => call.sid === open);
  const shown = opened >= MOST ? [all[opened], ...all.slice(0, MOST - 1)] : all.slice(0, MOST);
  keyed(
    $('calls'),
    shown,
    (call) => call.sid,
    (call) => createCard(call, toggle),
    (card, call) => updateCard(card, call, call.sid === open),
  );
  $('phone-empty').hidden = all.length > 0;
  text($('phone-empty'), t(state.numbers.length > 0 ? 'noCalls' : 'noNumbers'));
  $('calls-more').hidden = all.length <= MOST;
  text($('calls-more'), t('more', { n: all.length - MOST }));
  text($('count-phone'), live.length || '');
}
