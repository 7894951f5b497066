// Lets one tab of the browser hold the phone, and connects the operator's tabs.

/**
 * `phone` is a phone's state, sent by the tab that holds it. `ask` asks for it. `command` is a command for that tab.
 * @typedef {{ type: 'phone', phone: import('../state/types.js').Phone } | { type: 'ask' } | { type: 'gone' }
 *   | { type: 'command', command: string, argument?: string }} Message
 */

export class TabLock {
  /** @type {(() => void) | undefined} */
  #release;

  #channel;

  #name;

  /**
   * @param {string} operator tabs of different operators in one browser have different phones
   * @param {{ onMessage: (message: Message) => void, onStolen: () => void }} listeners
   */
  constructor(operator, { onMessage, onStolen }) {
    this.#name = `toritsugi-desk-phone:${operator}`;
    this.onStolen = onStolen;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', ({ data }) => onMessage(data));
  }

  /** @param {Message} message */
  send(message) {
    this.#channel.postMessage(message);
  }

  /** Whether another tab holds the phone. */
  async isTaken() {
    const { held = [] } = await navigator.locks.query();
    return !this.#release && held.some(({ name }) => name === this.#name);
  }

  /**
   * Takes the lock. Returns whether this tab has it now.
   * @param {boolean} [steal] from the tab that has it
   */
  async take(steal = false) {
    if (this.#release) {
      return true;
    }
    /** @type {(granted: boolean) => void} */
    let decide = () => {};
    const granted = new Promise((/** @type {(granted: boolean) => void} */ resolve) => {
      decide = resolve;
    });
    navigator.locks
      .request(this.#name, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
        if (!lock) {
          decide(false);
          return undefined;
        }
        return new Promise((/** @type {(value: void) => void} */ release) => {
          this.#release = release;
          decide(true);
        });
      })
      .catch(() => {
        // The promise of a lock is rejected when another tab steals the lock.
        this.#release = undefined;
        this.onStolen();
      });
    return granted;
  }

  release() {
    this.#release?.();
    this.#release = undefined;
    this.send({ type: 'gone' });
  }

  close() {
    this.#release?.();
    this.#release = undefined;
    this.#channel.close();
  }
}
