// The list of what the caller has heard.
import { attribute, h, keyed, text } from '../dom.js';
import { timeOfDay } from '../time.js';
import { term } from '../words/words.js';
import { say } from './voice.js';

export function createTranscript() {
  const list = h('ol', { class: 'plain' });
  const transcript = h('div', { class: 'heard', role: 'log', tLabel: 'heard', tabindex: '0' }, list);
  transcript.list = list;
  return transcript;
}

export function updateTranscript(transcript, call) {
  const atEnd = transcript.scrollHeight - transcript.scrollTop - transcript.clientHeight < 24;
  const entries = call.heard.map((entry, index) => ({ ...entry, index }));
  keyed(transcript.list, entries, ({ index }) => index, create, update);
  transcript.hidden = entries.length === 0;
  if (atEnd) {
    transcript.scrollTop = transcript.scrollHeight;
  }
  // Reads aloud only what is new since the card was opened.
  const before = transcript.said ?? entries.length;
  transcript.said = entries.length;
  if (!call.ended) {
    entries
      .slice(before)
      .filter(({ verb }) => verb === 'Say')
      .forEach(({ what, language }) => say(what, language));
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
