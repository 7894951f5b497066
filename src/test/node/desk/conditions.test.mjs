// Each condition of the desk has a sentence in both languages, and a way back: a button, or the time by itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../main/resources/dev/toritsugi/desk/page/assets/words/en/words.js';
import ja from '../../../main/resources/dev/toritsugi/desk/page/assets/words/ja/words.js';
import { at, BREAK, call, deskState, NOW, OFFLINE, reservation, view } from './desk-model.mjs';

/** @typedef {Parameters<typeof view>[0]} Parts */

/** Ways back without a button: the desk does it by itself, or the operator does it outside of the page. */
const BY_ITSELF = 'by itself';

const OUTSIDE = 'outside of the page';

/**
 * @param {string} code
 * @param {string | null} [by]
 */
const moved = (code, by = null) =>
  deskState({ activity: BREAK, reason: { code, by, at: at(-60), until: at(60), activityBefore: 'Available' } });

const talking = deskState({}, { reservations: [reservation({ state: 'talking', answeredAt: at(-60) })] });

/** @param {object} trouble */
const inCall = (trouble) => ({ state: talking, phone: { calls: [call({ state: 'open', since: NOW, ...trouble })] } });

const notStarted = { place: /** @type {const} */ ('none'), registered: false };

/** @param {string} problem */
const failedStart = (problem) => ({
  state: deskState({ activity: OFFLINE, desk: null }),
  phone: { ...notStarted, problem },
});

