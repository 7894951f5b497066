// Plays the desk's own sounds on a chosen loudspeaker.

/** @typedef {AudioContext & { setSinkId?: (id: string) => Promise<void>, sinkId?: string }} RoutableContext */

export class Output {
  /** @type {RoutableContext | undefined} */
  #context;

  #device = '';

  /** Creates the audio context at the first use: a context from before the first click would be silent. */
  context() {
    this.#context ??= new AudioContext();
    return this.#context;
  }

  /** Whether sounds are audible: browsers suspend the sound of a page until the first click. */
  isUnlocked() {
    return this.#context?.state === 'running';
  }

  /** Tries to unlock the sound; succeeds after a click. */
  async unlock() {
    // The promise stays pending without a click, so nothing waits for it longer than a moment.
    await Promise.race([this.context().resume(), new Promise((resolve) => setTimeout(resolve, 500))]);
    await this.use(this.#device);
    return this.isUnlocked();
  }

  /**
   * Chooses the loudspeaker. If it is gone, or the browser can't choose, sounds play on the system's default.
   * @param {string} device empty for the system's default
   */
  async use(device) {
    this.#device = device;
    const context = this.#context;
    if (context?.setSinkId && (context.sinkId ?? '') !== device) {
      await context.setSinkId(device).catch(() => context.setSinkId?.(''));
    }
  }

  /**
   * Plays a sound, and returns a function that stops it.
   * @param {AudioBuffer} sound
   * @param {number} level from 0 to 1
   * @param {boolean} [loop]
   */
  play(sound, level, loop = false) {
    const context = this.context();
    const source = new AudioBufferSourceNode(context, { buffer: sound, loop });
    const gain = new GainNode(context, { gain: level });
    source.connect(gain).connect(context.destination);
    source.start();
    return () => {
      // A fade of 25 ms avoids a click.
      gain.gain.setTargetAtTime(0, context.currentTime, 0.008);
      source.stop(context.currentTime + 0.025);
    };
  }
}
