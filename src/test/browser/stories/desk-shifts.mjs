// Random shifts of five operators in real browsers, in real time.
import assert from 'node:assert/strict';
import { Sandbox } from '../../node/shift/sandbox.mjs';
import { Shift } from '../../node/shift/shift.mjs';
import { BrowserDesk } from '../desk/browser-desk.mjs';
import { story } from '../story.mjs';

const OPERATORS = ['alice', 'bob', 'carol', 'dave', 'erin'];

const SECONDS = 90;

const FIRST_SEED = Number(process.env.SHIFTS_SEED ?? 1);

/** @param {number} millis */
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/**
 * @param {import('../replicas.mjs').Replicas} replicas
 * @param {number} count
 */
export function shiftsWith(replicas, count) {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed += 1) {
    story(`a random shift in browsers shows the truth: seed ${seed}`, async () => {
      await replicas.startAll();
      const sandbox = new Sandbox(replicas.sandboxPort);
      await sandbox.begin(OPERATORS);
      const ground = {
        now: () => Date.now(),
        second: () => sleep(1000),
        settle: async () => {},
        stop: (/** @type {number} */ replica) => replicas.stop(replica),
        start: (/** @type {number} */ replica) => replicas.start(replica),
      };
      const desks = await Promise.all(OPERATORS.map((name) => BrowserDesk.of(name, replicas)));
      try {
        const { troubles, counts, log } = await new Shift({
          seed,
          seconds: SECONDS,
          desks,
          sandbox,
          ground,
          replicasAreNew: true,
        }).run();
        console.error(`Shift ${seed} in browsers: ${troubles.length} troubles, ${JSON.stringify(counts)}`);
        assert.deepEqual(troubles, [], log.join('\n'));
        assert.deepEqual(
          desks.flatMap(({ problems }) => problems),
          [],
        );
      } finally {
        await Promise.all(desks.map((desk) => desk.close()));
      }
    });
  }
}
