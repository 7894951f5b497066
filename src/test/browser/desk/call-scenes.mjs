// The scenes with a caller: ringing, talking, after-call work.
import { ago, longest, reservation, withReservation, withWorker } from './scene-states.mjs';
import { answer, clickTool, end, otherTab, ring, setState, talk } from './scene-steps.mjs';

/** @typedef {import('./scenes.mjs').Scene} Scene */

/** @param {string} language */
const ringing = (language) => withReservation(language, reservation('ringing', language));

/** @param {string} language */
const talking = (language) => withReservation(language, reservation('talking', language));

/** @param {string} language */
const wrapping = (language) => withReservation(language, reservation('wrapping', language));

const NUMBER = { kind: /** @type {const} */ ('number'), address: '+818098765432', display: '+81 80-9876-5432' };

/** @type {Record<string, Scene>} */
export const CALL_SCENES = {
  ringing: { state: ringing, act: ring },
  withheld: {
    state: (language) =>
      withReservation(
        language,
        reservation('ringing', language, { caller: { number: null, display: null, withheld: true, name: null } }),
      ),
    act: ring,
  },
  talking: { state: talking, act: talk },
  'talking-for-minutes': {
    state: talking,
    act: async (page, server, language) => {
      // The call is answered at an earlier time of the server.
      server.state = () => ({ ...talking(language), now: ago(192) });
      await talk(page, server);
      await setState(page, server, talking(language));
    },
  },
  weak: {
    state: talking,
    act: async (page, server) => {
      await talk(page, server);
      await page.evaluate(() => /** @type {any} */ (globalThis).fakeSdk.warn('high-jitter'));
    },
  },
  muted: {
    state: talking,
    act: async (page, server) => {
      await talk(page, server);
      await clickTool(page, 'mute');
    },
  },
  keypad: {
    state: talking,
    act: async (page, server) => {
      await talk(page, server);
      await clickTool(page, 'keypad');
      for (const key of ['1', '3', '#']) {
        await page.locator('desk-keypad button', { hasText: key }).first().click();
      }
    },
  },
  'hand-on': {
    state: talking,
    act: async (page, server) => {
      await talk(page, server);
      await clickTool(page, 'handOn');
      await page.locator('desk-hand-on select').selectOption({ index: 2 });
    },
  },
  'handing-on': {
    state: talking,
    act: async (page, server) => {
      await talk(page, server);
      await clickTool(page, 'handOn');
      await page.locator('desk-hand-on select').selectOption({ index: 1 });
      await page.locator('desk-hand-on .strong').click();
    },
  },
  'handed-on': {
    state: talking,
    act: async (page, server, language) => {
      await talk(page, server);
      await clickTool(page, 'handOn');
      await page.locator('desk-hand-on select').selectOption({ index: 1 });
      await page.locator('desk-hand-on .strong').click();
      await end(page);
      await setState(page, server, withReservation(language, reservation('wrapping', language)));
    },
  },
  'work-ends': {
    state: talking,
    act: async (page, server) => {
      await talk(page, server);
      await page.locator('desk-bar [data-command=endWork]').click();
    },
  },
  after: { state: wrapping },
  'after-manual': {
    state: (language) =>
      withReservation(language, reservation('wrapping', language, { manual: true, completesAt: null })),
  },
  'after-outcome': {
    state: (language) => {
      const outcomes = { choices: reservation('wrapping', language).outcomes.choices, required: true };
      return withReservation(language, reservation('wrapping', language, { outcomes, outcome: null }));
    },
    act: async (page) => {
      await page.locator('desk-actions [data-command=complete]').click();
      await page.locator('desk-sentence .said.bad').waitFor();
    },
  },
  'reconnecting-ringing': {
    state: ringing,
    act: async (page, server) => {
      await ring(page, server);
      server.down = true;
      await page.locator('desk-floor[data-stale]').waitFor();
    },
  },
  'other-tab-talking': {
    state: (language) => withReservation(language, reservation('talking', language)),
    act: (page, server) => otherTab(page, server, talk),
  },
  'phone-operator': {
    state: (language) => withWorker(ringing(language), { phone: NUMBER }),
  },
  'phone-operator-talking': {
    state: (language) => withWorker(talking(language), { phone: NUMBER }),
  },
  'longest-names': { state: longest, act: answer },
};
