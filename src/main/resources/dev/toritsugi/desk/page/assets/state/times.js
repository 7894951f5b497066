// Durations and times of day as texts.

/** @param {number} value */
const two = (value) => String(value).padStart(2, '0');

/**
 * m:ss, or h:mm:ss from an hour on.
 * @param {number} millis
 */
export function spelled(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/**
 * As `spelled`, but 1h24 from an hour on, for narrow columns.
 * @param {number} millis
 */
export function shortlySpelled(millis) {
  const minutes = Math.floor(Math.max(0, millis) / 60_000);
  return minutes < 60 ? spelled(millis) : `${Math.floor(minutes / 60)}h${two(minutes % 60)}`;
}

/** From this many seconds on, the time left is shown in minutes. */
const MINUTES_FROM = 100;

/**
 * The words for the time left until an instant.
 * @param {number} millis
 * @returns {import('./types.js').Words}
 */
export function leftWords(millis) {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  return seconds < MINUTES_FROM
    ? { key: 'secondsLeft', params: { n: seconds } }
    : { key: 'timeLeft', params: { time: spelled(seconds * 1000) } };
}

/**
 * The time of day in the browser's time zone: hh:mm, or hh:mm:ss.
 * @param {number} at
 * @param {boolean} [withSeconds]
 */
export function timeOfDay(at, withSeconds = false) {
  const date = new Date(at);
  const minutes = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return withSeconds ? `${minutes}:${two(date.getSeconds())}` : minutes;
}

/**
 * @param {string | null | undefined} instant
 * @returns {number | null}
 */
export function millisOf(instant) {
  const at = Date.parse(instant ?? '');
  return Number.isNaN(at) ? null : at;
}
