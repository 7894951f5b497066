// The server's events, and whether they still come.
import { address } from './control.js';

const LONGEST_PAUSE = 5000;

let source;
let pause = 500;
let retry;

/** Listens until the page is closed; after each loss anew, with everything there is. */
export function listen({ onState, onJournal, onConnection }) {
  function connect() {
    clearTimeout(retry);
    source?.close();
    source = new EventSource(address('stream'));
    source.addEventListener('open', () => {
      pause = 500;
      onConnection('live');
    });
    // At first, and after somebody has reset the sandbox: what came before is no more.
    source.addEventListener('begin', () => onJournal([], true));
    source.addEventListener('state', (event) => onState(JSON.parse(event.data)));
    source.addEventListener('journal', (event) => onJournal(JSON.parse(event.data), false));
    source.addEventListener('error', lost);
  }

  function lost() {
    // Closed by us, so that it comes back as soon as we say, and also after an answer that is no stream.
    source.close();
    onConnection('lost');
    clearTimeout(retry);
    retry = setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  addEventListener('online', connect);
  connect();
  return { restart: connect };
}
