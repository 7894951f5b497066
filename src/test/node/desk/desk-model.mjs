// Builds what the desk knows, for the tests of its state machine. Times are seconds before or after NOW.
import { emptyModel, noPhone } from '../../../main/resources/dev/toritsugi/desk/page/assets/state/model.js';
import { viewOf } from '../../../main/resources/dev/toritsugi/desk/page/assets/state/view.js';

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').Model} Model */

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').DeskState} DeskState */

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').Reservation} Reservation */

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').PhoneCall} PhoneCall */

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').Phone} Phone */

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').Worker} Worker */

export const NOW = Date.parse('2026-11-30T10:44:00Z');

/** @param {number} seconds after NOW */
export const at = (seconds) => new Date(NOW + seconds * 1000).toISOString();

export const AVAILABLE = { sid: 'WA1', name: 'Available', names: { ja: '受付可' }, available: true };

export const BREAK = { sid: 'WA2', name: 'Break', names: { ja: '休憩' }, available: false };

export const OFFLINE = { sid: 'WA3', name: 'Offline', names: {}, available: false };

/**
 * @param {Partial<Worker>} [worker]
 * @param {Partial<DeskState>} [more]
 * @returns {DeskState}
 */
export const deskState = (worker = {}, more = {}) => ({
  build: '1',
  now: at(0),
  asOf: at(0),
  twilioReachable: true,
  me: {
    name: 'alice',
    role: 'operator',
    worker: {
      sid: 'WK1',
      name: 'alice',
      activity: AVAILABLE,
      activitySince: at(-402),
      reason: null,
      phone: { kind: 'browser', address: 'client:alice', display: null },
      desk: { session: 's', since: at(-402) },
      missedInARow: 0,
      missedLimit: 3,
      missed: [],
      missedActivity: null,
      ...worker,
    },
  },
  activities: [AVAILABLE, BREAK, OFFLINE],
  reservations: [],
  queues: [],
  colleagues: [],
  floor: null,
  ...more,
});

/**
 * @param {Partial<Reservation>} [change]
 * @returns {Reservation}
 */
export const reservation = (change = {}) => ({
  sid: 'WR1',
  taskSid: 'WT1',
  kind: 'call',
  state: 'ringing',
  callSid: 'CA1',
  caller: { number: '+819012345678', display: '+81 90-1234-5678', withheld: false, name: null },
  called: null,
  queue: { sid: 'WQ1', name: 'Billing', names: { ja: 'ご請求' } },
  queuedAt: at(-84),
  offeredAt: at(-7),
  ringEndsAt: at(18),
  answeredAt: null,
  endedAt: null,
  completesAt: null,
  longestUntil: null,
  manual: false,
  outcomes: { choices: [], required: false },
  outcome: null,
  note: '',
  screenPop: null,
  ...change,
});

/**
 * @param {Partial<PhoneCall>} [change]
 * @returns {PhoneCall}
 */
export const call = (change = {}) => ({
  sid: 'CA1',
  state: 'ringing',
  since: null,
  muted: false,
  weak: false,
  microphoneSilent: false,
  callerSilent: false,
  ...change,
});

/**
 * A desk at work with a browser phone.
 * @param {{ state?: DeskState | null, phone?: Partial<Phone>, model?: Partial<Model> }} [parts]
 * @returns {Model}
 */
export const desk = ({ state = deskState(), phone = {}, model = {} } = {}) => ({
  ...emptyModel('en'),
  signIn: 'done',
  state,
  build: '1',
  connection: { live: true, since: NOW - 1000 },
  phone: { ...noPhone(), place: 'here', registered: true, microphone: 'ready', sound: true, ...phone },
  ...model,
});

/**
 * @param {Parameters<typeof desk>[0]} [parts]
 * @param {number} [seconds] after NOW
 */
export const view = (parts, seconds = 0) => viewOf(desk(parts), NOW + seconds * 1000);
