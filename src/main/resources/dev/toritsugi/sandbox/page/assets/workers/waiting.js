// The table of waiting tasks, in the order in which TaskRouter offers them.
import { callerName } from '../caller.js';
import { $, h, keyed, text } from '../dom.js';
import { since } from '../time.js';
import { t, term } from '../words/words.js';

const MOST = 100;

/**
 * @param {import('../store.js').State} state
 * @param {string} workspace SID of the workspace whose tasks are shown; empty for all
 */
export function renderWaiting(state, workspace) {
  const waiting = state.waiting.filter((each) => !workspace || each.workspace === workspace);
  $('waiting').hidden = waiting.length === 0;
  $('waiting-empty').hidden = waiting.length > 0;
  text($('waiting-count'), waiting.length || '');
  keyed($('waiting-rows'), waiting.slice(0, MOST), ({ task }) => task, create, update);
  $('waiting-more').hidden = waiting.length <= MOST;
  text($('waiting-more'), t('more', { n: waiting.length - MOST }));
  keyed(
    $('queues-full'),
    state.queues.filter(({ size, maxSize }) => size >= maxSize),
    ({ sid }) => sid,
    () => h('li', { class: 'problem' }),
    (row, { name, size, maxSize }) => text(row, t('queueFull', { name, size, maxSize })),
  );
}

function create() {
  const cells = {
    position: h('td', { class: 'position' }),
    who: h('td', { class: 'who' }),
    queue: h('td', { class: 'queue' }),
    priority: h('td', { class: 'priority' }),
    age: h('td', { class: 'age' }),
    state: h('td', { class: 'state' }),
  };
  return Object.assign(h('tr', {}, ...Object.values(cells)), cells);
}

/**
 * @param {ReturnType<typeof create>} row
 * @param {import('../store.js').Waiting} entry
 */
function update(row, entry) {
  text(row.position, entry.position);
  text(row.who, entry.from === undefined ? entry.task : callerName(entry.from));
  row.who.title = entry.task;
  text(row.queue, entry.queue);
  text(row.priority, entry.priority);
  since(row.age, entry.since);
  text(row.state, term('waits', entry.status));
}
