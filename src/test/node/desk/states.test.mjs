// The state that the bar shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AVAILABLE, at, BREAK, call, deskState, NOW, OFFLINE, reservation, view } from './desk-model.mjs';

const wrapping = reservation({ state: 'wrapping', endedAt: at(-8), completesAt: at(22), endedBy: 'caller' });

test('Available says how many callers wait', () => {
  const queue = {
    sid: 'WQ1',
    name: 'Support',
    names: {},
    waiting: 2,
    longestSince: at(-9),
    limitSeconds: 180,
    available: 0,
  };
  const { bar } = view({ state: deskState({}, { queues: [queue] }) });
  assert.equal(bar.name, 'available');
  assert.deepEqual(bar.sentence, { key: 'callersWait', params: { n: 2 } });
  assert.deepEqual(bar.timing, { upFrom: NOW - 402_000 });
});

test('a break shows the name that the definition gives in the language of the page', () => {
  const { bar } = view({ state: deskState({ activity: BREAK }), model: { language: 'ja' } });
  assert.equal(bar.name, 'break');
  assert.equal(bar.word, '休憩');
  assert.deepEqual(bar.title, { key: 'title.break', params: { activity: '休憩' } });
});

test('before the start of work the operator is offline', () => {
  const { bar, panel, activity } = view({
    state: deskState({ activity: OFFLINE, desk: null }),
    phone: { place: 'none', registered: false },
  });
  assert.equal(bar.name, 'offline');
  assert.equal(panel.area, 'start');
  assert.equal(activity, null);
  assert.equal(panel.first?.command, 'startWork');
});

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

test('a chosen activity is shown at once, and not for ever', () => {
  const model = { pendingActivity: { sid: BREAK.sid, at: NOW } };
  assert.equal(view({ model }).bar.name, 'break');
  assert.equal(view({ model }, 11).bar.name, 'available');
});

test('a lost microphone wins over everything but a caller', () => {
  const phone = { microphone: /** @type {const} */ ('missing'), unplugged: 'Jabra' };
  const { bar, panel, top } = view({ phone });
  assert.equal(bar.name, 'no-microphone');
  assert.equal(panel.area, 'no-microphone');
  assert.equal(panel.first?.command, 'checkMicrophone');
  assert.equal(top.phone.look, 'bad');
  const ringing = view({ phone: { ...phone, calls: [call()] } });
  assert.equal(ringing.bar.name, 'ringing');
});

test('a lost stream greys the floor after its grace, and never hides a call', () => {
  const lost = { connection: { live: false, since: NOW - 2000 } };
  assert.equal(view({ model: lost }).bar.name, 'available');
  const stale = view({ model: lost }, 2);
  assert.equal(stale.bar.name, 'reconnecting');
  assert.equal(stale.floor.stale, true);
  assert.equal(stale.activity?.disabled, true);
  assert.deepEqual(stale.bar.sentence?.key, 'callsStillRing');
  const ringing = view({ model: lost, phone: { calls: [call()] } }, 2);
  assert.equal(ringing.bar.name, 'ringing');
  assert.equal(ringing.panel.first?.disabled, false);
});

test('without stream and registration calls do not reach the operator', () => {
  const { bar } = view(
    { model: { connection: { live: false, since: NOW } }, phone: { registered: false, lostSince: NOW } },
    10,
  );
  assert.deepEqual(bar.sentence, { key: 'callsDoNotReachYou' });
});

test('times of a stale floor stand still', () => {
  const colleague = { name: 'ben', state: /** @type {const} */ ('talking'), activity: null, since: at(-60) };
  const state = deskState({}, { colleagues: [colleague] });
  const parts = { state, model: { connection: { live: false, since: NOW } } };
  assert.equal(view(parts, 10).floor.people[0].since, '1:00');
  assert.equal(view({ state }, 10).floor.people[0].since, '1:10');
});

