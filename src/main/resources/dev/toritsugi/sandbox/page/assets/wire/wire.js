// The wire: each exchange, newest first.
import { $, keyed, options, text } from '../dom.js';
import { t, term } from '../words/words.js';
import { closeDetails, openDetails, shownDetails } from './details.js';
import { failed, filtered, journal, kindOf, watchJournal } from './journal.js';
import { createLine, updateLine } from './line.js';

const MOST = 500;

let paused;
let selected;

export function setUpWire() {
  for (const id of ['wire-text', 'wire-kind', 'wire-errors']) {
    $(id).addEventListener('input', renderWire);
  }
  $('wire-pause').addEventListener('click', togglePause);
  $('lines').addEventListener('keydown', move);
  $('wire').addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shownDetails() !== undefined) {
      event.preventDefault();
      close();
    }
  });
  watchJournal(renderWire);
}

export function togglePause() {
  paused = paused ? undefined : [...journal()];
  renderWire();
}

export function renderWire() {
  if (paused && journal().length > 0 && paused.length > 0 && journal()[0].id > paused.at(-1).id) {
    paused = [];
  }
  const lines = paused ?? journal();
  const kinds = [...new Set(journal().map(kindOf))].sort();
  options($('wire-kind'), [['', t('everyKind')], ...kinds.map((kind) => [kind, term('kind', kind)])]);
  const wanted = filtered(lines, {
    words: $('wire-text').value,
    kind: $('wire-kind').value,
    errors: $('wire-errors').checked,
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
  $('wire-empty').hidden = shown.length > 0;
  text($('wire-empty'), t(lines.length > 0 ? 'noLinesMatch' : 'noLines'));
  $('lines-more').hidden = wanted.length <= MOST;
  text($('lines-more'), t('more', { n: wanted.length - MOST }));
  sum(lines.length);
}

function sum(known) {
  const errors = journal().filter(failed).length;
  text(
    $('wire-sum'),
    [t('exchanges', { n: journal().length }), errors && t('errors', { n: errors })].filter(Boolean).join(' · '),
  );
  $('wire-sum').dataset.errors = String(errors > 0);
  text($('count-wire'), errors ? `⚠ ${errors}` : '');
  const behind = paused ? journal().filter(({ id }) => id > (paused.at(-1)?.id ?? -1)).length : 0;
  text($('wire-pause'), paused ? t(behind > 0 ? 'resumeNew' : 'resume', { n: behind, known }) : t('pause'));
  $('wire-pause').setAttribute('aria-pressed', String(Boolean(paused)));
}

async function select(id) {
  selected = id;
  if (shownDetails() === id) {
    close();
    return;
  }
  const opened = openDetails(id, close);
  renderWire();
  await opened;
}

function close() {
  closeDetails();
  renderWire();
  ($('lines').keyedChildren?.get(selected)?.button ?? $('wire-scroll')).focus({ preventScroll: true });
}

function move(event) {
  const rows = [...$('lines').children];
  const at = rows.indexOf(event.target.closest('li'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || to === undefined) {
    return;
  }
  event.preventDefault();
  const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
  selected = row.keyedAs;
  if (shownDetails() !== undefined) {
    openDetails(selected, close);
  }
  renderWire();
  row.button.focus();
}
