// Random numbers that are the same for the same seed (mulberry32).

export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed * 0x9e3779b1;
  }

  /** A number from 0 to 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  /** @param {number} probability */
  chance(probability) {
    return this.next() < probability;
  }

  /**
   * A whole number of a range.
   * @param {number} least
   * @param {number} most
   */
  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /**
   * @template T
   * @param {T[]} choices
   */
  of(choices) {
    return choices[Math.floor(this.next() * choices.length)];
  }
}
