// The form that places a call, from any number to a number of the account.
import { post } from '../control.js';
import { $, options } from '../dom.js';
import { attempt } from '../notice.js';
import { remember, remembered } from '../storage.js';
import { watch } from '../store.js';
import { openCall } from './calls.js';

const DEFAULT_CALLER = '+819012345678';

export function setUpDial() {
  const form = $('dial');
  const from = $('dial-from');
  const controls = form.querySelectorAll('button, input, select');
  const to = $('dial-to');
  from.value = remembered('from') ?? DEFAULT_CALLER;
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
      control.toggleAttribute('disabled', state.numbers.length === 0);
    }
  });
}

export function dial() {
  const form = $('dial');
  const from = $('dial-from').value.replace(/[\s()-]/g, '');
  return attempt(async () => {
    const call = await post('calls', { ...(from && { from }), to: $('dial-to').value });
    remember('from', from);
    openCall(/** @type {import('../store.js').Call} */ (call).sid);
  }, form);
}
