// The form that places a call, from any number to a number of the account.
import { post } from '../control.js';
import { $, options } from '../dom.js';
import { attempt } from '../notice.js';
import { remember, remembered } from '../shared/storage.js';
import { placedWithSound, prepareSound } from '../sound/sound.js';
import { watch } from '../store.js';
import { openCall } from './calls.js';

const DEFAULT_CALLER = '+819012345678';

/** What Twilio sends as the caller if the number is withheld. */
const WITHHELD = 'Anonymous';

/**
 * What was typed, a number without spaces, brackets and hyphens.
 * @param {string} typed
 */
const address = (typed) => (/^[\s()+\d-]*$/.test(typed) ? typed.replace(/[\s()-]/g, '') : typed.trim());

export function setUpDial() {
  const form = $('dial');
  const from = $('dial-from');
  const controls = form.querySelectorAll('button, input, select');
  const to = $('dial-to');
  const withheld = $('dial-withheld');
  from.value = remembered('from') ?? DEFAULT_CALLER;
  withheld.checked = remembered('withheld') === 'yes';
  withheld.addEventListener('change', () => {
    remember('withheld', withheld.checked ? 'yes' : 'no');
    from.disabled = withheld.checked || to.options.length === 0;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dial();
  });
  to.addEventListener('change', () => remember('to', to.value));
  watch((state) => {
    const named = state.numbers.length > 1;
    options(
      to,
      state.numbers.map(({ phoneNumber, friendlyName }) => [
        phoneNumber,
        named && friendlyName && friendlyName !== phoneNumber ? `${phoneNumber} · ${friendlyName}` : phoneNumber,
      ]),
    );
    const last = remembered('to');
    if (!to.dataset.chosen && last && state.numbers.some(({ phoneNumber }) => phoneNumber === last)) {
      to.value = last;
    }
    to.dataset.chosen = 'true';
    for (const control of controls) {
      control.toggleAttribute('disabled', state.numbers.length === 0 || (control === from && withheld.checked));
    }
  });
}

export function dial() {
  const form = $('dial');
  const from = $('dial-withheld').checked ? WITHHELD : address($('dial-from').value);
  return attempt(async () => {
    const sound = await prepareSound();
    const call = await post('calls', { ...(from && { from }), ...(sound && { sound }), to: $('dial-to').value });
    if (from !== WITHHELD) {
      remember('from', from);
    }
    const { sid } = /** @type {import('../store.js').Call} */ (call);
    if (sound) {
      placedWithSound(sid);
    }
    openCall(sid);
  }, form);
}
