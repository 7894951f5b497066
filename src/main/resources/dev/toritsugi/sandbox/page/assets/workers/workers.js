// The workers panel: the waiting tasks, and the workers of each workspace.
import { $, h, keyed, options, text } from '../dom.js';
import { renderAgain, watch } from '../store.js';
import { t } from '../words/words.js';
import { renderConferences } from './conferences.js';
import { renderWaiting } from './waiting.js';
import { createWorker, updateWorker } from './worker.js';
import { STATES, stateOf } from './worker-state.js';

export function setUpWorkers() {
  for (const id of ['workers-text', 'workers-state', 'workers-workspace']) {
    $(id).addEventListener('input', renderAgain);
  }
  watch(render);
}

/** @typedef {import('../store.js').State} State */

/** @param {State} state */
function chosen(state) {
  const words = $('workers-text').value.trim().toLowerCase();
  const wanted = $('workers-state').value;
  const workspace = $('workers-workspace').value;
  return state.workers.filter(
    (worker) =>
      (!words
        || worker.name.toLowerCase().includes(words)
        || (worker.contactUri ?? '').toLowerCase().includes(words)
        || worker.holds.some(({ from }) => from?.includes(words)))
      && (!wanted || stateOf(worker) === wanted)
      && (!workspace || worker.workspace === workspace),
  );
}

/** @param {State} state */
function render(state) {
  const several = state.workspaces.length > 1;
  options($('workers-state'), [['', t('everyState')], ...STATES.map((each) => [each, t(`worker.${each}`)])]);
  options($('workers-workspace'), [['', t('everyWorkspace')], ...state.workspaces.map(({ sid, name }) => [sid, name])]);
  $('workers-workspace').hidden = !several;
  renderWaiting(state, $('workers-workspace').value);
  renderConferences(state);
  const workers = chosen(state);
  const groups = state.workspaces
    .map((workspace) => ({ workspace, workers: workers.filter((worker) => worker.workspace === workspace.sid) }))
    .filter(({ workers }) => workers.length > 0);
  keyed(
    $('workspaces'),
    groups,
    ({ workspace }) => workspace.sid,
    createGroup,
    (group, { workspace, workers }) => {
      group.heading.hidden = !several;
      text(group.name, workspace.name);
      text(group.count, workers.length);
      keyed(
        group.list,
        workers,
        ({ sid }) => sid,
        createWorker,
        (card, worker) => updateWorker(card, worker, workspace),
      );
    },
  );
  sum(state, workers.length);
}

function createGroup() {
  const name = h('span');
  const count = h('span', { class: 'count' });
  const heading = h('h3', {}, name, ' ', count);
  const list = h('ul', { class: 'plain workers' });
  return Object.assign(h('section', { class: 'workspace' }, heading, list), { name, count, heading, list });
}

/**
 * @param {State} state
 * @param {number} shown
 */
function sum(state, shown) {
  const empty = $('workers-empty');
  empty.hidden = shown > 0;
  text(
    empty,
    state.workspaces.length === 0
      ? t('noWorkspaces')
      : state.workers.length === 0
        ? t('noWorkers')
        : t('noWorkersMatch'),
  );
  const states = state.workers.map(stateOf);
  /** @param {string} wanted */
  const count = (wanted) => states.filter((each) => each === wanted).length;
  text(
    $('workers-sum'),
    STATES.filter((each) => count(each) > 0)
      .map((each) => `${t(`worker.${each}`)} ${count(each)}`)
      .join(' · '),
  );
  const busy = count('ringing') + count('talking') + count('wrapping');
  text($('count-workers'), state.waiting.length + busy || '');
}
