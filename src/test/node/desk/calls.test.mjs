// The state that the desk shows with a caller, and how reservations and calls of the phone are joined.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, call, deskState, NOW, reservation, view } from './desk-model.mjs';

const wrapping = reservation({ state: 'wrapping', endedAt: at(-8), completesAt: at(22) });

test('a ring of the phone is shown before the server knows of it', () => {
  const { bar, panel } = view({ phone: { calls: [call()] } });
  assert.equal(bar.name, 'ringing');
  assert.deepEqual(panel.caller?.number, { key: 'aCall' });
  assert.equal(panel.first?.command, 'answer');
  assert.equal(panel.first?.disabled, false);
});

test('a reservation that does not ring here yet cannot be answered', () => {
  const { panel } = view({ state: deskState({}, { reservations: [reservation()] }) });
  assert.equal(panel.first?.disabled, true);
});

test('a call that rings for a phone that is not started offers to start it', () => {
  const { panel } = view({
    state: deskState({}, { reservations: [reservation()] }),
    phone: { place: 'none', registered: false },
  });
  assert.equal(panel.first?.command, 'startWork');
});

test('the ring counts down to its end', () => {
  const { bar } = view({ state: deskState({}, { reservations: [reservation()] }), phone: { calls: [call()] } });
  assert.deepEqual(bar.timing, { leftUntil: NOW + 18_000, total: 25_000 });
});

test('an answered call is talking before the server knows of it', () => {
  const { bar, panel } = view({
    state: deskState({}, { reservations: [reservation()] }),
    phone: { calls: [call({ state: 'open', since: NOW - 3000 })] },
  });
  assert.equal(bar.name, 'talking');
  assert.deepEqual(bar.timing, { upFrom: NOW - 3000 });
  assert.equal(panel.last?.command, 'hangUp');
  assert.equal(panel.first, null);
});

test('a call that has ended here is after-call work before the server knows of it', () => {
  const { bar, panel, row } = view({
    state: deskState({}, { reservations: [reservation({ state: 'talking', answeredAt: at(-60) })] }),
    phone: { ended: { sid: 'CA1', by: 'operator', at: NOW - 2000, since: NOW - 60_000 } },
  });
  assert.equal(bar.name, 'after');
  assert.deepEqual(bar.timing, { upFrom: NOW - 2000 });
  assert.equal(panel.first?.command, 'complete');
  assert.deepEqual(row?.words, { key: 'youHungUp' });
});

test('a ring that ended unanswered is not after-call work', () => {
  const { bar } = view({
    state: deskState({}, { reservations: [reservation()] }),
    phone: { ended: { sid: 'CA0', by: 'caller', at: NOW - 90_000, since: NOW - 99_000 } },
  });
  assert.equal(bar.name, 'ringing');
});

test('a muted call says that the caller does not hear the operator', () => {
  const { bar, panel } = view({
    state: deskState({}, { reservations: [reservation({ state: 'talking', answeredAt: at(-60) })] }),
    phone: { calls: [call({ state: 'open', muted: true })] },
  });
  assert.deepEqual(bar.sentence, { key: 'mutedBar' });
  assert.equal(panel.tools?.mute?.pressed, true);
});

test('after-call work counts down, and an extension prolongs it before the server says so', () => {
  const state = deskState({}, { reservations: [wrapping] });
  assert.deepEqual(view({ state }).bar.timing, { leftUntil: NOW + 22_000, total: 30_000 });
  const extended = new Map([['WT1', at(52)]]);
  assert.deepEqual(view({ state, model: { extended } }).bar.timing, { leftUntil: NOW + 52_000, total: 60_000 });
});

test('manual after-call work counts up and cannot be prolonged', () => {
  const { bar, panel } = view({
    state: deskState({}, { reservations: [{ ...wrapping, completesAt: null, manual: true }] }),
  });
  assert.deepEqual(bar.timing, { upFrom: NOW - 8000 });
  assert.deepEqual(bar.sentence, { key: 'pressComplete' });
  assert.equal(panel.last, null);
});

test('after-call work at its longest says when it ends', () => {
  const { panel, row } = view({ state: deskState({}, { reservations: [{ ...wrapping, longestUntil: at(22) }] }) });
  assert.equal(panel.last?.disabled, true);
  assert.equal(row?.words.key, 'noMoreTime');
});

