// States of the desk for its pictures: what the server sends, and what is done in the page.

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').DeskState} DeskState */

/** @typedef {import('playwright-core').Page} Page */

/** @typedef {import('./mock-server.mjs').MockServer} MockServer */

const AVAILABLE = activity('Available', '受付可', true);

const BREAK = activity('Break', '休憩');

const OFFLINE = activity('Offline', '業務外');

const ACTIVITIES = [AVAILABLE, BREAK, activity('Lunch', '昼休み'), activity('Training', '研修')];

/**
 * @param {string} name
 * @param {string} japanese
 */
function activity(name, japanese, available = false) {
  return { sid: `WA${name}`, name, names: { ja: japanese }, available };
}

/** @param {number} seconds */
const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();

const SUPPORT = { sid: 'WQ1', name: 'Support', names: { ja: 'サポート' } };

const BILLING = { sid: 'WQ2', name: 'Billing', names: { ja: 'ご請求・お支払い' } };

const CONTRACTS = { sid: 'WQ3', name: 'New contracts', names: { ja: '新規ご契約' } };

/** @typedef {[name: string, japanese: string, state: string, seconds: number]} Person */

/** @type {Person[]} */
const PEOPLE = [
  ['Ben Sato', '佐藤 勉', 'talking', 760],
  ['Carol Ito', '伊藤 かおる', 'talking', 52],
  ['Daniel Schwarzenberger', '勅使河原 清左衛門', 'after', 18],
  ['Emi Kato', '加藤 恵美', 'talking', 363],
  ['Farid Khan', 'ファリド カーン', 'break', 1450],
  ['Grace Mori', '森 グレース', 'ringing', 4],
  ['Hana Abe', '阿部 はな', 'talking', 211],
  ['Ivan Petrov', 'イワン ペトロフ', 'offline', 9000],
];

/** @param {string} number */
const caller = (number) => ({ number, display: number, withheld: false, name: '山本 太郎' });

/** @param {string} language */
function quiet(language) {
  return /** @type {DeskState} */ ({
    build: '1',
    now: ago(0),
    asOf: ago(0),
    twilioReachable: true,
    me: {
      name: language === 'ja' ? '田中 ありさ' : 'Alice Tanaka',
      role: 'operator',
      worker: {
        sid: 'WK1',
        name: 'alice',
        activity: AVAILABLE,
        activitySince: ago(402),
        reason: null,
        phone: { kind: 'browser', address: 'client:alice', display: null },
        desk: null,
        missedInARow: 0,
        missedLimit: 3,
        missed: [],
      },
    },
    activities: ACTIVITIES,
    reservations: [],
    queues: [
      { ...SUPPORT, waiting: 2, longestSince: ago(84), limitSeconds: 180, available: 0 },
      { ...BILLING, waiting: 1, longestSince: ago(247), limitSeconds: 180, available: 0 },
      { ...CONTRACTS, waiting: 0, longestSince: null, limitSeconds: 180, available: 1 },
    ],
    colleagues: PEOPLE.map(([name, japanese, state, seconds]) => ({
      name: language === 'ja' ? japanese : name,
      state,
      activity: state === 'break' ? { name: 'Lunch', names: { ja: '昼休み' } } : null,
      since: ago(seconds),
    })),
    floor: null,
  });
}

/** @param {'ringing' | 'talking' | 'wrapping'} state */
function reservation(state) {
  const answered = state === 'ringing' ? null : ago(state === 'talking' ? 192 : 369);
  return {
    sid: 'WR1',
    taskSid: 'WT1',
    kind: 'call',
    state,
    callSid: 'CA1',
    caller: caller('+81 90-1234-5678'),
    called: { number: '+81345670100', display: '+81 3-4567-0100' },
    queue: BILLING,
    queuedAt: ago(state === 'ringing' ? 84 : state === 'talking' ? 276 : 453),
    offeredAt: state === 'ringing' ? ago(7) : answered,
    ringEndsAt: state === 'ringing' ? ago(-18) : answered,
    answeredAt: answered,
    endedAt: state === 'wrapping' ? ago(8) : null,
    endedBy: state === 'wrapping' ? /** @type {const} */ ('caller') : null,
    completesAt: state === 'wrapping' ? ago(-22) : null,
    longestUntil: state === 'wrapping' ? ago(-300) : null,
    manual: false,
    outcomes: { choices: ['Solved', 'Refund requested', 'Call back'], required: false },
    outcome: state === 'wrapping' ? 'Refund requested' : null,
    note: 'Invoice 4471 charged twice in October.',
    screenPop: null,
  };
}

/**
 * @param {DeskState} state
 * @param {Partial<NonNullable<DeskState['me']['worker']>>} change
 */
function withWorker(state, change) {
  const { worker } = state.me;
  return worker ? { ...state, me: { ...state.me, worker: { ...worker, ...change } } } : state;
}

