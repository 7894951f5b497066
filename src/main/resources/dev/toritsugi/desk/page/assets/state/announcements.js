// What is announced to screen readers when the view changes: little, and each once.
import { isStale } from './conditions.js';

/** @typedef {import('./types.js').Words} Words */

/** @typedef {import('./types.js').Bar} Bar */

/** @typedef {import('./view.js').View} View */

/** @typedef {{ assertive: boolean, words: Words, details?: (Words | string)[] }} Announcement The details are one parameter */

/**
 * What was shown before. `ring` is when the shown ring began, and whose ring was announced.
 * @typedef {{ view: View, stale: boolean, at: number, ring: { since: number, said: string | null } | null }} Before
 */

/** A ring is announced once its caller is known, at the latest after this time. The phone rings before the server says who. */
const CALLER_MILLIS = 1500;

const UNKNOWN = 'unknown';

/** After-call work announces that this many seconds are left. */
const LAST_SECONDS = 10;

/**
 * @param {Before | null} before
 * @param {View} view
 * @param {import('./types.js').Model} model
 * @param {number} now
 * @returns {Announcement[]}
 */
export function announcementsOf(before, view, model, now) {
  if (!before) {
    return [];
  }
  /** @type {Announcement[]} */
  const announcements = [];
  const [first] = view.cases;
  const last = before.view.bar;
  const changed = last.name !== view.bar.name;
  if (view.bar.name === 'ringing') {
    const ring = ringOf(before, view, now);
    if (ring && ring.said !== null && !wasSaid(before.ring, ring)) {
      announcements.push(ringing(view, model.shortcuts));
    }
  } else if (view.bar.name === 'talking' && changed) {
    announcements.push(polite({ key: 'state.talking' }));
  } else if (view.bar.name === 'after' && changed) {
    announcements.push(...afterCall(view, now));
  } else if (view.bar.name === 'no-microphone' && changed) {
    announcements.push(assertive({ key: 'state.no-microphone' }));
  } else if ((view.bar.name === 'break' || view.bar.name === 'offline') && changed && model.state?.me.worker?.reason) {
    announcements.push(assertive(view.bar.sentence ?? { key: 'noCallsCome' }));
  }
  if (first?.call && first.state === 'talking' && !changed && last.muted !== view.bar.muted) {
    announcements.push(polite({ key: view.bar.muted ? 'muted' : 'unmuted' }));
  }
  if (crossed(last, before.at, view.bar, now)) {
    announcements.push(polite({ key: 'secondsLeft', params: { n: LAST_SECONDS } }));
  }
  if (before.stale && !isStale(model, now)) {
    announcements.push(polite({ key: 'connectedAgain' }));
  }
  const { row } = view;
  if (row && row.words.key !== before.view.row?.words.key && !announcements.some(({ assertive: now }) => now)) {
    announcements.push({ assertive: row.bad ?? false, words: row.words });
  }
  return announcements;
}

/**
 * The ring that is shown, and whose ring is announced: once for each.
 * @param {Pick<Before, 'ring'> | null} before
 * @param {View} view
 * @param {number} now
 * @returns {Before['ring']}
 */
export function ringOf(before, view, now) {
  const [first] = view.cases;
  if (view.bar.name !== 'ringing' || !first) {
    return null;
  }
  const caller = first.reservation?.sid ?? null;
  const shown = before?.ring ?? null;
  const isSame = shown !== null && (shown.said === null || shown.said === UNKNOWN || shown.said === caller || !caller);
  if (isSame && shown.said !== null) {
    return { since: shown.since, said: shown.said === UNKNOWN && caller ? caller : shown.said };
  }
  const since = isSame ? shown.since : now;
  return { since, said: caller ?? (now - since >= CALLER_MILLIS ? UNKNOWN : null) };
}

/**
 * Whether a ring was announced before.
 * @param {Before['ring']} before
 * @param {NonNullable<Before['ring']>} ring
 */
const wasSaid = (before, ring) => before !== null && before.said !== null && before.since === ring.since;

/**
 * @param {View} view
 * @param {boolean} shortcuts
 * @returns {Announcement}
 */
function ringing(view, shortcuts) {
  const { caller } = view.panel;
  const queue = caller?.facts.find(({ label }) => label === 'queue')?.value ?? '';
  const number = caller?.number.text ?? { key: caller?.number.key ?? 'aCall' };
  const details = [number, caller?.name ?? '', queue].filter(Boolean);
  return { assertive: true, words: { key: shortcuts ? 'say.ringingWithKey' : 'say.ringing' }, details };
}

/**
 * @param {View} view
 * @param {number} now
 */
function afterCall(view, now) {
  const { timing } = view.bar;
  const seconds = timing && 'leftUntil' in timing ? Math.max(0, Math.ceil((timing.leftUntil - now) / 1000)) : null;
  return [polite(seconds === null ? wordOf(view) : { key: 'say.after', params: { n: seconds } })];
}

/**
 * The word of the state bar: After call, or Message.
 * @param {View} view
 * @returns {Words}
 */
const wordOf = ({ bar: { word } }) => (typeof word === 'string' ? { key: 'state.after' } : word);

/**
 * Whether the last seconds of after-call work have begun between two views.
 * @param {Bar} before
 * @param {number} beforeAt
 * @param {Bar} bar
 * @param {number} now
 */
function crossed(before, beforeAt, bar, now) {
  const was = secondsLeft(before, beforeAt);
  const is = secondsLeft(bar, now);
  return was !== null && is !== null && was > LAST_SECONDS && is <= LAST_SECONDS && is > 0;
}

/**
 * @param {Bar} bar
 * @param {number} at
 */
const secondsLeft = ({ name, timing }, at) =>
  name === 'after' && timing && 'leftUntil' in timing ? (timing.leftUntil - at) / 1000 : null;

/** @param {Words} words */
const assertive = (words) => ({ assertive: true, words });

/** @param {Words} words */
const polite = (words) => ({ assertive: false, words });
