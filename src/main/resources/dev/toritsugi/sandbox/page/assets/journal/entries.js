// The journal entries that the page has received, oldest first; the oldest are dropped beyond the limit.
import { t, term, worded } from '../words/words.js';

const MOST = 2000;

/**
 * An entry as the stream sends it. `searched` is its text for the filter, made when it is first needed.
 * @typedef {{ id: number, at: string, direction: 'WEBHOOK' | 'REST' | 'NOTE', kind?: string, label?: string,
 *   method: string, url: string, status: number, millis?: number, signature?: 'ACCEPTED' | 'REFUSED',
 *   alerts?: string[], fault?: string, call?: string, task?: string, searched?: string }} Entry
 */

/** @type {Entry[]} */
let lines = [];

/** @type {Set<() => void>} */
const listeners = new Set();

/**
 * Adds entries. `anew` first removes the entries received before.
 * @param {Entry[]} received
 * @param {boolean} anew
 */
export function receiveLines(received, anew) {
  if (anew) {
    lines = [];
  }
  const newest = lines.at(-1)?.id ?? -1;
  lines.push(...received.filter(({ id }) => id > newest));
  lines.splice(0, Math.max(0, lines.length - MOST));
  for (const listener of listeners) {
    listener();
  }
}

export const journal = () => lines;

/** @param {() => void} listener */
export function watchJournal(listener) {
  listeners.add(listener);
}

/**
 * Whether an entry counts as an error: an error status, no response, a fault, an alert or a refused signature.
 * @param {Entry} line
 */
export const failed = (line) =>
  (line.direction !== 'NOTE' && (!(line.status >= 100 && line.status < 400) || Boolean(line.fault)))
  || (line.alerts?.length ?? 0) > 0
  || line.signature === 'REFUSED';

/**
 * The kind to filter by: a webhook's own kind, else REST or NOTE.
 * @param {Entry} line
 */
export const kindOf = (line) => line.kind ?? line.direction;

/**
 * What an entry is called in the list: the event, the kind with a status, or what a REST request does.
 * @param {Entry} line
 */
export function nameOf({ direction, kind, label }) {
  if (label && direction === 'REST') {
    const [action, ...words] = label.split(' ');
    const resource = words.join(' ');
    const one = resource.replace(/ies$/, 'y').replace(/s$/, '');
    return t('rest', {
      action: term('rest', action),
      resource: worded(`resource.${one}`) ? t(`resource.${one}`) : resource,
    }).trim();
  }
  if (label && kind && kind !== 'EVENT') {
    return `${term('kind', kind)}: ${label}`;
  }
  return label ?? term('kind', kind ?? direction);
}

/** @param {Entry} line */
const searched = (line) =>
  [
    line.method,
    line.url,
    line.status,
    line.kind,
    line.direction,
    line.label,
    line.call,
    line.task,
    line.fault,
    ...(line.alerts ?? []),
  ]
    .join(' ')
    .toLowerCase();

/** @param {Entry} line */
const searchedOnce = (line) => {
  line.searched ??= searched(line);
  return line.searched;
};

/**
 * The entries that match a filter, newest first. An entry must contain every word of the filter.
 * @param {Entry[]} from
 * @param {{ words: string, kind: string, errors: boolean }} filter
 */
export function filtered(from, { words, kind, errors }) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return from
    .filter(
      (line) =>
        (!kind || kindOf(line) === kind)
        && (!errors || failed(line))
        && (wanted.length === 0
          || wanted.every((word) => `${nameOf(line).toLowerCase()} ${searchedOnce(line)}`.includes(word))),
    )
    .reverse();
}
