// The person's choices on every page: language and appearance.
import { attribute, h, text } from '../shared/dom.js';
import { remember, remembered } from '../shared/storage.js';
import { currentLanguage, setLanguage } from '../words/words.js';

/** @type {Set<() => void>} */
const listeners = new Set();

/** @param {() => void} listener called after the language has changed */
export const watchLanguage = (listener) => listeners.add(listener);

/** @param {string} language */
export function changeLanguage(language) {
  setLanguage(language);
  for (const listener of listeners) {
    listener();
  }
}

/** A button that changes to the other language. */
export function languageButton() {
  const button = h('button', {
    type: 'button',
    click: () => changeLanguage(currentLanguage() === 'ja' ? 'en' : 'ja'),
  });
  const show = () => {
    const other = currentLanguage() === 'ja' ? { lang: 'en', name: 'English' } : { lang: 'ja', name: '日本語' };
    attribute(button, 'lang', other.lang);
    text(button, other.name);
  };
  show();
  watchLanguage(show);
  return button;
}

export const LOOKS = ['auto', 'light', 'dark'];

export const look = () => LOOKS.find((each) => each === remembered('look')) ?? 'auto';

/** @param {string} chosen */
export function changeLook(chosen) {
  remember('look', chosen);
  attribute(document.documentElement, 'data-look', chosen === 'auto' ? undefined : chosen);
}
