// Judges a shift, second by second: what the desks show against what is true in the sandbox.

/** @typedef {import('./sandbox.mjs').Truth} Truth */

/** @typedef {import('./node-desk.mjs').Sight} Sight */

/**
 * A desk in a second of the shift. `deadSince`: since when it can answer no call. `isBlind`: its network swallows frames, or
 * has just done so, and no page can know that sooner than the pings are missing.
 * @typedef {{ name: string, sight: Sight, deadSince: number | null, isBlind: boolean }} Observed
 */

const SHOWN_FREE_MILLIS = 5000;

/** A dead desk is off after 45 s; a second is the step of the shift. */
const OFF_MILLIS = 46_000;

/** A server moves nobody off in its first 90 s. */
const QUIET_MILLIS = 95_000;

/** Rings last 20 s, after-call work at most 60 s; what a stopped replica has planned is done by the next round of 30 s. */
const LONGEST_MILLIS = /** @type {Record<string, number>} */ ({ pending: 60_000, wrapping: 120_000 });

/** No caller rings at a dead desk twice. */
const MOST_DEAD_RINGS = 1;

/**
 * If a desk and the replica that watches it die together, no replica knows that the desk is dead. Its operator is moved off after
 * three missed calls.
 */
const MOST_UNWATCHED_RINGS = 3;

/** After this time, a desk has connected to another replica and has answered its ping. */
const CONNECTED_MILLIS = 10_000;

/** A call that began to ring within this time after the death of its desk was offered before it. */
const OFFERED_MILLIS = 2000;

export class Judge {
  /** @type {string[]} */
  troubles = [];

  /** Since when somebody is wrongly shown as free, by the desk that shows it and the name. @type {Map<string, number>} */
  #wrong = new Map();

  /** @type {Map<string, number>} last second in which an operator talked */
  #talked = new Map();

  /** @type {Set<string>} SIDs of the legs that are judged */
  #legs = new Set();

  /** @type {Map<string, number>} rings at dead desks, by caller and desk */
  #deadRings = new Map();

  #replicaChangedAt = Number.NEGATIVE_INFINITY;

  /** Counts what the shift contained, so that a run that judges nothing is noticed. */
  counts = { seconds: 0, rings: 0, deadRings: 0 };

  /** @param {number} now a replica was stopped or started */
  replicaChanged(now) {
    this.#replicaChangedAt = now;
  }

  /**
   * @param {number} now
   * @param {Truth} truth
   * @param {Observed[]} desks
   */
  observe(now, truth, desks) {
    this.counts.seconds += 1;
    this.#shownFree(now, truth, desks);
    this.#deadDesks(now, truth, desks);
    this.#rings(now, truth, desks);
    this.#holds(now, truth);
  }

