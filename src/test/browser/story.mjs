// Stories: each is a test of the page, told with a page that is open on a sandbox in its first state.
import assert from 'node:assert/strict';
import { Desk } from './desk.mjs';

const LIMIT = 300_000;

const stories = new Map();

export const names = () => [...stories.keys()];

/** Declares a story; its name is a sentence, and no other story has it. */
export function story(name, tell) {
  if (stories.has(name)) {
    throw new Error(`Two stories are called "${name}"`);
  }
  stories.set(name, tell);
}

/** Tells a story from a new sandbox on. Fails where the story does, and where the browser's console has an error. */
export async function tell(name, browser, address) {
  const desk = await Desk.at(browser, address);
  try {
    await within(LIMIT, stories.get(name)(desk));
    assert.deepEqual(desk.problems, [], 'the browser complained');
  } finally {
    await desk.close();
  }
}

/** So that a story that waits for ever does not keep the build from its end. */
async function within(millis, promise) {
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
