// The journal entries that the page has received, oldest first; the oldest are dropped beyond the limit.
const MOST = 2000;

let lines = [];
const listeners = new Set();

/** Adds entries. `anew` first removes the entries received before. */
export function receiveLines(received, anew) {
  if (anew) {
    lines = [];
  }
  const newest = lines.at(-1)?.id ?? -1;
  lines.push(...received.filter(({ id }) => id > newest));
  lines.splice(0, Math.max(0, lines.length - MOST));
  listeners.forEach((listener) => listener());
}

export const journal = () => lines;

export function watchJournal(listener) {
  listeners.add(listener);
}

/** Whether an entry counts as an error: an error status, no response, a fault, an alert or a refused signature. */
export const failed = (line) =>
  (line.direction !== 'NOTE' && (!(line.status >= 100 && line.status < 400) || Boolean(line.fault)))
  || (line.alerts?.length ?? 0) > 0
  || line.signature === 'REFUSED';

/** The kind to filter by: a webhook's own kind, else REST or NOTE. */
export const kindOf = (line) => line.kind ?? line.direction;

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

/** The entries that match a filter, newest first. An entry must contain every word of the filter. */
export function filtered(from, { words, kind, errors }) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return from
    .filter(
      (line) =>
        (!kind || kindOf(line) === kind)
        && (!errors || failed(line))
        && (wanted.length === 0 || wanted.every((word) => (line.searched ??= searched(line)).includes(word))),
    )
    .reverse();
}
