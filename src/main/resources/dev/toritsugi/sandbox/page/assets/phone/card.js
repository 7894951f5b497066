// A call's card: numbers, state, what the caller hears, and buttons for what the caller can do.
import { callerName } from '../caller.js';
import { path, post } from '../control.js';
import { attribute, focusWithin, h, keyed, text } from '../dom.js';
import { attempt } from '../notice.js';
import { soundState } from '../sound/sound.js';
import { since } from '../time.js';
import { t, term } from '../words/words.js';
import { createKeypad } from './keypad.js';
import { createTranscript, updateTranscript } from './transcript.js';

/** @typedef {import('../store.js').Call} Call */

/** @typedef {ReturnType<typeof createCard>} Card */

/**
 * @param {string} sid
 * @param {'answer' | 'decline' | 'hangup'} action
 */
const act = (sid, action) => attempt(() => post(path('calls', sid, action)));

/**
 * @param {Call} call
 * @param {(sid: string) => void} toggle
 */
export function createCard(call, toggle) {
  const parts = {
    mark: h('i', { class: 'mark', 'aria-hidden': 'true' }),
    from: h('span', { class: 'who' }),
    to: h('span', { class: 'who to' }),
    state: h('span', { class: 'chip' }),
    age: h('span', { class: 'age' }),
  };
  const head = h('button', { type: 'button', class: 'call-head', click: () => toggle(call.sid) });
  head.append(...Object.values(parts));
  return Object.assign(h('li', { class: 'call' }, head), {
    head,
    parts,
    /** @type {ReturnType<typeof createBody> | undefined} */
    body: undefined,
  });
}

/**
 * @param {Card} card
 * @param {Call} call
 * @param {boolean} open
 */
export function updateCard(card, call, open) {
  const { mark, from, to, state, age } = card.parts;
  const look = call.ended ? 'over' : call.doing === 'talking' ? 'talking' : (LOOKS.get(call.status) ?? 'waiting');
  attribute(card, 'data-state', look);
  attribute(card, 'data-sid', call.sid);
  attribute(mark, 'data-state', look);
  attribute(state, 'data-state', look);
  text(from, callerName(call.from));
  text(to, `→ ${call.to}`);
  text(state, call.ended || !call.doing ? term('status', call.status) : term('doing', call.doing));
  if (call.ended) {
    delete age.dataset.since;
    text(age, '');
  } else {
    since(age, call.created);
  }
  attribute(card.head, 'aria-expanded', String(open));
  if (open && !card.body) {
    card.body = createBody(call.sid);
    card.append(card.body);
  }
  if (card.body) {
    card.body.hidden = !open;
    if (open) {
      updateBody(card.body, call);
    }
  }
}

const LOOKS = new Map([
  ['ringing', 'ringing'],
  ['queued', 'ringing'],
]);

/** @param {string} sid */
function createBody(sid) {
  const transcript = createTranscript();
  const keypad = createKeypad(sid);
  const answer = h('button', { type: 'button', class: 'primary', t: 'answer', click: () => act(sid, 'answer') });
  const decline = h('button', { type: 'button', t: 'decline', click: () => act(sid, 'decline') });
  const hangUp = h('button', { type: 'button', class: 'stop', t: 'hangUp', click: () => act(sid, 'hangup') });
  const sound = h('p', { class: 'sound', role: 'status' });
  const facts = h('p', { class: 'facts' });
  const rang = h('ul', { class: 'plain rang' });
  const body = h(
    'div',
    { class: 'call-body', tabindex: '-1', 'data-focus-fallback': true, keydown: keypad.typed },
    transcript,
    keypad.element,
    h('div', { class: 'buttons' }, answer, decline, hangUp),
    sound,
    rang,
    facts,
  );
  return Object.assign(body, { transcript, keypad, answer, decline, hangUp, sound, facts, rang });
}

/**
 * @param {HTMLElement} line
 * @param {Call} call
 */
function updateSound(line, call) {
  const state = soundState(call);
  line.hidden = !state;
  attribute(line, 'data-state', state);
  text(line, state ? t(state === 'connected' ? 'soundConnected' : 'soundConnecting') : '');
}

/**
 * @param {ReturnType<typeof createBody>} body
 * @param {Call} call
 */
function updateBody(body, call) {
  const outboundRings = call.direction !== 'inbound' && call.status === 'ringing';
  const focused = focusWithin(body);
  body.answer.hidden = !outboundRings;
  body.decline.hidden = !outboundRings;
  body.hangUp.hidden = Boolean(call.ended) || outboundRings;
  body.keypad.update(call);
  updateTranscript(body.transcript, call);
  updateSound(body.sound, call);
  keyed(
    body.rang,
    call.rang,
    (leg) => leg.sid,
    () => h('li'),
    (row, leg) => {
      text(row, t('rang', { to: leg.to, status: term('status', leg.status) }));
    },
  );
  text(
    body.facts,
    [call.sid, call.task && `${call.task.sid} · ${term('task', call.task.status)}`].filter(Boolean).join('\n'),
  );
  if (focused && !focused.checkVisibility()) {
    body.focus({ preventScroll: true });
  }
}