/** @type {{ is: string, parts: Parts, says: string, back: string, seconds?: number }[]} */
const CONDITIONS = [
  {
    is: 'three calls missed',
    parts: { state: moved('missed-calls') },
    says: 'reason.missed-calls',
    back: 'goAvailable',
  },
  {
    is: 'one call missed',
    parts: { state: deskState({ missedInARow: 1, missed: [at(-60)], missedActivity: BREAK }) },
    says: 'missedOne',
    back: BY_ITSELF,
  },
  {
    is: 'page unreachable',
    parts: { state: moved('page-unreachable') },
    says: 'reason.page-unreachable',
    back: 'goAvailable',
  },
  {
    is: 'phone not registered',
    parts: { state: moved('phone-not-registered') },
    says: 'reason.phone-not-registered',
    back: 'goAvailable',
  },
  {
    is: 'declined alone',
    parts: { state: moved('declined-alone') },
    says: 'reason.declined-alone',
    back: 'goAvailable',
  },
  {
    is: 'phone address wrong',
    parts: { state: moved('invalid-contact-uri') },
    says: 'reason.invalid-contact-uri',
    back: 'goAvailable',
  },
  {
    is: 'moved by a supervisor',
    parts: { state: moved('supervisor', 'Dana') },
    says: 'reason.supervisor',
    back: 'goAvailable',
  },
  { is: 'moved for another reason', parts: { state: moved('new-reason') }, says: 'setTo', back: 'goAvailable' },
  {
    is: 'microphone gone, before the server moves the operator',
    parts: { phone: { microphone: 'missing', unplugged: 'Jabra' } },
    says: 'callsStopSoon',
    back: 'checkMicrophone',
  },
  {
    is: 'microphone gone',
    parts: { state: moved('no-microphone'), phone: { microphone: 'missing', unplugged: 'Jabra' } },
    says: 'reason.no-microphone',
    back: 'checkMicrophone',
  },
  {
    is: 'microphone back',
    parts: { state: moved('no-microphone') },
    says: 'reason.no-microphone',
    back: 'goAvailable',
  },
  {
    is: 'microphone gone in a call',
    parts: { ...inCall({}), phone: { ...inCall({}).phone, microphone: 'missing', unplugged: 'Jabra' } },
    says: 'unpluggedInCall',
    back: OUTSIDE,
  },
  {
    is: 'microphone silent in a call',
    parts: inCall({ microphoneSilent: true }),
    says: 'microphoneSilent',
    back: OUTSIDE,
  },
  { is: 'caller silent', parts: inCall({ callerSilent: true }), says: 'callerSilent', back: BY_ITSELF },
  { is: 'connection weak', parts: inCall({ weak: true }), says: 'weakConnection', back: BY_ITSELF },
  { is: 'line lost', parts: inCall({ state: 'reconnecting' }), says: 'lineRestored', back: BY_ITSELF },
  {
    is: 'call lost',
    parts: { state: talking, phone: { ended: { sid: 'CA1', by: 'lost', at: NOW, since: NOW - 60_000 } } },
    says: 'callLost',
    back: 'complete',
  },
  {
    is: 'server unreachable, phone registered',
    parts: { model: { connection: { live: false, since: NOW - 9000 } } },
    says: 'callsStillRing',
    back: 'tryNow',
  },
  {
    is: 'server unreachable in a break',
    parts: { state: deskState({ activity: BREAK }), model: { connection: { live: false, since: NOW - 9000 } } },
    says: 'restAsOf',
    back: 'tryNow',
  },
  {
    is: 'server and phone unreachable',
    parts: {
      model: { connection: { live: false, since: NOW - 9000 } },
      phone: { registered: false, lostSince: NOW - 9000 },
    },
    says: 'callsDoNotReachYou',
    back: 'tryNow',
  },
  {
    is: 'phone unreachable',
    parts: { phone: { registered: false, lostSince: NOW - 9000 } },
    says: 'callsDoNotReachYou',
    back: BY_ITSELF,
  },
  {
    is: 'Twilio unreachable',
    parts: { state: deskState({}, { twilioReachable: false }) },
    says: 'twilioUnreachable',
    back: BY_ITSELF,
  },
  { is: 'sound off', parts: { phone: { sound: false } }, says: 'soundOff', back: 'switchSoundOn' },
  {
    is: 'sound off while it rings',
    parts: { state: deskState({}, { reservations: [reservation()] }), phone: { sound: false, calls: [call()] } },
    says: 'soundOff',
    back: 'switchSoundOn',
  },
  {
    is: 'phone in another tab',
    parts: { phone: { place: 'other-tab' } },
    says: 'callsRingInOtherTab',
    back: 'takeOver',
  },
  {
    is: 'work not started',
    parts: { phone: notStarted },
    says: 'callsDoNotRingHere',
    back: 'startWork',
  },
  { is: 'displaced by another browser', parts: failedStart('displaced'), says: 'displaced', back: 'startWork' },
  { is: 'microphone blocked', parts: failedStart('microphoneBlocked'), says: 'microphoneBlocked', back: 'startWork' },
  { is: 'no microphone', parts: failedStart('microphoneMissing'), says: 'microphoneMissing', back: 'startWork' },
  { is: 'page without TLS', parts: failedStart('notSecure'), says: 'notSecure', back: 'startWork' },
  { is: 'server without API key', parts: failedStart('noApiKey'), says: 'noApiKey', back: 'startWork' },
  {
    is: 'Twilio does not register the phone',
    parts: failedStart('phoneUnreachable'),
    says: 'phoneUnreachable',
    back: 'startWork',
  },
  {
    is: 'signed out during a call',
    parts: { ...inCall({}), model: { signIn: 'ended' } },
    says: 'sessionEndedInCall',
    back: 'hangUp',
  },
  {
    is: 'no phone',
    parts: { state: deskState({ phone: null, activity: BREAK }), phone: notStarted },
    says: 'noPhone',
    back: OUTSIDE,
  },
  {
    is: 'no worker',
    parts: { state: { ...deskState(), me: { name: 'dana', role: 'supervisor', worker: null } }, phone: notStarted },
    says: 'noWorker',
    back: OUTSIDE,
  },
  {
    is: 'a command without an answer',
    parts: { model: { happening: { words: { key: 'notDone' }, until: NOW + 9000, bad: true, command: 'retry' } } },
    says: 'notDone',
    back: 'retry',
  },
  { is: 'a new version', parts: { state: deskState({}, { build: '2' }) }, says: 'newVersion', back: 'reload' },
];

for (const { is, parts, says, back } of CONDITIONS) {
  test(`${is}: says ${says}, and the way back is ${back}`, () => {
    const { bar, row, panel } = view(parts);
    assert.ok([bar.sentence?.key, row?.words.key].includes(says), `${bar.sentence?.key}, ${row?.words.key}`);
    assert.ok(says in en && says in ja);
    if (back !== BY_ITSELF && back !== OUTSIDE) {
      assert.ok(
        [row?.command, panel.first?.command, panel.last?.command].includes(back),
        JSON.stringify({ row, panel }),
      );
    }
  });
}
