// The time by Twilio's clock. The browser's own clock is never read: it may be minutes wrong.

/** A frame that was delayed on its way would set the clock back by up to this long. */
const DELAY_MILLIS = 2000;

export class ServerClock {
  #offset = 0;

  #known = false;

  /** @param {() => number} monotonic milliseconds that only grow, such as performance.now() */
  constructor(monotonic) {
    this.monotonic = monotonic;
  }

  /**
   * Sets the clock from a state that has just arrived.
   * @param {string} now
   */
  set(now) {
    const offset = Date.parse(now) - this.monotonic();
    if (!this.#known || offset > this.#offset || this.#offset - offset > DELAY_MILLIS) {
      this.#offset = offset;
      this.#known = true;
    }
  }

  /** Milliseconds since 1970. */
  now() {
    return this.monotonic() + this.#offset;
  }
}
