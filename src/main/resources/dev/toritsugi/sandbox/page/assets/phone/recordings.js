// The recordings of calls and conferences, each with a player.
import { address } from '../control.js';
import { $, attribute, h, keyed, text } from '../dom.js';
import { watch } from '../store.js';
import { duration, timeOfDay } from '../time.js';
import { t, term } from '../words/words.js';

/** @typedef {import('../store.js').Recording} Recording */

export function setUpRecordings() {
  watch(({ recordings }) => {
    $('recordings').hidden = recordings.length === 0;
    keyed($('recording-rows'), [...recordings].reverse(), ({ sid }) => sid, create, update);
  });
}

/** @param {Recording} recording */
function create({ sid }) {
  const who = h('span', { class: 'who' });
  const started = h('time', { class: 'age' });
  const status = h('span', { class: 'age' });
  const player = h('audio', { controls: true, preload: 'none' });
  const link = h('a', { class: 'file', download: `${sid}.wav`, t: 'download' });
  const facts = h('span', {}, started, ' ', status);
  const row = h('li', { class: 'recording' }, who, facts, player, link);
  return Object.assign(row, { who, started, status, player, link });
}

/**
 * @param {ReturnType<typeof create>} row
 * @param {Recording} recording
 */
function update(row, { sid, call, from, conference, status, started, seconds, media }) {
  const name = conference ? t('conferenceNamed', { name: conference }) : (from ?? call);
  text(row.who, name);
  row.who.title = sid;
  text(row.started, timeOfDay(started));
  text(
    row.status,
    status === 'completed' && media ? duration(seconds ?? 0) : term('recording', fileState(status, media)),
  );
  for (const file of [row.player, row.link]) {
    file.hidden = !media;
    attribute(file, file === row.link ? 'href' : 'src', media && address(`recordings/${sid}.wav`).href);
    attribute(file, 'aria-label', `${t(file === row.link ? 'download' : 'listen')}: ${name}`);
  }
}

/**
 * @param {string} status
 * @param {boolean} media
 */
const fileState = (status, media) => (status === 'completed' && !media ? 'missing' : status);
