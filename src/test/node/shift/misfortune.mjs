// What goes wrong at a desk on a shift: reloads, lost connections, dead and frozen browsers, lost microphones.

/** @typedef {import('./operator.mjs').Desk} Desk */

/** How likely each begins in a second. The least and the longest time in seconds until it ends. @type {[string, number, number, number][]} */
const KINDS = [
  ['reload', 0.008, 0, 0],
  ['drop desk', 0.006, 0, 0],
  ['drop signal', 0.006, 0, 0],
  ['kill', 0.003, 20, 120],
  ['freeze', 0.003, 5, 100],
  ['black hole', 0.003, 5, 90],
  ['down', 0.003, 3, 60],
  ['microphone', 0.003, 5, 60],
];

/** After a connection has swallowed frames, the page notices when two pings and an answer are missing. */
const BLIND_MILLIS = 40_000;

export class Misfortune {
  /** @type {{ kind: string, since: number, until: number } | null} */
  #current = null;

  #blindUntil = 0;

  /**
   * @param {Desk} desk
   * @param {import('./random.mjs').Random} random
   */
  constructor(desk, random) {
    this.desk = desk;
    this.random = random;
  }

  /** Since when the desk can answer no call. */
  get deadSince() {
    return this.#current && this.#current.kind !== 'microphone' ? this.#current.since : null;
  }

  /** @param {number} now */
  isBlind(now) {
    return now < this.#blindUntil;
  }

  /**
   * Begins or ends a misfortune. Returns its name.
   * @param {number} now
   */
  async befall(now) {
    if (this.#current) {
      return now >= this.#current.until ? this.end(now) : undefined;
    }
    const drawn = KINDS.find(([, probability]) => this.random.chance(probability));
    if (!drawn) {
      return undefined;
    }
    const [kind, , least, longest] = drawn;
    if (longest > 0) {
      this.#current = { kind, since: now, until: now + 1000 * this.random.between(least, longest) };
    }
    await this.#begin(kind);
    return kind;
  }

  /** @param {string} kind */
  #begin(kind) {
    const { desk } = this;
    switch (kind) {
      case 'reload':
        return desk.reload();
      case 'kill':
        return desk.kill();
      case 'freeze':
        return desk.freeze();
      case 'microphone':
        return desk.plugMicrophone(false);
      case 'drop desk':
      case 'drop signal':
        return desk.drop(kind === 'drop desk' ? 'desk' : 'signal');
      default:
        return desk.connect(/** @type {'down' | 'black hole'} */ (kind));
    }
  }

  /** @param {number} now */
  async end(now) {
    const { desk } = this;
    const kind = this.#current?.kind;
    this.#current = null;
    if (kind === 'kill') {
      await desk.open();
    } else if (kind === 'freeze') {
      await desk.thaw();
    } else if (kind === 'microphone') {
      await desk.plugMicrophone(true);
    } else if (kind) {
      this.#blindUntil = kind === 'black hole' ? now + BLIND_MILLIS : this.#blindUntil;
      await desk.connect('up');
    }
    return kind && `${kind} ends`;
  }
}
