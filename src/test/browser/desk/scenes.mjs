// The states of the desk in its pictures: what the server sends, and what is done in the page.
import {
  ago,
  BREAK,
  longest,
  OFFLINE,
  quiet,
  reason,
  reservation,
  supervised,
  withReservation,
  withWorker,
} from './scene-states.mjs';
import {
  answer,
  clickTool,
  end,
  look,
  otherTab,
  refuseMicrophone,
  ring,
  setState,
  start,
  talk,
  unplug,
} from './scene-steps.mjs';

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').DeskState} DeskState */

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {import('./mock-server.mjs').MockServer} MockServer */

/**
 * The state that the server sends first, and what is done in the page.
 * @typedef {{ state: (language: string) => DeskState, signedOut?: boolean, newDevices?: boolean,
 *   act?: (page: Page, server: MockServer, language: string) => Promise<void> }} Scene
 */

/** @param {string} language */
const ringing = (language) => withReservation(language, reservation('ringing', language));

/** @param {string} language */
const talking = (language) => withReservation(language, reservation('talking', language));

/** @param {string} language */
const wrapping = (language) => withReservation(language, reservation('wrapping', language));

/** @param {string} language */
const floor = (language) => supervised(quiet(language), language);

/** @param {Page} page */
async function openFloor(page) {
  await page.locator('desk-bar [data-page=floor]').click();
  await page.locator('floor-page').waitFor();
}

/**
 * @param {string} name of the panel
 * @returns {Scene}
 */
const panel = (name) => ({
  state: quiet,
  act: async (page) => {
    await start(page);
    await page.locator(`desk-bar .end button`).nth(['sound', 'shortcuts', 'menu'].indexOf(name)).click();
  },
});

const NUMBER = { kind: /** @type {const} */ ('number'), address: '+818098765432', display: '+81 80-9876-5432' };

/** @type {Record<string, Scene>} */
export const SCENES = {
  'sign-in': { signedOut: true, state: quiet },
  'sign-in-wrong': {
    signedOut: true,
    state: quiet,
    act: async (page, server) => {
      server.refuse('/login', 401);
      await page.locator('input[name=name]').fill('alice');
      await page.locator('input[name=password]').fill('wrong');
      await page.locator('desk-sign-in form button').click();
      await page.locator('desk-sign-in .problem:not(:empty)').waitFor();
    },
  },
  'signed-out': {
    state: quiet,
    act: async (page, server) => {
      server.state = null;
      await look(page);
      await page.locator('desk-sign-in form').waitFor();
    },
  },
  start: { state: (language) => withWorker(quiet(language), { activity: OFFLINE }) },
  'start-blocked': {
    state: (language) => withWorker(quiet(language), { activity: OFFLINE }),
    act: async (page) => {
      await refuseMicrophone(page, 'NotAllowedError');
      await page.locator('[data-command=startWork]').click();
      await page.locator('desk-sentence .said.bad').waitFor();
    },
  },
  checking: {
    newDevices: true,
    state: (language) => withWorker(quiet(language), { activity: OFFLINE }),
    act: async (page) => {
      await page.locator('[data-command=startWork]').click();
      await page.locator('[data-command=goAvailable]').waitFor();
    },
  },
  available: { state: quiet, act: start },
  empty: { state: (language) => ({ ...quiet(language), queues: [], colleagues: [] }), act: start },
  'new-version': {
    state: quiet,
    act: async (page, server, language) => {
      await start(page);
      await setState(page, server, { ...quiet(language), build: '2' });
    },
  },
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
      await setState(page, server, withReservation(language, reservation('wrapping', language, { endedBy: null })));
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
  break: {
    state: quiet,
    act: async (page, server, language) => {
      await start(page);
      await setState(page, server, withWorker(quiet(language), { activity: BREAK, activitySince: ago(250) }));
    },
  },
  'set-by-supervisor': {
    state: quiet,
    act: async (page, server, language) => {
      await start(page);
      const moved = { activity: BREAK, activitySince: ago(65), reason: reason('supervisor', 65, 'Dana Mori') };
      await setState(page, server, withWorker(quiet(language), moved));
    },
  },
  missed: {
    state: quiet,
    act: async (page, server, language) => {
      await start(page);
      const missed = [ago(125), ago(240), ago(300)];
      const moved = { activity: BREAK, activitySince: ago(125), reason: reason('missed-calls', 125) };
      await setState(page, server, withWorker(quiet(language), { ...moved, missedInARow: 3, missed }));
    },
  },
  'missed-one': {
    state: (language) => withWorker(quiet(language), { missedInARow: 1, missed: [ago(125)], missedActivity: BREAK }),
    act: start,
  },
  'no-microphone': {
    state: quiet,
    act: async (page, server, language) => {
      await start(page);
      await unplug(page);
      const moved = { activity: BREAK, activitySince: ago(48), reason: reason('no-microphone', 48, null, ago(-72)) };
      await setState(page, server, withWorker(quiet(language), moved));
    },
  },
  reconnecting: {
    state: quiet,
    act: async (page, server) => {
      await start(page);
      server.down = true;
      await page.locator('desk-state[data-state=reconnecting]').waitFor();
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
  'twilio-unreachable': {
    state: quiet,
    act: async (page, server, language) => {
      await start(page);
      await setState(page, server, { ...quiet(language), twilioReachable: false, asOf: ago(95) });
    },
  },
  'other-tab': { state: quiet, act: (page, server) => otherTab(page, server, start) },
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
  'no-phone': { state: (language) => withWorker(quiet(language), { phone: null, activity: BREAK }) },
  floor: { state: floor, act: openFloor },
  'floor-menu': {
    state: floor,
    act: async (page) => {
      await openFloor(page);
      await page.locator('button.operator').first().click();
      await page.locator('operator-menu .outline-stop').click();
    },
  },
  'floor-deserted': {
    state: (language) => {
      const state = floor(language);
      const operators = (state.floor?.operators ?? []).map((each) => ({
        ...each,
        state: /** @type {const} */ ('offline'),
        caller: null,
        queue: null,
        reason: null,
      }));
      return { ...state, floor: { operators, waiting: state.floor?.waiting ?? [] } };
    },
    act: openFloor,
  },
  'floor-ringing': {
    state: (language) => {
      const state = floor(language);
      return { ...state, reservations: [reservation('ringing', language)] };
    },
    act: async (page, server) => {
      await ring(page, server);
      await openFloor(page);
    },
  },
  'longest-names': { state: longest, act: answer },
  sound: panel('sound'),
  shortcuts: panel('shortcuts'),
  menu: panel('menu'),
};
