// The server's clock, and the order of its states.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaces } from '../../../main/resources/dev/toritsugi/desk/page/assets/state/order.js';
import { ServerClock } from '../../../main/resources/dev/toritsugi/desk/page/assets/state/server-clock.js';
import {
  leftWords,
  shortlySpelled,
  spelled,
} from '../../../main/resources/dev/toritsugi/desk/page/assets/state/times.js';
import { at, deskState, NOW } from './desk-model.mjs';

/** A clock of the browser that only counts. */
class Counter {
  millis = 5_000_000;

  now = () => this.millis;
}

test('the time is the server’s, whatever the browser’s clock says', () => {
  const counter = new Counter();
  const clock = new ServerClock(counter.now);
  clock.set(at(0));
  counter.millis += 61_000;
  assert.equal(clock.now(), NOW + 61_000);
});

test('a delayed state does not set the clock back', () => {
  const counter = new Counter();
  const clock = new ServerClock(counter.now);
  clock.set(at(0));
  counter.millis += 1500;
  clock.set(at(0));
  assert.equal(clock.now(), NOW + 1500);
});

test('the clock follows the server after a sleep, and back', () => {
  const counter = new Counter();
  const clock = new ServerClock(counter.now);
  clock.set(at(0));
  clock.set(at(7200));
  assert.equal(clock.now(), NOW + 7_200_000);
  clock.set(at(0));
  assert.equal(clock.now(), NOW);
});

/**
 * @param {number} asOf
 * @param {number} [now]
 */
const read = (asOf, now = asOf) => deskState({}, { asOf: at(asOf), now: at(now) });

test('an older state never replaces a newer one', () => {
  assert.equal(replaces(null, read(0)), true);
  assert.equal(replaces(read(0), read(2)), true);
  assert.equal(replaces(read(0), read(0)), true);
  assert.equal(replaces(read(2, 3), read(0, 4)), false);
});

test('a replica that has not read Twilio for minutes is not believed', () => {
  assert.equal(replaces(read(0), read(-360, 1)), false);
  assert.equal(replaces(read(0), { ...read(0, 1), asOf: null }), false);
});

test('a sandbox that begins anew is believed', () => {
  assert.equal(replaces(read(0), read(-7200)), true);
});

test('another operator’s state never replaces this operator’s', () => {
  const other = read(10);
  assert.equal(replaces(read(0), { ...other, me: { ...other.me, name: 'bob' } }), false);
});

test('times are spelled as the design says', () => {
  assert.equal(spelled(192_999), '3:12');
  assert.equal(spelled(5_040_000), '1:24:00');
  assert.equal(spelled(-5), '0:00');
  assert.equal(shortlySpelled(5_040_000), '1h24');
  assert.deepEqual(leftWords(17_001), { key: 'secondsLeft', params: { n: 18 } });
  assert.deepEqual(leftWords(100_000), { key: 'timeLeft', params: { time: '1:40' } });
});
