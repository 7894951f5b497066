// Stories: each is a test of the page, told with a page that is open on a sandbox in its first state.
import assert from 'node:assert/strict';
import { PageUser } from './page-user.mjs';

const LIMIT = 300_000;

/** @type {Map<string, (user: PageUser) => Promise<void>>} */
const stories = new Map();

export const names = () => [...stories.keys()];

/**
 * Declares a story. Its name is a sentence, and no other story has it.
 * @param {string} name
 * @param {(user: PageUser) => Promise<void>} tell
 */
export function story(name, tell) {
  if (stories.has(name)) {
    throw new Error(`Two stories are called "${name}"`);
  }
  stories.set(name, tell);
}

/**
 * Tells a story after a reset of the sandbox. Fails if the story does, or if the browser's console has an error.
 * @param {string} name
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 */
export async function tell(name, browser, address) {
  const user = await PageUser.at(browser, address);
  try {
    await within(LIMIT, stories.get(name)?.(user));
    assert.deepEqual(user.problems, [], 'the browser complained');
  } finally {
    await user.close();
  }
}

/**
 * Fails a promise that hangs.
 * @param {number} millis
 * @param {Promise<void> | undefined} promise
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
