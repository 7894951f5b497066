// Handing the caller on to another queue.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, call, deskState, NOW, reservation, view } from './desk-model.mjs';

/** @type {import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').Named[]} */
const QUEUES = [
  { name: 'Sales', names: {} },
  { name: 'Billing', names: { ja: 'ご請求' } },
];

/** @param {Partial<import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').Reservation>} [change] */
const talking = (change) => ({
  state: deskState(
    {},
    { reservations: [reservation({ state: 'talking', answeredAt: at(-60), handOn: QUEUES, ...change })] },
  ),
  phone: { calls: [call({ state: 'open', since: NOW - 60_000 })] },
});

test('the tool is shown only where the server says that a route leads to a queue', () => {
  assert.deepEqual(view(talking()).panel.tools?.handOn, { pressed: false, disabled: false });
  assert.equal(view(talking({ handOn: [] })).panel.tools?.handOn, null);
  assert.equal(view(talking({ handOn: undefined })).panel.tools?.handOn, null);
  const ringing = { state: deskState({}, { reservations: [reservation({ handOn: QUEUES })] }) };
  assert.equal(view(ringing).panel.tools, null);
});

test('an operator with another phone hands on, and has no tools of the browser phone', () => {
  const phone = { kind: /** @type {const} */ ('number'), address: '+818098765432', display: null };
  const held = reservation({ state: 'talking', answeredAt: at(-60), handOn: QUEUES });
  const { tools } = view({ state: deskState({ phone }, { reservations: [held] }), phone: { place: 'none' } }).panel;
  assert.deepEqual(tools, { mute: null, keypad: null, handOn: { pressed: false, disabled: false } });
});

test('the question comes after the choice, in the language of the page', () => {
  const open = view({ ...talking(), model: { handOn: { task: 'WT1', queue: '' }, language: 'ja' } }).panel;
  assert.equal(open.tools?.handOn?.pressed, true);
  assert.deepEqual(open.handOn, {
    choices: [
      { name: 'Sales', label: 'Sales' },
      { name: 'Billing', label: 'ご請求' },
    ],
    queue: '',
    question: null,
    disabled: true,
  });
  const chosen = view({ ...talking(), model: { handOn: { task: 'WT1', queue: 'Billing' }, language: 'ja' } }).panel;
  assert.deepEqual(chosen.handOn?.question, { key: 'sureHandOn', params: { queue: 'ご請求' } });
  assert.equal(chosen.handOn?.disabled, false);
});

test('the choice of one call is not that of the next', () => {
  const { panel } = view({ ...talking(), model: { handOn: { task: 'WT0', queue: 'Sales' } } });
  assert.equal(panel.handOn, null);
  assert.equal(panel.tools?.handOn?.pressed, false);
});

test('while the call settles, the desk says so and does not hand on again', () => {
  const model = { handedOn: new Map([['WT1', { queue: 'Sales', until: NOW + 10_000 }]]) };
  const settling = view({ ...talking(), model });
  assert.deepEqual(settling.row?.words, { key: 'handingOn', params: { queue: 'Sales' } });
  assert.equal(settling.panel.tools?.handOn?.disabled, true);
  assert.equal(settling.panel.handOn, null);
  const again = view({ ...talking(), model }, 11);
  assert.equal(again.row, null);
  assert.equal(again.panel.tools?.handOn?.disabled, false);
});

test('after-call work says where the caller went, unless the operator hung up first', () => {
  const model = { handedOn: new Map([['WT1', { queue: 'Sales', until: NOW }]]) };
  const state = deskState({}, { reservations: [reservation({ state: 'wrapping', endedAt: at(-1) })] });
  /** @param {'caller' | 'operator'} by */
  const row = (by) =>
    view({ state, model, phone: { ended: { sid: 'CA1', by, at: NOW - 1000, since: NOW - 60_000 } } }).row?.words;
  assert.deepEqual(row('caller'), { key: 'handedOn', params: { queue: 'Sales' } });
  assert.deepEqual(row('operator'), { key: 'youHungUp' });
});
