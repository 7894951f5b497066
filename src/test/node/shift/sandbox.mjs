// The control API of the sandbox, and what is true there.

/**
 * @typedef {{ reservation: string, status: string, task: string, since: string, call?: string, phone?: string }} Hold
 * @typedef {{ name: string, activity: string, available: boolean, holds: Hold[] }} Worker
 * @typedef {{ sid: string, status: string, direction: string, from: string, doing?: string,
 *   rang: { sid: string, to: string, status: string }[] }} Call
 * @typedef {{ clock: { now: string }, workers: Worker[], calls: Call[], tasks: { sid: string, status: string }[] }} Truth
 */

export class Sandbox {
  /** @param {number} port */
  constructor(port) {
    this.address = `http://localhost:${port}/sandbox`;
  }

  /**
   * @param {string} path
   * @param {object} [body]
   */
  async post(path, body) {
    const response = await fetch(`${this.address}/${path}`, {
      method: 'POST',
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok && response.status !== 409) {
      throw new Error(`POST ${path}: ${response.status} ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  }

  /** @returns {Promise<Truth>} */
  async state() {
    return (await fetch(`${this.address}/state`)).json();
  }

  /**
   * Begins a shift: no worker gets calls. Returns the time by the sandbox's clock.
   * @param {string[]} workers
   */
  async begin(workers) {
    for (const name of workers) {
      await this.post(`workers/${name}/activity`, { activity: 'Offline' });
    }
    return Date.parse((await this.state()).clock.now);
  }

  /** @param {number} millis */
  pass(millis) {
    return this.post('clock', { advance: `PT${millis / 1000}S` });
  }
}