test('a move by the server says why', () => {
  const reason = { by: null, at: at(-60), until: null, activityBefore: null };
  const missed = view({ state: deskState({ activity: BREAK, reason: { ...reason, code: 'missed-calls' } }) });
  assert.equal(missed.bar.sentence?.key, 'reason.missed-calls');
  assert.equal(missed.panel.area, 'missed');
  const moved = view({ state: deskState({ activity: BREAK, reason: { ...reason, code: 'supervisor', by: 'Dana' } }) });
  assert.deepEqual(moved.bar.sentence?.params?.name, 'Dana');
  const unknown = view({ state: deskState({ activity: BREAK, reason: { ...reason, code: 'other' } }) });
  assert.equal(unknown.bar.sentence?.key, 'setTo');
});

test('the way back from missed calls is shown at once', () => {
  const reason = { code: 'missed-calls', by: null, at: at(-60), until: null, activityBefore: null };
  const state = deskState({ activity: BREAK, reason });
  const { bar, panel } = view({ state, model: { pendingActivity: { sid: AVAILABLE.sid, at: NOW } } });
  assert.equal(bar.name, 'available');
  assert.equal(panel.area, 'idle');
});

test('another tab shows the state, and takes over only between calls', () => {
  const idle = view({ phone: { place: 'other-tab' } });
  assert.equal(idle.panel.area, 'other-tab');
  assert.equal(idle.panel.first?.disabled, false);
  assert.equal(idle.bar.sentence?.key, 'callsRingInOtherTab');
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

test('what has happened is said for a while', () => {
  const happening = { words: { key: 'declined' }, until: NOW + 10_000 };
  assert.equal(view({ model: { happening } }).row?.words.key, 'declined');
  assert.equal(view({ model: { happening } }, 11).row, null);
});

test('a new version is offered only between calls', () => {
  const state = deskState({}, { build: '2' });
  assert.equal(view({ state }).row?.words.key, 'newVersion');
  assert.notEqual(view({ state, phone: { calls: [call()] } }).row?.words.key, 'newVersion');
});

test('each state has at most one solid button', () => {
  const parts = [
    {},
    { phone: { calls: [call()] } },
    { phone: { calls: [call({ state: 'open' })] } },
    { state: deskState({ activity: BREAK }) },
  ];
  for (const each of parts) {
    const { first, last } = view(/** @type {Parameters<typeof view>[0]} */ (each)).panel;
    const solid = [first, last].filter((action) => action && ['answer', 'stop', 'go'].includes(action.look));
    assert.ok(solid.length <= 1);
  }
});

test('the first activity that is available is the one to go to', () => {
  const { activity } = view({});
  assert.equal(activity?.choices.find(({ available }) => available)?.sid, AVAILABLE.sid);
});

test('the last of several missed calls is named, in whatever order they come', () => {
  const state = deskState({ missedInARow: 2, missed: [at(-60), at(-3600)] });
  const [earlier, later] = view({ state }).panel.missed;
  assert.ok(earlier < later, `${earlier} before ${later}`);
  assert.equal(view({ state }).row?.words.params?.time, later);
});

test('an operator without a phone sees the desk, and why no calls come', () => {
  const { bar, top, panel } = view({ state: deskState({ phone: null, activity: BREAK }), phone: { place: 'none' } });
  assert.deepEqual(bar.sentence, { key: 'noPhone' });
  assert.deepEqual(top.phone, { words: { key: 'phoneUnknown' }, look: 'bad' });
  assert.equal(panel.first, null);
});

test('a supervisor sees why an operator was moved off', () => {
  const reason = { code: 'no-microphone', by: null, at: at(-60), until: null, activityBefore: null };
  const operator = {
    workerSid: 'WK1',
    name: 'rin',
    state: /** @type {const} */ ('no-microphone'),
    activity: null,
    since: at(-60),
    queue: null,
    caller: null,
    taskSid: null,
    reason,
  };
  const { floor } = view({ state: deskState({}, { floor: { operators: [operator], waiting: [] } }) });
  assert.equal(floor.operators?.[0].onKey, 'short.no-microphone');
});

test('a reason without a time says the time of the activity, or none', () => {
  const reason = { code: 'page-unreachable', by: null, at: null, until: null, activityBefore: null };
  const timed = view({ state: deskState({ activity: BREAK, reason }) });
  assert.match(String(timed.bar.sentence?.params?.time), /^\d\d:\d\d$/);
  const timeless = view({ state: deskState({ activity: BREAK, activitySince: null, reason }) });
  assert.equal(timeless.bar.sentence?.key, 'setToSometime');
});
