// The web socket to /sandbox/sound, which passes on media descriptions between this page and operators' browsers.
import { address } from '../control.js';

const LONGEST_PAUSE_MILLIS = 5000;

/** @typedef {{ type: string, leg: string, sdp?: string, digits?: string }} Message */

/** The ID by which the server finds this page. A request that places a call names it. */
export const pageId = crypto.randomUUID();

/** @type {WebSocket | undefined} */
let socket;

let pause = 250;

/**
 * Connects, and connects again whenever the connection is lost. Returns when the page is connected for the first time.
 * @param {(message: Message) => void} receive
 * @returns {Promise<void>}
 */
export function connect(receive) {
  return new Promise((resolve) => {
    const url = address(`sound?page=${pageId}`);
    url.protocol = url.protocol.replace('http', 'ws');
    function open() {
      socket = new WebSocket(url);
      socket.addEventListener('open', () => {
        pause = 250;
        resolve();
      });
      socket.addEventListener('message', (event) => receive(JSON.parse(event.data)));
      socket.addEventListener('close', () => {
        setTimeout(open, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
      });
    }
    open();
  });
}

/** @param {Message} message */
export function send(message) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
  }
}
