// The clock of all pages of a shift. Their timers run only when the shift lets time pass, in the order of their due times.

/** @typedef {{ isFrozen: boolean, isClosed: boolean }} Owner a page; a frozen page's timers wait, a closed page's are lost */

/** @typedef {{ owner: Owner, due: number, period: number | null, run: () => void }} Timer */

/** Lets the promises of the timers' code settle. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

export class VirtualTime {
  /** @type {Map<number, Timer>} */
  #timers = new Map();

  #lastId = 0;

  /** @param {number} now milliseconds since 1970 */
  constructor(now) {
    this.now = now;
  }

  /**
   * @param {Owner} owner
   * @param {() => void} run
   * @param {number} millis
   * @param {boolean} [repeats]
   */
  schedule(owner, run, millis, repeats = false) {
    this.#lastId += 1;
    const wait = Math.max(1, Number(millis) || 0);
    this.#timers.set(this.#lastId, { owner, due: this.now + wait, period: repeats ? wait : null, run });
    return this.#lastId;
  }

  /** @param {number} id */
  cancel(id) {
    this.#timers.delete(id);
  }

  /**
   * @param {number} until milliseconds since 1970
   */
  async passTo(until) {
    for (let next = this.#next(until); next; next = this.#next(until)) {
      const [id, timer] = next;
      this.now = Math.max(this.now, timer.due);
      if (timer.period === null) {
        this.#timers.delete(id);
      } else {
        timer.due = this.now + timer.period;
      }
      timer.run();
      await turn();
    }
    this.now = until;
  }

  /**
   * @param {number} until
   * @returns {[number, Timer] | undefined}
   */
  #next(until) {
    /** @type {[number, Timer] | undefined} */
    let first;
    for (const [id, timer] of this.#timers) {
      if (timer.owner.isClosed) {
        this.#timers.delete(id);
      } else if (!timer.owner.isFrozen && timer.due <= until && (!first || timer.due < first[1].due)) {
        first = [id, timer];
      }
    }
    return first;
  }
}