/** @param {DeskState} state */
function supervised(state) {
  const rows = [...PEOPLE, ['Kei Nakano', '中野 圭', 'talking', 415], ['Naoki Hara', '原 直樹', 'reconnecting', 31]];
  rows.push(['Rin Ueda', '上田 凛', 'no-microphone', 130], ['Toru Imai', '今井 徹', 'break', 611]);
  return /** @type {DeskState} */ ({
    ...withWorker(state, { activity: BREAK, activitySince: ago(2470) }),
    floor: {
      operators: rows.map(([name, , status, seconds], index) => ({
        workerSid: `WK${index}`,
        name,
        state: status,
        activity: status === 'break' ? { name: 'Lunch', names: { ja: '昼休み' } } : null,
        since: ago(Number(seconds)),
        queue: ['talking', 'after', 'ringing'].includes(String(status)) ? SUPPORT : null,
        caller: status === 'talking' || status === 'ringing' ? { ...caller('+81 90-1200-5600'), name: null } : null,
        taskSid: status === 'talking' || status === 'after' ? `WT${index}` : null,
        reason: status === 'no-microphone' ? 'no-microphone' : null,
      })),
      waiting: [367, 230, 204, 161, 75, 22, 6].map((seconds, index) => ({
        taskSid: `WTw${index}`,
        caller: index === 3 ? { number: null, display: null, withheld: true, name: null } : caller('+81 3-6550-2210'),
        queue: index % 2 === 0 ? BILLING : SUPPORT,
        since: ago(seconds),
        ringingAt: index === 5 ? 'Grace Mori' : null,
      })),
    },
  });
}

/** Has the page ask for the state. @param {Page} page */
const look = (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/** Starts the work in the page, with the fake Voice SDK. @param {Page} page */
async function start(page) {
  await page.getByRole('button', { name: /^(Start work|業務開始)$/ }).click();
  await page.locator('desk-call:not([data-area=start])').waitFor();
}

/**
 * Starts the work without a call; then the call rings.
 * @param {Page} page
 * @param {MockServer} server
 */
async function ring(page, server) {
  const state = server.state;
  server.state = () => ({ .../** @type {DeskState} */ (state?.()), reservations: [] });
  await look(page);
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
async function talk(page, server) {
  await ring(page, server);
  // A button that has just appeared under a press ignores presses for a second.
  await page.waitForTimeout(1100);
  await page.locator('[data-command=answer]:visible').first().click();
  await page.evaluate(() => /** @type {any} */ (globalThis).fakeSdk.sound());
  await page.locator('desk-tools [aria-pressed=false]:not([aria-disabled=true])').nth(1).waitFor();
  await page.waitForTimeout(200);
}

/**
 * The scenes by name: the state at first, the state after the page was used, and what is done in the page.
 * @type {Record<string, { signedOut?: boolean, state: (language: string) => DeskState, act?: (page: Page, server: MockServer) => Promise<void> }>}
 */
export const SCENES = {
  'sign-in': { signedOut: true, state: quiet },
  start: { state: (language) => withWorker(quiet(language), { activity: OFFLINE }) },
  available: { state: quiet, act: start },
  ringing: { state: (language) => ({ ...quiet(language), reservations: [reservation('ringing')] }), act: ring },
  talking: { state: (language) => ({ ...quiet(language), reservations: [reservation('talking')] }), act: talk },
  weak: {
    state: (language) => ({ ...quiet(language), reservations: [reservation('talking')] }),
    act: async (page, server) => {
      await talk(page, server);
      await page.evaluate(() => /** @type {any} */ (globalThis).fakeSdk.warn('high-jitter'));
    },
  },
  muted: {
    state: (language) => ({ ...quiet(language), reservations: [reservation('talking')] }),
    act: async (page, server) => {
      await talk(page, server);
      await page.locator('desk-tools [data-command=mute]').click();
    },
  },
  keypad: {
    state: (language) => ({ ...quiet(language), reservations: [reservation('talking')] }),
    act: async (page, server) => {
      await talk(page, server);
      await page.locator('desk-tools [data-command=keypad]').click();
      for (const key of ['1', '3', '#']) {
        await page.locator('desk-keypad button', { hasText: key }).first().click();
      }
    },
  },
  after: { state: (language) => ({ ...quiet(language), reservations: [reservation('wrapping')] }) },
  break: {
    state: (language) => withWorker(quiet(language), { activity: BREAK, activitySince: ago(250) }),
    act: async (page) => {
      await start(page);
      // The server of the pictures never confirms Available.
      await page.waitForTimeout(10_500);
    },
  },
  missed: {
    state: (language) =>
      withWorker(quiet(language), {
        activity: BREAK,
        activitySince: ago(125),
        reason: { code: 'missed-calls', by: null, at: ago(125), until: null, activityBefore: 'Available' },
        missedInARow: 3,
        missed: [ago(300), ago(240), ago(125)],
      }),
    act: start,
  },
  'no-microphone': {
    state: (language) =>
      withWorker(quiet(language), {
        activity: BREAK,
        activitySince: ago(48),
        reason: { code: 'no-microphone', by: null, at: ago(48), until: ago(-72), activityBefore: 'Available' },
      }),
    act: async (page) => {
      await start(page);
      await page.evaluate(() => /** @type {any} */ (globalThis).fakeSdk.unplug());
      await page.locator('desk-state[data-state=no-microphone]').waitFor();
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
  'phone-operator': {
    state: (language) =>
      withWorker(
        { ...quiet(language), reservations: [reservation('ringing')] },
        { phone: { kind: 'number', address: '+818098765432', display: '+81 80-9876-5432' } },
      ),
  },
  floor: {
    state: (language) => supervised(quiet(language)),
    act: async (page) => {
      const tab = page.getByRole('button', { name: /^(Floor|フロア)/ }).first();
      await tab.click();
      await page.locator('floor-page').waitFor();
    },
  },
  shortcuts: {
    state: quiet,
    act: async (page) => {
      await start(page);
      await page.locator('desk-bar .menu').click();
    },
  },
};
