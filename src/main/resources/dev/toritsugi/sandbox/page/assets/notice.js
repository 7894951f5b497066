// What went wrong, said near the place where somebody tried, else at the foot of the page.
import { $, text } from './dom.js';

const STAYS = 8000;

let hide;

export function notice(words, kind = 'problem') {
  const line = $('notice');
  line.dataset.kind = kind;
  text($('notice-text'), words);
  line.hidden = false;
  announce(words);
  clearTimeout(hide);
  hide = setTimeout(dismiss, STAYS);
}

/** Says something to those who hear the page. */
export function announce(words) {
  text($('announcement'), words);
}

export function dismiss() {
  $('notice').hidden = true;
  text($('notice-text'), '');
}

/** Does something; a refusal is shown in the form's own line, or as a notice. Tells whether it worked. */
export async function attempt(action, form) {
  const line = form?.querySelector('.problem');
  try {
    await action();
    if (line) {
      text(line, '');
    }
    return true;
  } catch (error) {
    if (line) {
      text(line, error.message);
    } else {
      notice(error.message);
    }
    return false;
  }
}
