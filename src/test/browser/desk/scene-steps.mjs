// What is done in the page for the desk's pictures.
import { letGuardPass } from '../guard.mjs';

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').DeskState} DeskState */

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {import('./mock-server.mjs').MockServer} MockServer */

/** Has the page ask for the state. @param {Page} page */
export const look = (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/**
 * Has the server send another state, and the page ask for it.
 * @param {Page} page
 * @param {MockServer} server
 * @param {DeskState} state
 */
export async function setState(page, server, state) {
  server.state = () => state;
  await look(page);
}

/** Starts the work in the page, with the fake Voice SDK. @param {Page} page */
export async function start(page) {
  await page.locator('desk-actions [data-command=startWork]').click();
  await page.locator('desk-call:not([data-area=start])').waitFor();
}

/**
 * Starts the work without a call; then the call rings.
 * @param {Page} page
 * @param {MockServer} server
 */
export async function ring(page, server) {
  const state = server.state;
  server.state = () => ({ .../** @type {DeskState} */ (state?.()), reservations: [] });
  await look(page);
  await page.locator('desk-call[data-area=start]').waitFor();
  await start(page);
  server.state = state;
  await look(page);
  await page.evaluate(() => /** @type {any} */ (globalThis).fakeSdk.ring('CA1'));
  await page.locator('desk-state[data-state=ringing]').waitFor();
}

/**
 * @param {Page} page
 * @param {MockServer} server
 */
export async function answer(page, server) {
  await ring(page, server);
  await letGuardPass(page);
  await page.locator('[data-command=answer]:visible').first().click();
}

/**
 * @param {Page} page
 * @param {MockServer} server
 */
export async function talk(page, server) {
  await answer(page, server);
  await page.evaluate(() => /** @type {any} */ (globalThis).fakeSdk.sound());
  await page.locator('desk-tools [data-command=keypad]:not([aria-disabled=true])').waitFor();
  await page.waitForTimeout(200);
}

/** The caller leaves the call. @param {Page} page */
export const end = (page) => page.evaluate(() => /** @type {any} */ (globalThis).fakeSdk.call.disconnect());

/**
 * @param {Page} page
 * @param {string} name
 */
export const clickTool = (page, name) => page.locator(`desk-tools [data-command=${name}]`).click();

/** @param {Page} page */
export async function unplug(page) {
  await page.evaluate(() => /** @type {any} */ (globalThis).fakeSdk.unplug());
  await page.locator('desk-state[data-state=no-microphone]').waitFor();
}

/**
 * @param {Page} page
 * @param {string} name of the error
 */
export const refuseMicrophone = (page, name) =>
  page.evaluate((error) => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('refused', error));
  }, name);

/**
 * Has another tab of the same browser take the phone.
 * @param {Page} page
 * @param {MockServer} server
 * @param {(page: Page, server: MockServer) => Promise<void>} act in the other tab
 */
export async function otherTab(page, server, act) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('desk-state[data-state]').waitFor();
  await act(other, server);
  await page.bringToFront();
  await page.locator('desk-bar .phone', { hasText: /other tab|別のタブ/ }).waitFor();
}
