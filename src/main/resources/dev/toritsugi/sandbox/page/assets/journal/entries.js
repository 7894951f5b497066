// The lines of the journal that this page knows, oldest first.
const MOST = 2000;

let lines = [];
const listeners = new Set();

/** Takes in lines; `anew` where they are all there is. */
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

/** Whether something went wrong: refused, unanswered, alerted or made to fail. */
export const failed = (line) =>
  (line.direction !== 'NOTE' && (!(line.status >= 100 && line.status < 400) || Boolean(line.fault)))
  || (line.alerts?.length ?? 0) > 0
  || line.signature === 'REFUSED';

/** The kind as a filter knows it: a REST request and a note have none of their own. */
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

/** The lines that a filter lets through, newest first. Every word has to be there. */
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
