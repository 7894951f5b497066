// Keyboard shortcuts of one key each, the dialog that lists them, and the checkbox that disables them.

import { $, h } from '../dom.js';
import { togglePause } from '../journal/journal.js';
import { announce, notice } from '../notice.js';
import { dial } from '../phone/dial.js';
import { remember, remembered } from '../shared/storage.js';
import { state } from '../store.js';
import { t } from '../words/words.js';
import { nextAction, perform } from '../workers/reservation.js';
import { advance, toggleClock } from './clock.js';
import { showPanel } from './panels.js';

/** @typedef {import('../workers/reservation.js').Action} Action */

/**
 * Performs an action for the worker whose reservation has waited longest for it.
 * @param {Action} action
 * @param {Action} [wanted] the action that the reservation must be waiting for
 */
async function performOldest(action, wanted = action) {
  const due = (state()?.workers ?? [])
    .flatMap((worker) => worker.holds.map((hold) => ({ worker, hold })))
    .filter(({ hold }) => nextAction(hold) === wanted)
    .sort((one, other) => Date.parse(one.hold.since) - Date.parse(other.hold.since))[0];
  if (!due) {
    notice(t(`none.${wanted}`), 'hint');
  } else if (await perform(due.worker, action, due.hold)) {
    announce(t(`did.${action}`, { name: due.worker.name }));
  }
}

/**
 * @param {string} panel
 * @param {'dial-from' | 'workers-text' | 'journal-text'} id
 */
function focus(panel, id) {
  showPanel(panel);
  $(id).focus();
  $(id).select();
}

/** @type {Record<string, () => unknown>} */
const KEYS = {
  n: () => focus('phone', 'dial-from'),
  c: () => dial(),
  a: () => performOldest('answer'),
  d: () => performOldest('decline', 'answer'),
  h: () => performOldest('hangup'),
  w: () => performOldest('complete'),
  m: () => performOldest('extend', 'complete'),
  f: () => focus('workers', 'workers-text'),
  '/': () => focus('journal', 'journal-text'),
  p: () => togglePause(),
  s: () => toggleClock(),
  '.': () => advance('PT10S'),
  '?': () => $('help').showModal(),
};

export function setUpShortcuts() {
  const on = h('input', { type: 'checkbox', change: () => remember('keys', on.checked ? 'on' : 'off') });
  on.checked = remembered('keys') !== 'off';
  $('help').append(
    h(
      'form',
      { method: 'dialog' },
      h('h2', { id: 'help-title', t: 'shortcuts' }),
      h(
        'dl',
        { class: 'keys-list' },
        ...Object.keys(KEYS).flatMap((key) => [h('dt', {}, h('kbd', {}, key)), h('dd', { t: `key.${key}` })]),
        h('dt', {}, h('kbd', {}, '0–9 * #')),
        h('dd', { t: 'key.digits' }),
        h('dt', {}, h('kbd', {}, '↑ ↓')),
        h('dd', { t: 'key.arrows' }),
        h('dt', {}, h('kbd', {}, 'Esc')),
        h('dd', { t: 'key.escape' }),
      ),
      h('label', { class: 'switch' }, on, ' ', h('span', { t: 'keysOn' })),
      h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary', t: 'close', autofocus: true })),
    ),
  );
  $('open-help').addEventListener('click', () => $('help').showModal());
  document.addEventListener('keydown', (event) => {
    const busy =
      event.target instanceof Element
      && event.target.closest('input:not([type=checkbox]), select, textarea, dialog, [popover]');
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (
      on.checked
      && !busy
      && !modified
      && !event.repeat
      && !event.defaultPrevented
      && Object.hasOwn(KEYS, event.key)
    ) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });
}
