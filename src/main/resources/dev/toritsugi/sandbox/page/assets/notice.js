// Shows errors: in the form that caused them, else in a notice at the foot of the page.
import { $, text } from './dom.js';
import { messageOf } from './refusal.js';

const VISIBLE_MILLIS = 8000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let hide;

/**
 * @param {string} words
 * @param {'problem' | 'hint'} [kind]
 */
export function notice(words, kind = 'problem') {
  const line = $('notice');
  line.dataset.kind = kind;
  text($('notice-text'), words);
  line.hidden = false;
  announce(words);
  clearTimeout(hide);
  hide = setTimeout(dismiss, VISIBLE_MILLIS);
}

/**
 * Announces a text to screen readers.
 * @param {string} words
 */
export function announce(words) {
  text($('announcement'), words);
}

export function dismiss() {
  $('notice').hidden = true;
  text($('notice-text'), '');
}

/**
 * The errors that are shown in forms, by the element that shows them.
 * @type {Map<Element, unknown>}
 */
const shown = new Map();

/** Words the errors in forms again, after a change of language. */
export function renderErrorsAgain() {
  for (const [line, error] of shown) {
    text(line, messageOf(error));
  }
}

/**
 * Runs an action and shows its error in the form, or in a notice. Returns whether it succeeded.
 * @param {() => unknown} action
 * @param {HTMLElement} [form]
 */
export async function attempt(action, form) {
  const line = form?.querySelector('.problem');
  try {
    await action();
    if (line) {
      shown.delete(line);
      text(line, '');
    }
    return true;
  } catch (error) {
    if (line) {
      shown.set(line, error);
      text(line, messageOf(error));
    } else {
      notice(messageOf(error));
    }
    return false;
  }
}
