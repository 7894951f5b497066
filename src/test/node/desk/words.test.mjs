// The texts: both languages have the same keys and parameters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../main/resources/dev/toritsugi/desk/page/assets/words/en/words.js';
import ja from '../../../main/resources/dev/toritsugi/desk/page/assets/words/ja/words.js';
import { PROBLEMS } from '../../../main/resources/dev/toritsugi/desk/page/assets/words/problems.js';

/** @typedef {Record<string, string | { one?: string, other: string }>} Texts */

/** Keys that one language does not need: Japanese has no words for small numbers. */
const ENGLISH_ONLY = /^number\./;

/**
 * @param {string | { one?: string, other: string }} text
 */
const parameters = (text) =>
  [...(typeof text === 'string' ? text : text.other).matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'words')
    .sort();

test('both languages have the same keys', () => {
  assert.deepEqual(
    Object.keys(en)
      .filter((key) => !ENGLISH_ONLY.test(key))
      .sort(),
    Object.keys(ja).sort(),
  );
  assert.deepEqual(Object.keys(PROBLEMS.en), Object.keys(PROBLEMS.ja));
});

test('no text uses a parameter that the other language does not have', () => {
  // These say the same without some of them: the reason names the activity, or the sentence leaves the number out.
  const free = new Set(['name', 'activity', 'n', 'time']);
  for (const key of Object.keys(ja)) {
    const missing = parameters(/** @type {Texts} */ (ja)[key]).filter(
      (name) => !parameters(/** @type {Texts} */ (en)[key]).includes(name) && !free.has(name),
    );
    assert.deepEqual(missing, [], key);
  }
});

test('Japanese sentences end politely, and fit into their row', () => {
  for (const [key, text] of Object.entries(ja)) {
    const words = String(text);
    if (words.endsWith('。')) {
      assert.match(words, /(ます|ません|ました|です|でした|ください|ませんでした|まで|応答)。$|^着信中。/, key);
    }
    assert.doesNotMatch(words, /[!！]/, key);
  }
});
