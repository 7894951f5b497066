// What the stories at a desk share.
import assert from 'node:assert/strict';
import { peak } from '../spectrum.mjs';
import { story } from '../story.mjs';
import { DeskUser } from './desk-user.mjs';

/** Hertz of a caller's tone. */
export const TONE_HERTZ = 440;

/** @typedef {import('../page-user.mjs').PageUser} PageUser */

/**
 * Declares a story at a desk. Fails if the desk's console has an error.
 * @param {string} name
 * @param {(user: PageUser, desk: DeskUser) => Promise<void>} tell
 */
export function deskStory(name, tell) {
  story(name, async (user) => {
    const desk = await DeskUser.at(user);
    try {
      await tell(user, desk);
      assert.deepEqual(desk.problems, [], 'the desk complained');
    } finally {
      await desk.close();
    }
  });
}

/**
 * Fails unless a measured tone is the expected one. The spectrum has a resolution of 6 Hz.
 * @param {unknown} measured
 * @param {number} expected
 */
export function assertTone(measured, expected) {
  assert.ok(Math.abs(Number(measured) - expected) <= 12, `${measured} Hz instead of ${expected} Hz`);
}

/**
 * @param {PageUser} user
 * @param {{ silence?: boolean }} [expected]
 */
export const callerHears = (user, { silence = false } = {}) =>
  user.page.evaluate(`(${peak})(document.querySelector('audio[data-leg]').srcObject, ${silence})`);

/** @param {PageUser} user */
export async function callWithTone(user) {
  await user.page.selectOption('#dial-sound', 'tone');
  await user.call('+819012345678');
}

/**
 * A call that alice has answered.
 * @param {PageUser} user
 * @param {DeskUser} desk
 */
export async function talk(user, desk) {
  await desk.work('alice');
  await callWithTone(user);
  await desk.rings();
  await desk.press('Answer');
  await desk.sees('The caller hears you.');
}

/**
 * Lets time pass on the sandbox's clock, in steps in which pages can answer pings.
 * @param {PageUser} user
 * @param {number} seconds
 */
export async function pass(user, seconds) {
  for (let passed = 0; passed < seconds; passed += 5) {
    await user.control('POST', 'clock', { advance: 'PT5S' });
    await user.page.waitForTimeout(150);
  }
}

/**
 * Begins 100 s after the server's start: in its first 90 s, it moves no operator off.
 * @param {PageUser} user
 */
export const afterQuiet = (user) => user.control('POST', 'clock', { advance: 'PT100S' });

/**
 * Waits until a worker has an activity.
 * @param {PageUser} user
 * @param {string} worker
 * @param {string} activity
 */
export async function hasActivity(user, worker, activity) {
  await user.page
    .locator(`.worker[data-name="${worker}"] .activity option:checked`, { hasText: activity })
    .waitFor({ state: 'attached' });
}
