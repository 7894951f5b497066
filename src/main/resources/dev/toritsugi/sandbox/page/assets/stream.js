// The server's events, and whether they still come.
import { address } from './control.js';

const LONGEST_PAUSE = 5000;

let source;
let pause = 500;
let retry;

/** Listens until the page is closed; after each loss anew, with everything there is. */
export function listen({ onState, onJournal, onConnection }) {
  let newest = -1;

  function connect() {
    clearTimeout(retry);
    source?.close();
    let first = true;
    source = new EventSource(address('stream'));
    source.addEventListener('open', () => {
      pause = 500;
      newest = -1;
      onConnection('live');
    });
    source.addEventListener('state', (event) => {
      const state = JSON.parse(event.data);
      if (state.version < newest) {
        // Somebody has reset the sandbox: what came before is no more.
        connect();
        return;
      }
      newest = state.version;
      onState(state);
    });
    source.addEventListener('journal', (event) => {
      onJournal(JSON.parse(event.data), first);
      first = false;
    });
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
