// What the server sends in the desk's pictures.

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').DeskState} DeskState */

export const AVAILABLE = activity('Available', '受付可', true);

export const BREAK = activity('Break', '休憩');

export const OFFLINE = activity('Offline', '業務外');

const ACTIVITIES = [AVAILABLE, BREAK, activity('Lunch', '昼休み'), activity('Training', '研修')];

/**
 * @param {string} name
 * @param {string} japanese
 */
function activity(name, japanese, available = false) {
  return { sid: `WA${name}`, name, names: { ja: japanese }, available };
}

/** @param {number} seconds */
export const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();

export const SUPPORT = { sid: 'WQ1', name: 'Support', names: { ja: 'サポート' } };

export const BILLING = { sid: 'WQ2', name: 'Billing', names: { ja: 'ご請求・お支払い' } };

export const CONTRACTS = { sid: 'WQ3', name: 'New contracts', names: { ja: '新規ご契約' } };

const LONG = 'Customer care for business accounts and partner programmes, second level';

const LONG_JA = '法人のお客様・パートナー様専用 ご契約内容変更およびご請求に関する二次受付窓口';

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
export function quiet(language) {
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

/** @type {Record<string, string[]>} */
const OUTCOMES = {
  en: ['Solved', 'Refund requested', 'Call back'],
  ja: ['解決済み', '返金依頼', '折り返し'],
};

/**
 * @param {'ringing' | 'talking' | 'wrapping'} state
 * @param {string} language
 * @param {Partial<import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').Reservation>} [change]
 */
export function reservation(state, language, change = {}) {
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
    completesAt: state === 'wrapping' ? ago(-22) : null,
    longestUntil: state === 'wrapping' ? ago(-300) : null,
    manual: false,
    outcomes: { choices: OUTCOMES[language], required: false },
    outcome: state === 'wrapping' ? OUTCOMES[language][1] : null,
    note: language === 'ja' ? '10 月分の請求書 4471 が二重に請求された。' : 'Invoice 4471 charged twice in October.',
    screenPop: null,
    handOn: state === 'talking' ? [SUPPORT, CONTRACTS] : [],
    blockable: true,
    ...change,
  };
}

/**
 * @param {DeskState} state
 * @param {Partial<NonNullable<DeskState['me']['worker']>>} change
 */
export function withWorker(state, change) {
  const { worker } = state.me;
  return worker ? { ...state, me: { ...state.me, worker: { ...worker, ...change } } } : state;
}

/**
 * @param {DeskState} state
 * @param {string} language
 */
export function supervised(state, language) {
  const rows = [...PEOPLE, ['Kei Nakano', '中野 圭', 'talking', 415], ['Naoki Hara', '原 直樹', 'reconnecting', 31]];
  rows.push(['Rin Ueda', '上田 凛', 'no-microphone', 130], ['Toru Imai', '今井 徹', 'break', 611]);
  return /** @type {DeskState} */ ({
    ...withWorker(state, { activity: BREAK, activitySince: ago(2470) }),
    floor: {
      blocked: ['+81 90-1200-5690', '+81 50-5890-1122'].map((number) => ({
        ...caller(number),
        number: number.replace(/[ -]/g, ''),
      })),
      hours: [
        { schedule: 'Office', zone: 'UTC', open: true, until: ago(-5760), manual: null, scheduleUntil: ago(-5760) },
        {
          schedule: language === 'ja' ? '修理受付' : 'Repairs',
          zone: 'UTC',
          open: false,
          until: ago(-70_000),
          manual: { until: ago(-12_960), by: 'dana', since: ago(600) },
          scheduleUntil: ago(-12_960),
        },
      ],
      operators: rows.map(([name, japanese, status, seconds], index) => ({
        workerSid: `WK${index}`,
        name: language === 'ja' ? japanese : name,
        state: status,
        activity: status === 'break' ? { name: 'Lunch', names: { ja: '昼休み' } } : null,
        since: ago(Number(seconds)),
        queue: ['talking', 'after', 'ringing'].includes(String(status)) ? SUPPORT : null,
        caller:
          status === 'talking' || status === 'ringing'
            ? { ...caller(`+81 90-1200-56${10 + index}`), name: null }
            : null,
        taskSid: status === 'talking' || status === 'after' ? `WT${index}` : null,
        reason: status === 'no-microphone' ? reason('no-microphone', seconds) : null,
      })),
      waiting: [367, 230, 204, 161, 75, 22, 6].map((seconds, index) => ({
        taskSid: `WTw${index}`,
        caller:
          index === 3
            ? { number: null, display: null, withheld: true, name: null }
            : caller(`+81 3-6550-22${10 + index}`),
        queue: index % 2 === 0 ? BILLING : SUPPORT,
        since: ago(seconds),
        ringingAt: index === 5 ? (language === 'ja' ? '森 グレース' : 'Grace Mori') : null,
      })),
    },
  });
}

/**
 * A quiet desk with one caller.
 * @param {string} language
 * @param {ReturnType<typeof reservation>} held
 */
export const withReservation = (language, held) => ({ ...quiet(language), reservations: [held] });

/** The longest names that a desk has to show. @param {string} language */
export function longest(language) {
  const state = quiet(language);
  const queue = { sid: 'WQ9', name: LONG, names: { ja: LONG_JA } };
  const activities = state.activities.map((each) => ({ ...each, name: `${each.name} ${LONG}`, names: {} }));
  const number = '+493012345678901';
  return {
    ...withWorker({ ...state, activities }, { activity: activities[0] }),
    queues: [{ ...queue, waiting: 12, longestSince: ago(5000), limitSeconds: 180, available: 0 }, ...state.queues],
    colleagues: [{ ...state.colleagues[0], name: language === 'ja' ? LONG_JA : LONG }, ...state.colleagues],
    reservations: [
      reservation('ringing', language, {
        queue,
        caller: { number, display: '+49 30 1234 5678 901', withheld: false, name: language === 'ja' ? LONG_JA : LONG },
      }),
    ],
  };
}

/**
 * Why the server has moved the operator.
 * @param {string} code
 * @param {string | number} seconds ago
 * @param {string | null} [by]
 * @param {string | null} [until]
 */
export const reason = (code, seconds, by = null, until = null) => ({
  code,
  by,
  at: ago(Number(seconds)),
  until,
  activityBefore: 'Available',
});
