// The opening hours in the supervisor's view: what is said of them, and until when they can be changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursRow } from '../../../main/resources/dev/toritsugi/desk/page/assets/state/hours.js';

const NOW = Date.parse('2026-11-30T05:30:00Z'); // 14:30 in Tokyo

/** @param {Partial<import('../../../main/resources/dev/toritsugi/desk/page/assets/state/types.js').Hours>} [change] */
const office = (change = {}) => ({
  schedule: 'Office',
  zone: 'Asia/Tokyo',
  open: true,
  until: '2026-11-30T09:00:00Z',
  manual: null,
  scheduleUntil: '2026-11-30T09:00:00Z',
  ...change,
});

test('the time is that of the schedule, with the day unless it is today', () => {
  assert.deepEqual(hoursRow(office(), 'en', NOW).words, { key: 'openUntil', params: { time: '18:00' } });
  const closed = office({ open: false, until: '2026-12-01T00:00:00Z' });
  assert.equal(hoursRow(closed, 'en', NOW).words.params?.time, 'Tue, 12/1 09:00');
  assert.equal(hoursRow(closed, 'ja', NOW).words.params?.time, '12/1(火) 9:00');
});

test('a decision is shown with its supervisor and its end', () => {
  const manual = { until: '2026-11-30T09:00:00Z', by: 'dana', since: '2026-11-30T05:00:00Z' };
  const row = hoursRow(office({ open: false, until: '2026-12-01T00:00:00Z', manual }), 'en', NOW);
  assert.deepEqual(row.words, { key: 'closedBy', params: { name: 'dana', time: '18:00' } });
  assert.ok(row.manual);
});

test('ends are offered in their order', () => {
  const { ends } = hoursRow(office(), 'en', NOW);
  assert.deepEqual(
    ends.map(({ name, at }) => [name, new Date(at).toISOString()]),
    [
      ['endInAnHour', '2026-11-30T06:30:00.000Z'],
      ['endAtClosing', '2026-11-30T09:00:00.000Z'],
      ['endTonight', '2026-11-30T15:00:00.000Z'],
      ['endTomorrow', '2026-12-01T15:00:00.000Z'],
    ],
  );
});

test('the next change is named by what the schedule does', () => {
  /** @param {Parameters<typeof office>[0]} change */
  const names = (change) => hoursRow(office(change), 'en', NOW).ends.map(({ name }) => name);
  const manual = { until: '2026-11-30T09:00:00Z', by: 'dana', since: '2026-11-30T05:00:00Z' };
  assert.ok(names({}).includes('endAtClosing'));
  assert.ok(names({ open: false }).includes('endAtOpening'));
  assert.ok(names({ open: false, manual }).includes('endAtClosing'));
  assert.ok(names({ open: true, manual }).includes('endAtOpening'));
});

test('a day on which the clock changes ends at midnight', () => {
  for (const [zone, now, end] of [
    ['Europe/Berlin', '2026-10-24T22:30:00Z', '2026-10-25T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-28T23:30:00Z', '2026-03-29T22:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-03T14:00:00Z', '2026-10-04T13:00:00.000Z'],
  ]) {
    const { ends } = hoursRow(office({ zone, scheduleUntil: null }), 'en', Date.parse(now));
    const tonight = ends.find(({ name }) => name === 'endTonight');
    assert.equal(new Date(tonight?.at ?? 0).toISOString(), end, zone);
  }
});

test('a schedule that never changes offers no end of its own', () => {
  const row = hoursRow(office({ until: null, scheduleUntil: null }), 'en', NOW);
  assert.equal(row.words.key, 'openAlways');
  assert.equal(row.ends.length, 3);
});
