// The part of the popover "Faults" that chooses what Twilio does not document, and the result of recordings.
import { get, put } from '../control.js';
import { $, h, options } from '../dom.js';
import { attempt } from '../notice.js';
import { watch } from '../store.js';
import { t } from '../words/words.js';
import { duration } from './clock.js';

/** The values of each switch, the default first. */
const SWITCHES = {
  leave: ['cancels-task', 'keeps-task'],
  failedWait: ['silence', 'hang-up'],
  browserReject: ['own-tab', 'all-tabs'],
  prompts: ['instant', 'timed'],
  heldExit: ['ignored', 'applied'],
};

const OUTCOMES = ['completed', 'too-short', 'silent', 'failed'];

export function setUpBehavior() {
  const switches = Object.entries(SWITCHES).map(([key, values]) => {
    const select = h('select', { id: `behavior-${key}`, change: () => send('behavior', { [key]: select.value }) });
    return { key, values, select };
  });
  const outcome = h('select', { id: 'recording-outcome', change: sendRecordings });
  const delay = h('input', { id: 'recording-delay', autocomplete: 'off', spellcheck: 'false', change: sendRecordings });
  const missing = h('input', { id: 'recording-missing', type: 'checkbox', change: sendRecordings });
  const form = h(
    'form',
    { class: 'behavior', novalidate: true, submit: (event) => event.preventDefault() },
    h('h3', { t: 'behavior' }),
    h('p', { class: 'hint', t: 'behaviorHint' }),
    ...switches.map(({ key, select }) => h('label', {}, h('span', { t: `behavior.${key}` }), select)),
    h('label', {}, h('span', { t: 'recordingOutcome' }), outcome),
    h('label', {}, h('span', { t: 'recordingDelay' }), delay),
    h('label', {}, h('span', { t: 'recordingMissing' }), missing),
    h('p', { class: 'problem', role: 'status' }),
  );

  /**
   * @param {string} path
   * @param {object} choice
   */
  function send(path, choice) {
    return attempt(() => put(path, choice), form);
  }

  function sendRecordings() {
    const after = duration(delay.value.trim()) || 'PT0S';
    return send('recordings', { outcome: outcome.value, delay: after, mediaMissing: missing.checked });
  }

  /** Shows what is chosen, as another page or the control API may have changed it. */
  async function load() {
    const behavior = /** @type {Record<string, string>} */ (await get('behavior'));
    for (const { key, select } of switches) {
      select.value = behavior[key];
    }
    const recordings = /** @type {{ outcome: string, delay: string, mediaMissing: boolean }} */ (
      await get('recordings')
    );
    outcome.value = recordings.outcome;
    delay.value = recordings.delay;
    missing.checked = recordings.mediaMissing;
  }

  /** @param {boolean} disabled */
  function disable(disabled) {
    for (const control of [...switches.map(({ select }) => select), outcome, delay, missing]) {
      control.disabled = disabled;
    }
  }

  $('faults').append(form);
  $('faults').addEventListener('toggle', async (event) => {
    if (event.newState === 'open') {
      // Otherwise the response would undo a choice that is made before it arrives.
      disable(true);
      await attempt(load, form);
      disable(false);
    }
  });
  watch(() => {
    for (const { key, values, select } of switches) {
      options(
        select,
        values.map((value) => [value, t(`behavior.${key}.${value}`)]),
      );
    }
    options(
      outcome,
      OUTCOMES.map((each) => [each, t(`recordingOutcome.${each}`)]),
    );
  });
}
