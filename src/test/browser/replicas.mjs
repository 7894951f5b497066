// The replicas that the stories' Java test stops and starts, and the way to them.
import { Balancer } from './balancer.mjs';

export class Replicas {
  #turn = 0;

  /** @type {Set<(port: number) => void>} */
  onStop = new Set();

  /**
   * @param {number} sandboxPort
   * @param {(number | undefined)[]} ports
   * @param {(request: object) => Promise<number>} request asks the Java test
   */
  constructor(sandboxPort, ports, request) {
    this.sandboxPort = sandboxPort;
    this.ports = ports;
    this.request = request;
  }

  /** The port of the next running replica; undefined while all are down. */
  next() {
    const running = this.ports.filter((port) => port !== undefined);
    this.#turn += 1;
    return running[this.#turn % running.length];
  }

  balancer() {
    return Balancer.before(this);
  }

  /** @param {number} replica */
  async stop(replica) {
    const port = this.ports[replica];
    this.ports[replica] = undefined;
    for (const listener of this.onStop) {
      listener(Number(port));
    }
    await this.request({ stop: replica });
  }

  /** @param {number} replica */
  async start(replica) {
    this.ports[replica] = await this.request({ start: replica });
  }

  /** Starts those that a failed story has left stopped. */
  async startAll() {
    for (const replica of [0, 1].filter((each) => this.ports[each] === undefined)) {
      await this.start(replica);
    }
  }
}
