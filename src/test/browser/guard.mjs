// Both pages ignore presses on a button that has just taken the place of another.

/** Longer than the pages' guards. */
const GUARD_MILLIS = 1100;

/**
 * Lets a page believe that the time of its guard has passed. Its other times are right again with the server's next state.
 * @param {import('playwright-core').Page} page
 */
export async function letGuardPass(page) {
  await page.evaluate((millis) => {
    const { now } = performance;
    performance.now = () => now.call(performance) + millis;
  }, GUARD_MILLIS);
}
