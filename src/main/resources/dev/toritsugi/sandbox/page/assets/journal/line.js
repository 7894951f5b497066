// One journal entry in the short form of the list.
import { attribute, h, text } from '../dom.js';
import { timeOfDay } from '../time.js';
import { t, term } from '../words/words.js';
import { failed, kindOf, nameOf } from './entries.js';
import { shortUrl } from './short-url.js';

/** @typedef {import('./entries.js').Entry} Entry */

/**
 * @param {Entry} line
 * @param {(id: number) => void} select
 */
export function createLine(line, select) {
  const cells = {
    time: h('span', { class: 'time' }),
    way: h('span', { class: 'way' }),
    kind: h('span', { class: 'kind' }),
    what: h('span', { class: 'what' }),
    flags: h('span', { class: 'flags' }),
    status: h('span', { class: 'status' }),
    millis: h('span', { class: 'millis' }),
  };
  const button = h('button', { type: 'button', class: 'line', click: () => select(line.id) }, ...Object.values(cells));
  return Object.assign(h('li', {}, button), { button, ...cells });
}

/**
 * @param {ReturnType<typeof createLine>} row
 * @param {Entry} line
 * @param {{ reachable: boolean, open: boolean }} looks
 */
export function updateLine(row, line, { reachable, open }) {
  const bad = failed(line);
  attribute(row.button, 'tabindex', reachable ? '0' : '-1');
  attribute(row.button, 'aria-expanded', String(open));
  attribute(row, 'data-failed', bad ? 'true' : undefined);
  attribute(row, 'data-direction', line.direction);
  attribute(row, 'data-kind', kindOf(line));
  text(row.time, timeOfDay(line.at));
  text(row.way, { WEBHOOK: '→', REST: '←', NOTE: '·' }[line.direction]);
  attribute(row.way, 'title', term('direction', line.direction));
  text(row.kind, nameOf(line));
  attribute(row.kind, 'title', nameOf(line));
  text(row.what, shortUrl(line));
  attribute(row.what, 'title', line.url);
  text(row.flags, flags(line));
  text(row.status, line.direction === 'NOTE' ? '' : line.status || '–');
  text(row.millis, line.millis === undefined || line.direction === 'NOTE' ? '' : `${line.millis} ms`);
}

/** @param {Entry} line */
function flags(line) {
  const alerts = (line.alerts ?? []).map((alert) => alert.split(':')[0]);
  return [
    line.direction !== 'NOTE' && !line.status && t('noAnswer'),
    line.fault && `${t('fault')} ${line.fault}`,
    ...alerts.map((alert) => `⚠ ${alert}`),
    line.signature === 'REFUSED' && term('signature', line.signature),
  ]
    .filter(Boolean)
    .join(' ');
}
