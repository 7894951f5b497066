// Knows when nothing is on its way between the pages and the servers, as far as the pages can know.

/** Without a frame for so long, in real time, no further frame is expected. */
const QUIET_MILLIS = 4;

const LIMIT_MILLIS = 30_000;

export class Traffic {
  #requests = 0;

  #last = 0;

  /** A frame has arrived or was sent. */
  touch() {
    this.#last = performance.now();
  }

  /**
   * Follows a request until its response is complete.
   * @template T
   * @param {Promise<T>} request
   */
  async follow(request) {
    this.#requests += 1;
    try {
      return await request;
    } finally {
      this.#requests -= 1;
      this.touch();
    }
  }

  async settle() {
    const start = performance.now();
    this.touch();
    while (this.#requests > 0 || performance.now() - this.#last < QUIET_MILLIS) {
      if (performance.now() - start > LIMIT_MILLIS) {
        throw new Error(`${this.#requests} requests are not answered after ${LIMIT_MILLIS} ms`);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}
