// Sentences of the row: trouble in red, warnings, and the sound that is off.

/** @typedef {import('../types.js').Sentence} Sentence */

/**
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 * @returns {Sentence}
 */
export const bad = (key, params) => ({ words: { key, params }, bad: true, icon: 'warning' });

/**
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 * @returns {Sentence}
 */
export const warning = (key, params) => ({ words: { key, params }, icon: 'warning' });

/** @returns {Sentence} */
export const soundOff = () => ({
  words: { key: 'soundOff' },
  icon: 'warning',
  command: 'switchSoundOn',
  button: { key: 'switchSoundOn' },
});
