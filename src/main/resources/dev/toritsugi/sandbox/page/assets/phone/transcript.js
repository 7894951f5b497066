// The list of what the caller has heard.
import { attribute, h, keyed, text } from '../dom.js';
import { hasSound } from '../sound/sound.js';
import { timeOfDay } from '../time.js';
import { term } from '../words/words.js';
import { say } from './voice.js';

export function createTranscript() {
  const list = h('ol', { class: 'plain' });
  return Object.assign(h('div', { class: 'heard', role: 'log', tLabel: 'heard', tabindex: '0' }, list), {
    list,
    /** @type {number | undefined} */
    said: undefined,
  });
}

/**
 * @param {ReturnType<typeof createTranscript>} transcript
 * @param {import('../store.js').Call} call
 */
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
    for (const { what, language } of entries.slice(before).filter(({ verb }) => verb === 'Say')) {
      say(what, language, hasSound(call.sid));
    }
  }
}

function create() {
  const time = h('time');
  const verb = h('span', { class: 'verb' });
  const what = h('span', { class: 'what' });
  return Object.assign(h('li', {}, time, verb, what), { time, verb, what });
}

/**
 * @param {ReturnType<typeof create>} row
 * @param {import('../store.js').Heard} heard
 */
function update(row, { at, verb, what, language }) {
  text(row.time, at ? timeOfDay(at) : '');
  text(row.verb, term('verb', verb));
  text(row.what, what);
  attribute(row, 'data-verb', verb);
  attribute(row.what, 'lang', language);
}
