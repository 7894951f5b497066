// The states of the desk in its pictures: what the server sends, and what is done in the page.
import { CALL_SCENES } from './call-scenes.mjs';
import { ago, BREAK, OFFLINE, quiet, reason, reservation, supervised, withWorker } from './scene-states.mjs';
import { look, otherTab, refuseMicrophone, ring, setState, start, unplug } from './scene-steps.mjs';

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').DeskState} DeskState */

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {import('./mock-server.mjs').MockServer} MockServer */

/**
 * The state that the server sends first, and what is done in the page.
 * @typedef {{ state: (language: string) => DeskState, signedOut?: boolean, newDevices?: boolean,
 *   act?: (page: Page, server: MockServer, language: string) => Promise<void> }} Scene
 */

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

/** When Twilio was read last, before it became unreachable. */
const LAST_READ = ago(95);

/** @type {Record<string, Scene>} */
export const SCENES = {
  ...CALL_SCENES,
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
  'twilio-unreachable': {
    state: (language) => ({ ...quiet(language), asOf: LAST_READ }),
    act: async (page, server, language) => {
      await start(page);
      await setState(page, server, { ...quiet(language), twilioReachable: false, asOf: LAST_READ });
    },
  },
  'other-tab': { state: quiet, act: (page, server) => otherTab(page, server, start) },
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
  'floor-hours': {
    state: floor,
    act: async (page) => {
      await openFloor(page);
      await page.locator('schedule-hours').first().locator('button').first().click();
      await page.locator('floor-blocked summary').click();
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
      return { ...state, floor: { operators, waiting: state.floor?.waiting ?? [], hours: [], blocked: [] } };
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
  sound: panel('sound'),
  shortcuts: panel('shortcuts'),
  menu: panel('menu'),
};
