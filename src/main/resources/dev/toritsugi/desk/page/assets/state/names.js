// Names of queues, activities and callers in the page's language.

/**
 * @param {{ name: string, names?: Record<string, string> } | null | undefined} named
 * @param {string} language
 */
export const nameOf = (named, language) => named?.names?.[language] ?? named?.name ?? '';

/**
 * The caller's number as text, or a key of the words for a number that is withheld or missing.
 * @param {import('./types.js').Caller | null | undefined} caller
 * @returns {{ text?: string, key?: string }}
 */
export function numberOf(caller) {
  if (caller?.withheld) {
    return { key: 'numberWithheld' };
  }
  const text = caller?.display ?? caller?.number;
  return text ? { text } : { key: 'numberUnknown' };
}