  /** @param {string} trouble */
  #report(trouble) {
    this.troubles.push(trouble);
  }

  /**
   * @param {number} now
   * @param {Truth} truth
   * @param {Observed[]} desks
   */
  #shownFree(now, truth, desks) {
    const free = new Set(
      truth.workers.filter(({ available, holds }) => available && holds.length === 0).map(({ name }) => name),
    );
    const wrong = new Set();
    for (const { name, sight, deadSince, isBlind } of desks) {
      if (deadSince !== null || isBlind || sight.stale) {
        continue;
      }
      const shown = sight.colleagues.filter(({ state }) => state === 'available').map((each) => each.name);
      for (const each of sight.state === 'available' ? [...shown, name] : shown) {
        if (!free.has(each)) {
          wrong.add(`${name} shows ${each} as free`);
        }
      }
    }
    for (const each of this.#wrong.keys()) {
      if (!wrong.has(each)) {
        this.#wrong.delete(each);
      }
    }
    for (const each of wrong) {
      const since = this.#wrong.get(each) ?? now;
      this.#wrong.set(each, since);
      if (now - since > SHOWN_FREE_MILLIS) {
        const holder = truth.workers.find(({ name }) => each.includes(` ${name} `));
        this.#report(`${each} since ${time(since)}: ${JSON.stringify(holder)}`);
        this.#wrong.set(each, Number.POSITIVE_INFINITY);
      }
    }
  }

  /**
   * @param {number} now
   * @param {Truth} truth
   * @param {Observed[]} desks
   */
  #deadDesks(now, truth, desks) {
    for (const { name, available, holds } of truth.workers) {
      if (holds.some(({ status }) => status === 'accepted')) {
        this.#talked.set(name, now);
      }
      const deadSince = desks.find((each) => each.name === name)?.deadSince ?? null;
      const since = Math.max(deadSince ?? now, this.#talked.get(name) ?? 0);
      const quiet = (deadSince ?? now) - this.#replicaChangedAt < QUIET_MILLIS;
      if (available && now - since > OFF_MILLIS && !quiet) {
        this.#report(`${name} is available although the desk is dead since ${time(since)}`);
        this.#talked.set(name, Number.POSITIVE_INFINITY);
      }
    }
  }

  /**
   * @param {number} now
   * @param {Truth} truth
   * @param {Observed[]} desks
   */
  #rings(now, truth, desks) {
    for (const call of truth.calls) {
      for (const { sid, to } of call.rang.filter((leg) => !this.#legs.has(leg.sid))) {
        this.#legs.add(sid);
        this.counts.rings += 1;
        const desk = desks.find(({ name }) => to.startsWith(`client:${name}`));
        if (desk?.deadSince && now - desk.deadSince > OFFERED_MILLIS) {
          const key = `${call.from} ${desk.name} ${desk.deadSince}`;
          const count = (this.#deadRings.get(key) ?? 0) + 1;
          this.#deadRings.set(key, count);
          this.counts.deadRings += 1;
          const watched = desk.deadSince - this.#replicaChangedAt > CONNECTED_MILLIS;
          if (count > (watched ? MOST_DEAD_RINGS : MOST_UNWATCHED_RINGS)) {
            this.#report(`${call.from} rang ${count} times at ${desk.name}, dead since ${time(desk.deadSince)}`);
          }
        }
      }
    }
  }

  /**
   * @param {number} now
   * @param {Truth} truth
   */
  #holds(now, truth) {
    for (const { name, holds } of truth.workers) {
      for (const { status, since, reservation } of holds) {
        const limit = LONGEST_MILLIS[status];
        if (limit !== undefined && Math.floor((now - Date.parse(since) - limit) / 1000) === 1) {
          this.#report(`${name} holds ${reservation}, ${status} since ${since}`);
        }
      }
    }
  }

  /**
   * Judges the end of a shift: each operator is free, and each desk says so.
   * @param {Truth} truth
   * @param {Observed[]} desks
   */
  isAtRest(truth, desks) {
    return (
      truth.workers.every(({ name, available, holds }) => !hasDesk(desks, name) || (available && holds.length === 0))
      && truth.tasks.every(({ status }) => ['completed', 'canceled'].includes(status))
      && desks.every(({ sight }) => sight.state === 'available')
    );
  }

  /**
   * @param {string} what
   * @param {Truth} truth
   * @param {Observed[]} desks
   */
  stuck(what, truth, desks) {
    this.#report(
      `${what}: ${JSON.stringify(truth.workers.map(({ name, activity, holds }) => [name, activity, holds]))} ${JSON.stringify(
        truth.tasks.filter(({ status }) => !['completed', 'canceled'].includes(status)),
      )} ${desks.map(({ name, sight }) => `${name} ${sight.text} ${sight.buttons}`).join('; ')}`,
    );
  }
}

/**
 * @param {Observed[]} desks
 * @param {string} name
 */
const hasDesk = (desks, name) => desks.some((each) => each.name === name);

/** @param {number} millis */
const time = (millis) => new Date(millis).toISOString().slice(11, 19);
