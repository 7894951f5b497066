// The controls of the sandbox's clock: stop it, start it, advance it.
import { post } from '../control.js';
import { $, attribute } from '../dom.js';
import { attempt } from '../notice.js';
import { steady } from '../steady.js';
import { state, watch } from '../store.js';
import { setClock } from '../time.js';
import { t } from '../words/words.js';

export function setUpClock() {
  $('clock-toggle').addEventListener('click', toggleClock);
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll('[data-advance]');
  for (const button of buttons) {
    button.addEventListener('click', () => advance(button.dataset.advance ?? ''));
  }
  $('clock-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const by = duration($('clock-by').value.trim());
    if (by && (await advance(by))) {
      $('clock-by').value = '';
    }
  });
  watch(({ clock }) => {
    setClock(clock);
    const stopped = clock.mode === 'manual';
    attribute($('clock-mode'), 'data-state', stopped ? 'stopped' : 'running');
    steady($('clock-mode'), t(stopped ? 'clockStopped' : 'clockRunning'), [t('clockStopped'), t('clockRunning')]);
    steady($('clock-toggle'), t(stopped ? 'startClock' : 'stopClock'), [t('startClock'), t('stopClock')]);
    attribute(document.body, 'data-clock', clock.mode);
  });
}

export function toggleClock() {
  const mode = state()?.clock.mode === 'manual' ? 'running' : 'manual';
  return attempt(() => post('clock', { mode }));
}

/** @param {string} by an ISO 8601 duration */
export const advance = (by) => attempt(() => post('clock', { advance: by }));

/**
 * Turns a number of seconds into an ISO 8601 duration; other input is passed on in upper case.
 * @param {string} words
 */
export function duration(words) {
  return /^\d+(\.\d+)?$/.test(words) ? `PT${words}S` : words.toUpperCase();
}
