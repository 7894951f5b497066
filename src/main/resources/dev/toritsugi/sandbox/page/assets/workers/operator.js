// Requests as an operator, and the dialog that asks for the operator's password if it is not the sandbox's.
import { keepPassword, postAs } from '../application.js';
import { $, h, text } from '../dom.js';
import { messageOf, Refusal } from '../refusal.js';
import { t } from '../words/words.js';

const heading = h('h2', { id: 'password-title' });
const problem = h('p', { class: 'problem', role: 'status' });

const password = h('input', { type: 'password', autocomplete: 'off', id: 'password-text' });

/** @type {((typed: string | undefined) => void) | undefined} */
let typed;

export function setUpOperator() {
  const dialog = $('password');
  const form = h(
    'form',
    {
      method: 'dialog',
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        typed?.(password.value);
        dialog.close();
      },
    },
    heading,
    h('p', { t: 'passwordText' }),
    h('label', {}, h('span', { t: 'password' }), password),
    problem,
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'primary', t: 'signIn' }),
      h('button', { type: 'button', t: 'cancel', click: () => dialog.close() }),
    ),
  );
  dialog.append(form);
  dialog.addEventListener('close', () => {
    password.value = '';
    typed?.(undefined);
  });
}

/**
 * Asks for the password of an operator. Returns undefined if the dialog is closed without one.
 * @param {string} operator
 * @param {string} words why the previous password was refused; empty for the first one
 * @returns {Promise<string | undefined>}
 */
function ask(operator, words) {
  text(heading, t('passwordOf', { name: operator }));
  text(problem, words);
  $('password').showModal();
  password.focus();
  return new Promise((resolve) => {
    typed = resolve;
  });
}

/**
 * Sends a request to the application as an operator. Asks for the password as often as the application refuses it.
 * @param {string} operator sign-in name
 * @param {string} path
 * @param {Record<string, string>} body
 */
export async function actAs(operator, path, body) {
  let words = '';
  for (;;) {
    try {
      return await postAs(operator, path, body);
    } catch (error) {
      const given = error instanceof Refusal && error.status === 401 ? await ask(operator, words) : undefined;
      if (given === undefined) {
        throw error;
      }
      keepPassword(operator, given);
      words = messageOf(error);
    }
  }
}
