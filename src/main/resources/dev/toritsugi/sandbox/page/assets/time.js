// The sandbox's time. The server sends it; while the clock runs, the page adds the time that has passed since.
let received = { now: Date.now(), running: true, at: performance.now() };

/** @param {import('./store.js').Clock} clock */
export function setClock(clock) {
  received = { now: Date.parse(clock.now), running: clock.mode === 'running', at: performance.now() };
  tick();
}

export const now = () => received.now + (received.running ? performance.now() - received.at : 0);

/**
 * The time since then as m:ss, or h:mm:ss from an hour on.
 * @param {string} since
 */
export function age(since) {
  const seconds = Math.max(0, Math.floor((now() - Date.parse(since)) / 1000));
  /** @param {number} value */
  const two = (value) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/**
 * Shows in an element the time since then, updated four times a second.
 * @param {HTMLElement} element
 * @param {string} at
 */
export function since(element, at) {
  if (at && element.dataset.since !== at) {
    element.dataset.since = at;
    element.textContent = age(at);
  }
}

const shown = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** @param {string | number} at */
export const timeOfDay = (at) => shown.format(typeof at === 'string' ? Date.parse(at) : at);

/** @param {string} at */
export function precise(at) {
  const date = new Date(at);
  return `${shown.format(date)}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

function tick() {
  /** @type {NodeListOf<HTMLElement>} */
  const ages = document.querySelectorAll('[data-since]');
  for (const element of ages) {
    const value = age(element.dataset.since ?? '');
    if (element.textContent !== value) {
      element.textContent = value;
    }
  }
  const clock = document.getElementById('clock-time');
  const value = timeOfDay(now());
  if (clock && clock.textContent !== value) {
    clock.textContent = value;
  }
}

setInterval(tick, 250);
