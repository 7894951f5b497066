// A message that a caller has left: it is work without a call.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcementsOf } from '../../../main/resources/dev/toritsugi/desk/page/assets/state/announcements.js';
import { at, call, deskState, NOW, reservation, view } from './desk-model.mjs';

/** @typedef {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').Reservation} Reservation */

/** @param {Partial<Reservation>} [change] */
const message = (change = {}) =>
  reservation({
    kind: 'voicemail',
    state: 'talking',
    callSid: null,
    queuedAt: at(-3600),
    answeredAt: at(-5),
    ringEndsAt: null,
    called: { number: '+81345670100', display: '03-4567-0100' },
    outcomes: { choices: ['Solved'], required: true },
    message: { recordedAt: '2026-11-27T11:30:00Z', seconds: 42, playedAt: null },
    ...change,
  });

/** @param {Reservation[]} reservations */
const shown = (...reservations) => view({ state: deskState({}, { reservations }) });

test('a message is shown like after-call work, with who has called, when, and how long', () => {
  const { bar, panel } = shown(message());
  assert.equal(bar.name, 'after');
  assert.deepEqual(bar.word, { key: 'state.message' });
  assert.deepEqual(bar.timing, { upFrom: NOW - 5000 });
  assert.equal(bar.loud, false);
  assert.equal(panel.caller?.number.text, '+81 90-1234-5678');
  assert.deepEqual(
    panel.caller?.facts.map(({ label }) => label),
    ['queue', 'messageLength', 'calledNumber'],
  );
  assert.equal(panel.caller?.line?.key, 'recordedAt');
  assert.match(String(panel.caller?.line?.params?.time), /Nov 2[78]/);
});

test('a message is played, called back, done, returned or deleted', () => {
  const { panel } = shown(message());
  assert.deepEqual(panel.message, {
    task: 'WT1',
    audio: 'voicemail/WT1/audio',
    callBack: 'tel:+819012345678',
    number: '+81 90-1234-5678',
  });
  assert.equal(panel.first?.command, 'messageDone');
  assert.equal(panel.last?.command, 'messageReturn');
  assert.equal(panel.tools, null);
});

test('a message needs no outcome', () => {
  const { note } = shown(message()).panel;
  assert.deepEqual([note?.choices, note?.required], [[], false]);
});

test('a withheld or strange number cannot be called back', () => {
  const caller = { number: null, display: null, withheld: true, name: null };
  assert.equal(shown(message({ caller })).panel.message?.callBack, null);
  const strange = { number: 'client:alice', display: 'alice', withheld: false, name: null };
  assert.equal(shown(message({ caller: strange })).panel.message?.callBack, null);
});

test('a call that rings beside a message is no call of the message', () => {
  const { cases, bar } = view({ state: deskState({}, { reservations: [message()] }), phone: { calls: [call()] } });
  assert.equal(bar.name, 'ringing');
  assert.deepEqual(
    cases.map(({ reservation, call }) => [reservation?.kind ?? null, call?.sid ?? null]),
    [
      [null, 'CA1'],
      ['voicemail', null],
    ],
  );
});

test('a message is announced as a message', () => {
  const state = deskState({}, { reservations: [message()] });
  const before = { view: shown(), stale: false, at: NOW, ring: null };
  const after = view({ state });
  const model = /** @type {any} */ ({ state, shortcuts: true, connection: { live: true, since: 0 } });
  assert.deepEqual(announcementsOf(before, after, model, NOW), [{ assertive: false, words: { key: 'state.message' } }]);
});
