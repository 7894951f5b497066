// Looks up the page's texts in the current language: the person's choice, else the browser's, else English.

import { remember, remembered } from '../storage.js';
import en from './en.js';
import ja from './ja.js';

const dictionaries = { en, ja };

const preferred = () => (navigator.languages ?? [navigator.language]).map((each) => each.slice(0, 2));

let language = remembered('language') ?? preferred().find((each) => dictionaries[each]) ?? 'en';

export const currentLanguage = () => language;

/** The text for a key. {name} is replaced by the parameter; `n` also chooses the plural form, if the text has forms. */
export function t(key, parameters = {}) {
  const found = dictionaries[language][key] ?? key;
  const words = typeof found === 'object' ? found[new Intl.PluralRules(language).select(parameters.n)] : found;
  return words.replace(/\{(\w+)\}/g, (_, name) => parameters[name] ?? '');
}

/** The text for a value of Twilio's API such as a status; the value itself if there is no text. */
export const term = (group, value) => (dictionaries[language][`${group}.${value}`] ? t(`${group}.${value}`) : value);

export function setLanguage(chosen) {
  language = chosen;
  remember('language', chosen);
  translate();
}

/** Sets the texts of all elements with data-t… attributes, in the current language. */
export function translate() {
  document.documentElement.lang = language;
  document.title = t('title');
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = t(element.dataset.t);
  }
  for (const [data, attribute] of [
    ['tLabel', 'aria-label'],
    ['tPlaceholder', 'placeholder'],
    ['tTitle', 'title'],
  ]) {
    const selector = `[data-${data.replace(/[A-Z]/g, (each) => `-${each.toLowerCase()}`)}]`;
    for (const element of document.querySelectorAll(selector)) {
      element.setAttribute(attribute, t(element.dataset[data]));
    }
  }
}
