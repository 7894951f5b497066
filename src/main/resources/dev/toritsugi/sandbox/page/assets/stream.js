// Receives the server-sent events of /sandbox/stream, and reconnects.
import { address } from './control.js';

const LONGEST_PAUSE_MILLIS = 5000;

/** @type {EventSource | undefined} */
let source;

let pause = 500;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let retry;

/**
 * Listens until the page is closed. The server sends the whole state and journal after each connect.
 * @param {{
 *   onState: (state: import('./store.js').State) => void,
 *   onJournal: (entries: import('./journal/entries.js').Entry[], anew: boolean) => void,
 *   onConnection: (connection: 'live' | 'lost') => void,
 * }} listeners
 */
export function listen({ onState, onJournal, onConnection }) {
  function connect() {
    clearTimeout(retry);
    source?.close();
    source = new EventSource(address('stream'));
    source.addEventListener('open', () => {
      pause = 500;
      onConnection('live');
    });
    // Sent at the start of a connection and after a reset: the journal entries received so far are void.
    source.addEventListener('begin', () => onJournal([], true));
    source.addEventListener('state', (event) => onState(JSON.parse(event.data)));
    source.addEventListener('journal', (event) => onJournal(JSON.parse(event.data), false));
    source.addEventListener('error', lost);
  }

  function lost() {
    // EventSource would reconnect at its own pace, and never after an error status: close it and connect again here.
    source?.close();
    onConnection('lost');
    clearTimeout(retry);
    retry = setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
  }

  addEventListener('online', connect);
  connect();
  return { restart: connect };
}
