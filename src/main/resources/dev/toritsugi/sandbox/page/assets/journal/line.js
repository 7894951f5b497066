// One journal entry in the short form of the list.
import { attribute, h, text } from '../dom.js';
import { timeOfDay } from '../time.js';
import { t, term } from '../words/words.js';
import { failed, kindOf } from './entries.js';

export function createLine(line, select) {
  const row = h('li');
  row.button = h('button', { type: 'button', class: 'line', click: () => select(line.id) });
  const cell = (name) => (row[name] = h('span', { class: name }));
  row.button.append(
    cell('time'),
    cell('way'),
    cell('kind'),
    cell('what'),
    cell('flags'),
    cell('status'),
    cell('millis'),
  );
  row.append(row.button);
  return row;
}

export function updateLine(row, line, { reachable, open }) {
  const bad = failed(line);
  attribute(row.button, 'tabindex', reachable ? '0' : '-1');
  attribute(row.button, 'aria-expanded', String(open));
  attribute(row, 'data-failed', bad ? 'true' : undefined);
  attribute(row, 'data-direction', line.direction);
  attribute(row, 'data-kind', kindOf(line));
  text(row.time, timeOfDay(line.at));
  text(row.way, { WEBHOOK: '→', REST: '←' }[line.direction] ?? '·');
  attribute(row.way, 'title', term('direction', line.direction));
  text(row.kind, line.label ?? term('kind', kindOf(line)));
  text(row.what, [line.method, shortened(line.url)].filter(Boolean).join(' '));
  attribute(row.what, 'title', line.url);
  text(row.flags, flags(line));
  text(row.status, line.direction === 'NOTE' ? '' : line.status || t('noAnswer'));
  text(row.millis, line.millis === undefined || line.direction === 'NOTE' ? '' : `${line.millis} ms`);
}

function flags(line) {
  const alerts = (line.alerts ?? []).map((alert) => alert.split(':')[0]);
  return [
    line.fault && `${t('fault')} ${line.fault}`,
    ...alerts.map((alert) => `⚠ ${alert}`),
    line.signature === 'REFUSED' && term('signature', line.signature),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A URL without scheme and host, which are nearly always the same. The details show the whole URL. */
function shortened(url = '') {
  return url.replace(/^https?:\/\/[^/]+/, '') || url;
}
