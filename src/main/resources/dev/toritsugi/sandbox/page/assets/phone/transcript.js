// What the caller hears, as it grows.
import { attribute, h, keyed, text } from '../dom.js';
import { timeOfDay } from '../time.js';
import { term } from '../words/words.js';
import { say } from './voice.js';

export function createTranscript() {
  const list = h('ol', { class: 'plain heard', role: 'log', tLabel: 'heard', tabindex: '0' });
  list.said = undefined;
  return list;
}

export function updateTranscript(list, call) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 24;
  const entries = call.heard.map((entry, index) => ({ ...entry, index }));
  keyed(list, entries, ({ index }) => index, create, update);
  list.hidden = entries.length === 0;
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
  // Only what is new since the call was opened is spoken: nobody wants the past read out.
  const before = list.said ?? entries.length;
  list.said = entries.length;
  if (!call.ended) {
    entries.slice(before).filter(({ verb }) => verb === 'Say').forEach(({ what, language }) => say(what, language));
  }
}

function create() {
  const row = h('li');
  row.time = h('time');
  row.verb = h('span', { class: 'verb' });
  row.what = h('span', { class: 'what' });
  row.append(row.time, row.verb, row.what);
  return row;
}

function update(row, { at, verb, what, language }) {
  text(row.time, at ? timeOfDay(at) : '');
  text(row.verb, term('verb', verb));
  text(row.what, what);
  attribute(row, 'data-verb', verb);
  attribute(row.what, 'lang', language);
}
