// The details of one journal entry: request, response, signature, alerts and notes.
import { get, path } from '../control.js';
import { $, h } from '../dom.js';
import { messageOf } from '../refusal.js';
import { precise } from '../time.js';
import { t, term } from '../words/words.js';
import { nameOf } from './entries.js';
import { pretty } from './pretty-print.js';

/** @typedef {import('./entries.js').Entry} Entry */

/**
 * @typedef {Entry & { requestHeaders: Headers, parameters: Headers, answerHeaders: Headers, answer: string,
 *   notes: string[] }} Details
 */

/** @typedef {Record<string, string[]>} Headers */

/** @type {number | undefined} */
let shown;

/** @type {{ entry: Details, close: () => void } | undefined} */
let last;

export const shownDetails = () => shown;

/**
 * @param {number} id
 * @param {() => void} close
 */
export async function openDetails(id, close) {
  shown = id;
  const panel = $('details');
  try {
    const entry = /** @type {Details} */ (await get(path('journal', id)));
    if (shown === id) {
      last = { entry, close };
      show(panel, entry, close);
    }
  } catch (error) {
    if (shown === id) {
      last = undefined;
      panel.replaceChildren(head(t('details'), close), h('p', { class: 'problem', role: 'status' }, messageOf(error)));
    }
  }
  panel.hidden = shown === undefined;
}

export function closeDetails() {
  shown = undefined;
  last = undefined;
  $('details').hidden = true;
  $('details').replaceChildren();
}

/** Renders the open details again, after a change of language. */
export function renderDetailsAgain() {
  if (last) {
    show($('details'), last.entry, last.close);
  }
}

/**
 * @param {HTMLElement} panel
 * @param {Details} entry
 * @param {() => void} close
 */
function show(panel, entry, close) {
  panel.replaceChildren(
    head([entry.method, nameOf(entry)].filter(Boolean).join(' · '), close),
    facts(entry),
    ...(entry.signature === 'REFUSED' ? [h('p', { class: 'problem', t: 'signatureHint' })] : []),
    ...listed('alerts', entry.alerts, 'problems'),
    ...listed('notes', entry.notes, 'notes'),
    ...body(entry),
    ...table('parameters', entry.parameters),
    ...table('requestHeaders', entry.requestHeaders),
    ...table('answerHeaders', entry.answerHeaders),
  );
  panel.scrollTop = 0;
}

/**
 * @param {string} title
 * @param {() => void} close
 */
function head(title, close) {
  return h(
    'header',
    {},
    h('h3', {}, title),
    h('button', { type: 'button', class: 'close', tLabel: 'close', click: close }, '×'),
  );
}

/** @param {Details} entry */
function facts(entry) {
  const note = entry.direction === 'NOTE';
  /** @type {[string, string | number | null | undefined][]} */
  const pairs = [
    ['address', entry.url],
    ['at', precise(entry.at)],
    ['way', term('direction', entry.direction)],
    ['status', note ? undefined : entry.status || t('noAnswer')],
    ['took', note || entry.millis === undefined ? undefined : `${entry.millis} ms`],
    ['signature', entry.signature && term('signature', entry.signature)],
    ['fault', entry.fault],
    ['callSid', entry.call],
    ['taskSid', entry.task],
  ];
  return h(
    'dl',
    { class: 'facts' },
    ...pairs
      .filter(([, value]) => value !== undefined && value !== '' && value !== null)
      .flatMap(([key, value]) => [h('dt', { t: key }), h('dd', { 'data-fact': key }, String(value))]),
  );
}

/**
 * @param {string} key
 * @param {string[] | undefined} values
 * @param {string} style
 */
function listed(key, values, style) {
  return values?.length
    ? [h('h4', { t: key }), h('ul', { class: style }, ...values.map((value) => h('li', {}, value)))]
    : [];
}

/** @param {Details} entry */
function body(entry) {
  if (entry.direction === 'NOTE' && !entry.answer) {
    return [];
  }
  return [
    h('h4', { t: 'answerBody' }),
    entry.answer ? h('pre', { tabindex: '0' }, pretty(entry.answer)) : h('p', { class: 'none', t: 'noBody' }),
  ];
}

/**
 * @param {string} key
 * @param {Headers | undefined} values
 */
function table(key, values) {
  const rows = Object.entries(values ?? {});
  return rows.length === 0
    ? []
    : [
        h('h4', { t: key }),
        h(
          'table',
          { class: 'pairs' },
          h(
            'tbody',
            {},
            ...rows.map(([name, value]) =>
              h(
                'tr',
                {},
                h('th', { scope: 'row' }, name),
                h(
                  'td',
                  {},
                  [value]
                    .flat()
                    .map((each) => pretty(String(each)))
                    .join('\n'),
                ),
              ),
            ),
          ),
        ),
      ];
}
