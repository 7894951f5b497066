// The sandbox's time. The server sends it; while the clock runs, the page adds the time that has passed since.
import { $, text } from './dom.js';
import { t } from './words/words.js';

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
const age = (since) => spelled(Math.floor((now() - Date.parse(since)) / 1000));

/**
 * @param {number} wanted
 */
function spelled(wanted) {
  const seconds = Math.max(0, wanted);
  /** @param {number} value */
  const two = (value) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/**
 * A duration as m:ss, or h:mm:ss from an hour on.
 * @param {number} seconds
 */
export const duration = (seconds) => spelled(seconds);

/**
 * Shows in an element the time since then, updated four times a second.
 * @param {HTMLElement} element
 * @param {string} at
 */
export function since(element, at) {
  delete element.dataset.until;
  if (at && element.dataset.since !== at) {
    element.dataset.since = at;
    element.textContent = age(at);
  }
}

/** @param {string} until */
const remaining = (until) => t('timeLeft', { time: spelled(Math.ceil((Number(until) - now()) / 1000)) });

/**
 * Shows in an element the time that is left until then, updated four times a second.
 * @param {HTMLElement} element
 * @param {number} at
 */
export function left(element, at) {
  delete element.dataset.since;
  element.dataset.until = String(at);
  text(element, remaining(element.dataset.until));
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
  const times = document.querySelectorAll('[data-since], [data-until]');
  for (const element of times) {
    const { since, until } = element.dataset;
    text(element, since === undefined ? remaining(until ?? '') : age(since));
  }
  text($('clock-time'), timeOfDay(now()));
}

setInterval(tick, 250);
