// The state that the bar shows without a caller.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AVAILABLE, at, BREAK, call, deskState, NOW, OFFLINE, view } from './desk-model.mjs';

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
