// Declares checks of the desk in its scenes. The page is the real one; the server and the Voice SDK are stand-ins.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../browser.mjs';
import { ScenePage } from './scene-page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

/**
 * Declares a check of one scene. Fails if the page's console has an error.
 * @param {string} name
 * @param {string} scene
 * @param {(page: Page, opened: ScenePage) => Promise<void>} run
 * @param {Parameters<typeof ScenePage.open>[2]} [options]
 */
export function check(name, scene, run, options) {
  test(name, async () => {
    const opened = await ScenePage.open(browser, scene, options);
    try {
      assert.deepEqual(opened.problems, [], `scene ${scene}`);
      await run(opened.page, opened);
      assert.deepEqual(opened.problems, []);
    } finally {
      await opened.close();
    }
  });
}

/** @param {import('playwright-core').Locator} locator */
export const textOf = async (locator) => (await locator.textContent()) ?? '';
