// The state bar without a caller: a tint, and a time that counts up.

/** @typedef {import('../types.js').Words} Words */

/**
 * @param {import('../types.js').StateName} name
 * @param {Words | string} word
 * @param {number | null} since
 * @param {Words | null} sentence
 * @returns {import('../types.js').Bar}
 */
export const quietBar = (name, word, since, sentence) => ({
  name,
  word,
  timing: since === null ? null : { upFrom: since },
  sentence,
  muted: false,
  loud: false,
  title: { key: `title.${name}` },
  number: null,
});