test('of several reservations the talk wins, then the oldest ring', () => {
  const second = reservation({ sid: 'WR2', taskSid: 'WT2', callSid: 'CA2', offeredAt: at(-20) });
  const both = view({ state: deskState({}, { reservations: [reservation(), second, wrapping] }) });
  assert.equal(both.cases[0].reservation?.sid, 'WR2');
  const talking = view({
    state: deskState({}, { reservations: [reservation(), second] }),
    phone: { calls: [call({ state: 'open', since: NOW })] },
  });
  assert.equal(talking.cases[0].reservation?.sid, 'WR1');
  assert.equal(talking.bar.name, 'talking');
});

test('what waits beside the shown call is one line', () => {
  const first = reservation({ sid: 'WR0', taskSid: 'WT0', callSid: 'CA0' });
  const { row } = view({ state: deskState({}, { reservations: [first, wrapping] }) });
  assert.deepEqual(row?.words, { key: 'moreAfterCall', params: { n: 1 } });
});

test('a call belongs to the only reservation without a call SID', () => {
  const { cases } = view({
    state: deskState({}, { reservations: [reservation({ callSid: null })] }),
    phone: { calls: [call({ sid: 'CA9' })] },
  });
  assert.equal(cases.length, 1);
  assert.equal(cases[0].call?.sid, 'CA9');
});

test('with two reservations without a call SID no call is guessed', () => {
  const two = [reservation({ callSid: null }), reservation({ sid: 'WR2', taskSid: 'WT2', callSid: null })];
  const { cases } = view({ state: deskState({}, { reservations: two }), phone: { calls: [call()] } });
  assert.equal(cases.length, 3);
  assert.ok(cases.filter(({ reservation: each }) => each).every(({ call: each }) => each === null));
});

test('a completed task disappears before the server says so, and comes back if it never does', () => {
  const state = deskState({}, { reservations: [wrapping] });
  const settled = new Map([['WR1', NOW + 10_000]]);
  assert.equal(view({ state, model: { settled } }).bar.name, 'available');
  assert.equal(view({ state, model: { settled } }, 11).bar.name, 'after');
});

test('a phone number is picked up, not answered here', () => {
  const phone = { kind: /** @type {const} */ ('number'), address: '+818098765432', display: null };
  const { bar, panel, row } = view({
    state: deskState({ phone }, { reservations: [reservation()] }),
    phone: { place: 'none' },
  });
  assert.equal(bar.sentence?.key, 'pickUp');
  assert.equal(panel.first, null);
  assert.equal(panel.last?.command, 'decline');
  assert.equal(row?.words.key, 'yourCallsRingOn');
});

test('a withheld number is named in words', () => {
  const caller = { number: null, display: null, withheld: true, name: null };
  const { panel } = view({ state: deskState({}, { reservations: [reservation({ caller })] }) });
  assert.deepEqual(panel.caller?.number, { key: 'numberWithheld' });
});

test('a session that ends during a call does not cover the call', () => {
  const model = { signIn: /** @type {const} */ ('ended') };
  assert.equal(view({ model }).screen, 'sign-in');
  const talking = view({ model, phone: { calls: [call({ state: 'open', since: NOW })] } });
  assert.equal(talking.screen, 'desk');
  assert.equal(talking.row?.words.key, 'sessionEndedInCall');
});

test('the sentence row shows the highest trouble', () => {
  /** @param {object} trouble */
  const row = (trouble) => view({ phone: { calls: [call({ state: 'open', since: NOW, ...trouble })] } }).row?.words.key;
  assert.equal(row({ weak: true, microphoneSilent: true }), 'microphoneSilent');
  assert.equal(row({ weak: true, microphoneSilent: true, muted: true }), 'weakConnection');
  assert.equal(row({ state: 'reconnecting', weak: true }), 'lineRestored');
});

test('the keypad is off while the line is restored', () => {
  const { panel } = view({ phone: { calls: [call({ state: 'reconnecting', since: NOW })] } });
  assert.equal(panel.tools?.keypad?.disabled, true);
  assert.equal(panel.tools?.mute?.disabled, false);
});

test('the last of several missed calls is named, in whatever order they come', () => {
  const state = deskState({ missedInARow: 2, missed: [at(-60), at(-3600)] });
  const [earlier, later] = view({ state }).panel.missed;
  assert.ok(earlier < later, `${earlier} before ${later}`);
  assert.equal(view({ state }).row?.words.params?.time, later);
});
