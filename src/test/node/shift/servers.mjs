// The replicas behind a round-robin balancer without affinity, and the sandbox.

export class Servers {
  /** Ports of the running replicas. @type {number[]} */
  replicas = [];

  #turn = 0;

  /** Pages end their connections to a replica that stops. @type {Set<(port: number) => void>} */
  onStop = new Set();

  /** @param {number} sandboxPort */
  constructor(sandboxPort) {
    this.sandboxPort = sandboxPort;
  }

  /** The port of the next replica; undefined while all are down. */
  next() {
    this.#turn += 1;
    return this.replicas[this.#turn % this.replicas.length];
  }

  /** @param {number} port */
  stop(port) {
    this.replicas = this.replicas.filter((each) => each !== port);
    for (const each of this.onStop) {
      each(port);
    }
  }
}
