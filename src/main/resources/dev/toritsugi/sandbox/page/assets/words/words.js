// The page's words in the language of the person.
import en from './en.js';
import ja from './ja.js';
import { remember, remembered } from '../storage.js';

const dictionaries = { en, ja };

const preferred = () => (navigator.languages ?? [navigator.language]).map((each) => each.slice(0, 2));

let language = remembered('language') ?? preferred().find((each) => dictionaries[each]) ?? 'en';

export const currentLanguage = () => language;

/** The words for a key; {name} stands for a parameter, and `n` chooses the number where the language has one. */
export function t(key, parameters = {}) {
  const found = dictionaries[language][key] ?? key;
  const words = typeof found === 'object' ? found[new Intl.PluralRules(language).select(parameters.n)] : found;
  return words.replace(/\{(\w+)\}/g, (_, name) => parameters[name] ?? '');
}

/** Words for a value of the protocol, or the value itself where there are none. */
export const term = (group, value) => (dictionaries[language][`${group}.${value}`] ? t(`${group}.${value}`) : value);

export function speak(chosen) {
  language = chosen;
  remember('language', chosen);
  translate();
}

/** Says everything below the document again, in the language of now. */
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
