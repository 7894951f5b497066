// Stories: each is a test of the page, told with a page that is open on a sandbox in its first state.
import assert from 'node:assert/strict';
import { PageUser } from './page-user.mjs';

const LIMIT = 300_000;

/** @typedef {import('playwright-core').BrowserContextOptions} Options */

/** @type {Map<string, { tell: (user: PageUser) => Promise<void>, options: Options }>} */
const stories = new Map();

export const names = () => [...stories.keys()];

/**
 * Declares a story. Its name is a sentence, and no other story has it.
 * @param {string} name
 * @param {(user: PageUser) => Promise<void>} tell
 * @param {Options} [options] of the browser in which the page is open
 */
export function story(name, tell, options = {}) {
  if (stories.has(name)) {
    throw new Error(`Two stories are called "${name}"`);
  }
  stories.set(name, { tell, options });
}

/**
 * Tells a story after a reset of the sandbox. Fails if the story does, or if the browser's console has an error.
 * @param {string} name
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
export async function tell(name, browser, address) {
  const found = stories.get(name);
  if (!found) {
    throw new Error(`No story is called "${name}"`);
  }
  const user = await PageUser.at(browser, address, found.options);
  try {
    await within(LIMIT, found.tell(user));
    assert.deepEqual(user.problems, [], 'the browser complained');
  } finally {
    await user.close();
  }
}

/**
 * Fails a promise that hangs.
 * @param {number} millis
 * @param {Promise<void>} promise
 */
async function within(millis, promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The story is not over after ${millis} ms`)), millis);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
