// The dialog that asks for confirmation and resets the sandbox.
import { post } from '../control.js';
import { $, h } from '../dom.js';
import { attempt } from '../notice.js';

/** @param {() => void} restart connects to the server again */
export function setUpReset(restart) {
  const dialog = $('reset');
  const form = h(
    'form',
    { method: 'dialog' },
    h('h2', { id: 'reset-title', t: 'resetTitle' }),
    h('p', { t: 'resetText' }),
    h('p', { class: 'problem', role: 'status' }),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'stop', t: 'resetNow' }),
      h('button', { type: 'button', t: 'cancel', autofocus: true, click: () => dialog.close() }),
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (await attempt(() => post('reset'), form)) {
      dialog.close();
      restart();
    }
  });
  dialog.append(form);
  $('open-reset').addEventListener('click', () => dialog.showModal());
}
