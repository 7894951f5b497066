// The journal panel: the list of entries, newest first, with its filters, its pause button and the details.
import { $, attribute, childOf, keyed, keyOf, options, text } from '../dom.js';
import { badge, steady } from '../steady.js';
import { t, term } from '../words/words.js';
import { closeDetails, openDetails, shownDetails } from './details.js';
import { failed, filtered, journal, kindOf, watchJournal } from './entries.js';
import { createLine, updateLine } from './line.js';

const MOST = 500;

/**
 * The entries that are shown while the list is paused.
 * @type {import('./entries.js').Entry[] | undefined}
 */
let paused;

/** @type {number | undefined} */
let selected;

export function setUpJournal() {
  for (const id of ['journal-text', 'journal-kind', 'journal-errors']) {
    $(id).addEventListener('input', renderJournal);
  }
  $('journal-pause').addEventListener('click', togglePause);
  $('lines').addEventListener('keydown', move);
  $('journal').addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shownDetails() !== undefined) {
      event.preventDefault();
      close();
    }
  });
  watchJournal(renderJournal);
}

export function togglePause() {
  paused = paused ? undefined : [...journal()];
  renderJournal();
}

export function renderJournal() {
  if (paused && journal().length > 0 && journal()[0].id > newestPaused()) {
    paused = [];
  }
  const lines = paused ?? journal();
  const kinds = [...new Set(journal().map(kindOf))].sort();
  options($('journal-kind'), [['', t('everyKind')], ...kinds.map((kind) => [kind, term('kind', kind)])]);
  const wanted = filtered(lines, {
    words: $('journal-text').value,
    kind: $('journal-kind').value,
    errors: $('journal-errors').checked,
  });
  const shown = wanted.slice(0, MOST);
  if (!shown.some(({ id }) => id === selected)) {
    selected = undefined;
  }
  const reachable = selected ?? shown[0]?.id;
  keyed(
    $('lines'),
    shown,
    ({ id }) => id,
    (line) => createLine(line, select),
    (row, line) => updateLine(row, line, { reachable: line.id === reachable, open: line.id === shownDetails() }),
  );
  $('journal-empty').hidden = shown.length > 0;
  text($('journal-empty'), t(lines.length > 0 ? 'noLinesMatch' : 'noLines'));
  $('lines-more').hidden = wanted.length <= MOST;
  text($('lines-more'), t('more', { n: wanted.length - MOST }));
  sum();
}

/** The id of the newest entry that is shown while the list is paused. */
const newestPaused = () => paused?.at(-1)?.id ?? Number.POSITIVE_INFINITY;

function sum() {
  const errors = journal().filter(failed).length;
  text(
    $('journal-sum'),
    [t('exchanges', { n: journal().length }), errors && t('errors', { n: errors })].filter(Boolean).join(' · '),
  );
  $('journal-sum').dataset.errors = String(errors > 0);
  text($('count-journal'), errors ? `⚠ ${errors}` : '');
  const seen = paused?.at(-1)?.id ?? -1;
  const behind = paused ? journal().filter(({ id }) => id > seen).length : 0;
  const label = paused ? t(behind > 0 ? 'resumeNew' : 'resume', { n: behind }) : t('pause');
  steady($('journal-pause'), t(paused ? 'resume' : 'pause'), [t('resume'), t('pause')]);
  attribute($('journal-pause'), 'aria-label', label);
  badge($('journal-pause'), behind);
  $('journal-pause').setAttribute('aria-pressed', String(Boolean(paused)));
}

/** @param {number} id */
async function select(id) {
  selected = id;
  if (shownDetails() === id) {
    close();
    return;
  }
  const opened = openDetails(id, close);
  renderJournal();
  await opened;
}

function close() {
  closeDetails();
  renderJournal();
  const row = selected === undefined ? undefined : childOf($('lines'), selected);
  (row?.querySelector('button') ?? $('journal-scroll')).focus({ preventScroll: true });
}

/** @param {KeyboardEvent} event */
function move(event) {
  const rows = [...$('lines').children];
  const at = rows.findIndex((row) => event.target instanceof Node && row.contains(event.target));
  const to = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['Home', 0],
    ['End', rows.length - 1],
  ]).get(event.key);
  if (at < 0 || to === undefined) {
    return;
  }
  event.preventDefault();
  const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
  selected = Number(keyOf(row));
  if (shownDetails() !== undefined) {
    openDetails(selected, close);
  }
  renderJournal();
  row.querySelector('button')?.focus();
}
