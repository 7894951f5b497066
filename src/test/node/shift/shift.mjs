// A shift of some operators with random callers, clicks and misfortunes, which ends when all are free again.
import { Judge } from './judge.mjs';
import { Misfortune } from './misfortune.mjs';
import { act } from './operator.mjs';
import { Random } from './random.mjs';

/** @typedef {import('./operator.mjs').Desk} Desk */

/**
 * What a shift needs of its ground. `second` lets a second pass, `stop` and `start` change the replicas.
 * @typedef {{ now(): number, second(): Promise<void>, settle(): Promise<void>, stop(replica: number): Promise<void>,
 *   start(replica: number): Promise<void> }} Ground
 */

const CALL = 0.12;

const GIVES_UP = 0.03;

const REPLICA_STOPS = 0.004;

/** The servers move nobody off in their first 90 s, and an operator's page is back after that. */
const HEALING_SECONDS = 240;

const LAST_CALLS_SECONDS = 150;

export class Shift {
  #judge = new Judge();

  /** @type {string[]} */
  #log = [];

  /** Calls that are not over, oldest first. @type {string[]} */
  #calls = [];

  /** The replica that is stopped, and when it starts. @type {{ replica: number, until: number } | null} */
  #stopped = null;

  #callers = 0;

  /**
   * @param {{ seed: number, seconds: number, desks: Desk[], sandbox: import('./sandbox.mjs').Sandbox, ground: Ground,
   *   replicasAreNew: boolean }} place
   */
  constructor({ seed, seconds, desks, sandbox, ground, replicasAreNew }) {
    this.seconds = seconds;
    this.random = new Random(seed);
    this.desks = desks;
    this.sandbox = sandbox;
    this.ground = ground;
    if (replicasAreNew) {
      this.#judge.replicaChanged(ground.now());
    }
    this.misfortunes = desks.map((desk) => new Misfortune(desk, this.random));
  }

  async run() {
    for (const desk of this.desks) {
      await desk.open();
    }
    await this.ground.settle();
    for (let second = 0; second < this.seconds; second += 1) {
      await this.#second({ diligent: false });
      await this.#comeAndGo();
      await this.#misfortunes();
      await this.#replicas();
    }
    await this.#heal();
    await this.#until('not all are free after the shift', HEALING_SECONDS);
    for (let caller = 0; caller < this.desks.length; caller += 1) {
      await this.#call();
    }
    await this.#second({ diligent: true });
    await this.#until('the last calls do not end', LAST_CALLS_SECONDS);
    return { troubles: this.#judge.troubles, counts: this.#judge.counts, log: this.#log };
  }

  /** @param {string} what */
  #note(what) {
    this.#log.push(`${new Date(this.ground.now()).toISOString().slice(11, 19)} ${what}`);
  }

  /** @param {{ diligent: boolean }} options */
  async #second({ diligent }) {
    await this.ground.second();
    const truth = await this.sandbox.state();
    const now = this.ground.now();
    const desks = await this.#observed(now);
    this.#judge.observe(now, truth, desks);
    this.#calls = truth.calls
      .filter(({ direction, status }) => direction === 'inbound' && status !== 'completed')
      .map(({ sid }) => sid);
    await Promise.all(
      desks.map(async ({ sight, deadSince }, index) => {
        const desk = this.desks[index];
        const pressed = deadSince === null ? await act(desk, sight, this.random, diligent) : [];
        if (pressed.length > 0) {
          this.#note(`${desk.name} ${sight.state}: ${pressed}`);
        }
      }),
    );
    await this.ground.settle();
    return { truth, desks };
  }

  /** @param {number} now */
  async #observed(now) {
    /** @type {import('./judge.mjs').Observed[]} */
    const observed = [];
    for (const [index, desk] of this.desks.entries()) {
      const misfortune = this.misfortunes[index];
      observed.push({
        name: desk.name,
        sight: await desk.look(),
        deadSince: misfortune.deadSince,
        isBlind: misfortune.isBlind(now),
      });
    }
    return observed;
  }

  async #call() {
    this.#callers += 1;
    const from = `+8190${String(this.#callers).padStart(8, '0')}`;
    await this.sandbox.post('calls', { from });
    this.#note(`${from} calls`);
  }

  async #comeAndGo() {
    if (this.random.chance(CALL) && this.#calls.length < 2 * this.desks.length) {
      await this.#call();
    }
    if (this.#calls.length > 0 && this.random.chance(GIVES_UP)) {
      const call = this.random.of(this.#calls);
      await this.sandbox.post(`calls/${call}/hangup`);
      this.#note(`${call} hangs up`);
    }
  }

  async #misfortunes() {
    for (const misfortune of this.misfortunes) {
      const kind = await misfortune.befall(this.ground.now());
      if (kind) {
        this.#note(`${misfortune.desk.name}: ${kind}`);
      }
    }
    await this.ground.settle();
  }

  async #replicas() {
    const now = this.ground.now();
    if (this.#stopped) {
      if (now >= this.#stopped.until) {
        await this.#startReplica();
      }
    } else if (this.random.chance(REPLICA_STOPS)) {
      const replica = this.random.between(0, 1);
      this.#stopped = { replica, until: now + 1000 * this.random.between(5, 40) };
      this.#judge.replicaChanged(now);
      this.#note(`replica ${replica} stops`);
      await this.ground.stop(replica);
    }
  }

  async #startReplica() {
    if (this.#stopped) {
      this.#note(`replica ${this.#stopped.replica} starts`);
      await this.ground.start(this.#stopped.replica);
      this.#judge.replicaChanged(this.ground.now());
      this.#stopped = null;
    }
  }

  async #heal() {
    this.#note('the shift ends');
    await this.#startReplica();
    for (const misfortune of this.misfortunes) {
      await misfortune.end(this.ground.now());
    }
    for (const call of this.#calls) {
      await this.sandbox.post(`calls/${call}/hangup`);
    }
    await this.ground.settle();
  }

  /**
   * Lets time pass until all are free.
   * @param {string} otherwise
   * @param {number} seconds
   */
  async #until(otherwise, seconds) {
    for (let second = 0; second < seconds; second += 1) {
      const { truth, desks } = await this.#second({ diligent: true });
      if (this.#judge.isAtRest(truth, desks)) {
        return;
      }
    }
    const truth = await this.sandbox.state();
    this.#judge.stuck(otherwise, truth, await this.#observed(this.ground.now()));
  }
}
