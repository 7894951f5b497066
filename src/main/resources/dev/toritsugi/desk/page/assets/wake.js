// Notices that the computer has slept, or that the network is back.

const LOOK_MILLIS = 5000;

/** A timer that comes later than this was not only throttled: hidden pages have one run a minute. */
const SLEPT_MILLIS = 90_000;

/** @param {() => void} onWake */
export function watchSleep(onWake) {
  // Both clocks: performance.now() stands still during sleep on some systems, Date.now() does not.
  let last = Date.now();
  setInterval(() => {
    const now = Date.now();
    if (now - last > SLEPT_MILLIS) {
      onWake();
    }
    last = now;
  }, LOOK_MILLIS);
  addEventListener('online', onWake);
  addEventListener('pageshow', (event) => event.persisted && onWake());
}
