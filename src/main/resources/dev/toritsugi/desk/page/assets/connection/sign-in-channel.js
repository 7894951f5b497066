// Tells the other tabs of this browser, which share its sign-in, who has signed in or out.
import { address } from './server.js';

/** @typedef {{ type: 'in', operator: string } | { type: 'out' }} SignInMessage */

export class SignInChannel {
  // Tabs of another server below the same host have another path, and a sign-in of their own.
  #channel = new BroadcastChannel(`toritsugi-desk-sign-in:${address('').pathname}`);

  /** @param {(message: SignInMessage) => void} onMessage */
  constructor(onMessage) {
    this.#channel.addEventListener('message', ({ data }) => onMessage(data));
  }

  /** @param {SignInMessage} message */
  send(message) {
    this.#channel.postMessage(message);
  }
}
