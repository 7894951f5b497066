// What screen readers are told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcementsOf, ringOf } from '../../../main/resources/dev/toritsugi/desk/page/assets/state/announcements.js';
import { viewOf } from '../../../main/resources/dev/toritsugi/desk/page/assets/state/view.js';
import { at, call, desk, deskState, NOW, reservation } from './desk-model.mjs';

/**
 * The announcements from one desk to the next.
 * @param {Parameters<typeof desk>[0]} before
 * @param {Parameters<typeof desk>[0]} after
 * @param {number} [from] seconds
 * @param {number} [to] seconds
 */
function change(before, after, from = 0, to = 0) {
  const model = desk(after);
  const [first, second] = [NOW + from * 1000, NOW + to * 1000];
  const shown = viewOf(desk(before), first);
  const was = { view: shown, stale: false, at: first, ring: ringOf(null, shown, first) };
  return announcementsOf(was, viewOf(model, second), model, second);
}

const ringing = { state: deskState({}, { reservations: [reservation()] }), phone: { calls: [call()] } };

const talking = { state: ringing.state, phone: { calls: [call({ state: 'open', since: NOW })] } };

const wrapping = {
  state: deskState({}, { reservations: [reservation({ state: 'wrapping', endedAt: at(0), completesAt: at(30) })] }),
};

test('a ring is announced once, with its number and key', () => {
  const [first, ...more] = change({}, ringing);
  assert.equal(first.assertive, true);
  assert.equal(first.words.key, 'say.ringingWithKey');
  assert.deepEqual(first.details, ['+81 90-1234-5678', 'Billing']);
  assert.deepEqual(more, []);
  assert.deepEqual(change(ringing, ringing, 0, 1), []);
});

/** A ring that the phone reports first. */
const unknown = { phone: { calls: [call()] } };

test('a ring is announced when its caller is known, or after a moment without', () => {
  assert.deepEqual(change({}, unknown), []);
  assert.deepEqual(change(unknown, ringing, 0, 1)[0].details, ['+81 90-1234-5678', 'Billing']);
  assert.deepEqual(change(unknown, unknown, 0, 2)[0].details, [{ key: 'aCall' }]);
});

test('a caller who becomes known after the announcement is not announced again', () => {
  const late = viewOf(desk(unknown), NOW + 2000);
  const ring = ringOf({ ring: { since: NOW, said: null } }, late, NOW + 2000);
  const known = desk(ringing);
  const before = { view: late, stale: false, at: NOW + 2000, ring };
  assert.deepEqual(announcementsOf(before, viewOf(known, NOW + 3000), known, NOW + 3000), []);
});

test('the next ring is announced although the first one is shown still', () => {
  const next = {
    state: deskState({}, { reservations: [reservation({ sid: 'WR2', taskSid: 'WT2', callSid: 'CA2' })] }),
    phone: { calls: [call({ sid: 'CA2' })] },
  };
  assert.equal(change(ringing, next, 0, 5).length, 1);
});

test('a withheld number is announced in words', () => {
  const caller = { number: null, display: null, withheld: true, name: null };
  const withheld = { ...ringing, state: deskState({}, { reservations: [reservation({ caller })] }) };
  assert.deepEqual(change({}, withheld)[0].details, [{ key: 'numberWithheld' }, 'Billing']);
});

test('the talk and its mute are announced politely', () => {
  assert.deepEqual(change(ringing, talking), [{ assertive: false, words: { key: 'state.talking' } }]);
  const muted = { ...talking, phone: { calls: [call({ state: 'open', since: NOW, muted: true })] } };
  assert.deepEqual(change(talking, muted), [{ assertive: false, words: { key: 'muted' } }]);
  assert.deepEqual(change(muted, talking), [{ assertive: false, words: { key: 'unmuted' } }]);
});

test('after-call work announces its seconds, and the last ten, once each', () => {
  assert.deepEqual(change(talking, wrapping)[0].words, { key: 'say.after', params: { n: 30 } });
  assert.deepEqual(change(wrapping, wrapping, 19, 20), [
    { assertive: false, words: { key: 'secondsLeft', params: { n: 10 } } },
  ]);
  assert.deepEqual(change(wrapping, wrapping, 20, 21), []);
});

test('running times and moving queues are never announced', () => {
  const queue = {
    sid: 'WQ1',
    name: 'Support',
    names: {},
    waiting: 2,
    longestSince: at(-9),
    limitSeconds: 180,
    available: 0,
  };
  const busy = { state: deskState({}, { queues: [queue] }) };
  assert.deepEqual(change({}, busy, 0, 60), []);
});

test('being moved off is announced with its reason', () => {
  const reason = { code: 'page-unreachable', by: null, at: at(0), until: null, activityBefore: null };
  const moved = { state: deskState({ activity: { sid: 'WA2', name: 'Break', names: {}, available: false }, reason }) };
  const [first] = change({}, moved);
  assert.equal(first.assertive, true);
  assert.equal(first.words.key, 'reason.page-unreachable');
});
