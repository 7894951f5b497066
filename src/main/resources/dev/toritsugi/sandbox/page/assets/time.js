// The sandbox's time on this page: the server says it, the page counts on while the clock runs.
let told = { now: Date.now(), running: true, at: performance.now() };

export function setClock(clock) {
  told = { now: Date.parse(clock.now), running: clock.mode === 'running', at: performance.now() };
  tick();
}

export const now = () => told.now + (told.running ? performance.now() - told.at : 0);

/** Minutes and seconds since then, hours where it takes them. */
export function age(since) {
  const seconds = Math.max(0, Math.floor((now() - Date.parse(since)) / 1000));
  const two = (value) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** Lets an element show its age from now on. */
export function since(element, at) {
  if (at && element.dataset.since !== at) {
    element.dataset.since = at;
    element.textContent = age(at);
  }
}

const shown = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

export const timeOfDay = (at) => shown.format(typeof at === 'string' ? Date.parse(at) : at);

export function precise(at) {
  const date = new Date(at);
  return `${shown.format(date)}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

function tick() {
  for (const element of document.querySelectorAll('[data-since]')) {
    const value = age(element.dataset.since);
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
