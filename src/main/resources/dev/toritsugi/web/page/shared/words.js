// Looks up a page's texts in the current language: the person's choice, else the browser's, else English.
import { remember, remembered } from './storage.js';

/** @typedef {string | { one?: string, other: string }} Text with forms for singular and plural, where they differ */

/** @typedef {Record<string, string | number>} Parameters */

/** @typedef {Record<string, Text>} Dictionary The texts of a page by key */

/** @type {Record<string, Dictionary>} */
let dictionaries = {};

let language = 'en';

/**
 * Sets the page's texts by language, and chooses the language. Called once, before the first text is looked up.
 * @param {Record<string, Dictionary>} texts
 */
export function useDictionaries(texts) {
  dictionaries = texts;
  const wanted = [remembered('language'), ...(navigator.languages ?? [navigator.language])];
  language = wanted.map((each) => each?.slice(0, 2) ?? '').find((each) => each in dictionaries) ?? 'en';
}

export const currentLanguage = () => language;

/**
 * The text for a key. {name} is replaced by the parameter; `n` also chooses the plural form, if the text has forms.
 * @param {string} key
 * @param {Parameters} [parameters]
 */
export function t(key, parameters = {}) {
  const found = dictionaries[language][key] ?? key;
  const words = typeof found === 'object' ? plural(found, Number(parameters.n)) : found;
  return words.replace(/\{(\w+)\}/g, (_, name) => String(parameters[name] ?? ''));
}

/**
 * Whether there is a text for a key.
 * @param {string} key
 */
export const worded = (key) => key in dictionaries[language];

/**
 * @param {{ one?: string, other: string }} forms
 * @param {number} n
 */
function plural(forms, n) {
  return (new Intl.PluralRules(language).select(n) === 'one' && forms.one) || forms.other;
}

/**
 * The text for a value of Twilio's API such as a status; the value itself if there is no text.
 * @param {string} group
 * @param {string} value
 */
export const term = (group, value) => (worded(`${group}.${value}`) ? t(`${group}.${value}`) : value);

/** @param {string} chosen */
export function setLanguage(chosen) {
  language = chosen;
  remember('language', chosen);
  translate();
}

/** Sets the texts of all elements with data-t… attributes, in the current language. */
export function translate() {
  document.documentElement.lang = language;
  for (const element of elements('[data-t]')) {
    element.textContent = t(element.dataset.t ?? '');
  }
  for (const [data, attribute] of [
    ['tLabel', 'aria-label'],
    ['tPlaceholder', 'placeholder'],
    ['tTitle', 'title'],
  ]) {
    const selector = `[data-${data.replace(/[A-Z]/g, (each) => `-${each.toLowerCase()}`)}]`;
    for (const element of elements(selector)) {
      element.setAttribute(attribute, t(element.dataset[data] ?? ''));
    }
  }
}

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
const elements = (selector) => document.querySelectorAll(selector);
