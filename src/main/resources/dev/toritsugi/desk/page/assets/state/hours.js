// The opening hours of the schedules, which a supervisor can replace for some time.
import { millisOf } from './times.js';

/** @typedef {import('./types.js').Words} Words */

/** @typedef {{ name: string, at: number, words: Words }} End An end of the supervisor's decision */

/** @typedef {{ schedule: string, open: boolean, manual: boolean, words: Words, ends: End[] }} HoursRow */

const HOUR = 3_600_000;

/**
 * @param {import('./types.js').Hours} hours
 * @param {string} language
 * @param {number} now
 * @returns {HoursRow}
 */
export function hoursRow(hours, language, now) {
  const until = millisOf(hours.until);
  const time = until === null ? '' : spoken(until, hours.zone, language, now);
  const key = hours.open ? 'openUntil' : 'closedUntil';
  return {
    schedule: hours.schedule,
    open: hours.open,
    manual: hours.manual !== null,
    words: hours.manual
      ? {
          key: hours.open ? 'openedBy' : 'closedBy',
          params: {
            name: hours.manual.by,
            time: spoken(millisOf(hours.manual.until) ?? now, hours.zone, language, now),
          },
        }
      : { key: until === null ? (hours.open ? 'openAlways' : 'closedAlways') : key, params: { time } },
    ends: endsOf(hours, language, now),
  };
}

/**
 * The ends that the page offers, earliest first.
 * @param {import('./types.js').Hours} hours
 * @param {string} language
 * @param {number} now
 * @returns {End[]}
 */
function endsOf(hours, language, now) {
  const change = millisOf(hours.scheduleUntil);
  const tonight = midnightAfter(now, hours.zone);
  const ends = [
    { name: 'endInAnHour', at: now + HOUR },
    { name: 'endTonight', at: tonight },
    { name: 'endTomorrow', at: midnightAfter(tonight, hours.zone) },
  ];
  if (change !== null) {
    // The schedule says the opposite of a decision, so its next change is the other one.
    const closes = hours.open !== (hours.manual !== null);
    ends.push({ name: closes ? 'endAtClosing' : 'endAtOpening', at: change });
  }
  return ends
    .sort((one, other) => one.at - other.at)
    .map(({ name, at }) => ({
      name,
      at,
      words: { key: name, params: { time: spoken(at, hours.zone, language, now) } },
    }));
}

/**
 * The time of day in a zone, with the day unless it is today.
 * @param {number} at
 * @param {string} zone
 * @param {string} language
 * @param {number} now
 */
function spoken(at, zone, language, now) {
  /** @type {Intl.DateTimeFormatOptions} */
  const time = { timeZone: zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' };
  /** @type {Intl.DateTimeFormatOptions} */
  const day = { timeZone: zone, weekday: 'short', month: 'numeric', day: 'numeric' };
  const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const clock = new Intl.DateTimeFormat(language, time).format(at);
  return days.format(at) === days.format(now) ? clock : `${new Intl.DateTimeFormat(language, day).format(at)} ${clock}`;
}

/**
 * The end of a day in a zone. On a day on which the clock changes, the estimate is corrected by that hour.
 * @param {number} at
 * @param {string} zone
 */
function midnightAfter(at, zone) {
  const estimate = at - sinceMidnight(at, zone) + 24 * HOUR;
  const wrong = sinceMidnight(estimate, zone);
  return wrong < 12 * HOUR ? estimate - wrong : estimate + 24 * HOUR - wrong;
}

/**
 * The wall clock of a zone as milliseconds since midnight.
 * @param {number} at
 * @param {string} zone
 */
function sinceMidnight(at, zone) {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(at).split(':');
  const [hours, minutes, seconds] = parts.map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + (at % 1000);
}
