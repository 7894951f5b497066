// The desk's texts.
import { currentLanguage, t, useDictionaries } from '../shared/words.js';
import en from './en/words.js';
import ja from './ja/words.js';
import { PROBLEMS } from './problems.js';

export * from '../shared/words.js';

useDictionaries({ en: { ...en, ...PROBLEMS.en }, ja: { ...ja, ...PROBLEMS.ja } });

/**
 * The text of words that the view has chosen; a name stays as it is.
 * @param {import('../state/types.js').Words | string | null | undefined} words
 */
export function say(words) {
  return typeof words === 'string' ? words : words ? t(words.key, words.params) : '';
}

/**
 * The language of a name that is not in the page's language, for the attribute `lang`.
 * @param {string} name
 */
export const languageOf = (name) =>
  currentLanguage() !== 'ja' && /[\u3040-\u30ff\u3400-\u9fff]/.test(name) ? 'ja' : undefined;
