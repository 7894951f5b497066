// A call's card: numbers, state, what the caller hears, and buttons for what the caller can do.
import { path, post } from '../control.js';
import { attribute, h, keyed, text } from '../dom.js';
import { attempt } from '../notice.js';
import { since } from '../time.js';
import { t, term } from '../words/words.js';
import { createKeypad } from './keypad.js';
import { createTranscript, updateTranscript } from './transcript.js';

const act = (card, action) => attempt(() => post(path('calls', card.sid, action)));

export function createCard(call, toggle) {
  const card = h('li', { class: 'call' });
  card.sid = call.sid;
  card.head = h('button', { type: 'button', class: 'call-head', click: () => toggle(call.sid) });
  card.parts = {
    mark: h('i', { class: 'mark', 'aria-hidden': 'true' }),
    from: h('span', { class: 'who' }),
    to: h('span', { class: 'who to' }),
    state: h('span', { class: 'chip' }),
    age: h('span', { class: 'age' }),
  };
  card.head.append(...Object.values(card.parts));
  card.append(card.head);
  return card;
}

export function updateCard(card, call, open) {
  const { mark, from, to, state, age } = card.parts;
  const look = call.ended ? 'over' : call.doing === 'talking' ? 'talking' : (looks[call.status] ?? 'waiting');
  attribute(card, 'data-state', look);
  attribute(card, 'data-sid', call.sid);
  attribute(mark, 'data-state', look);
  attribute(state, 'data-state', look);
  text(from, call.from);
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
    card.body = createBody(card);
    card.append(card.body);
  }
  if (card.body) {
    card.body.hidden = !open;
    if (open) {
      updateBody(card, call);
    }
  }
}

const looks = { ringing: 'ringing', queued: 'ringing', 'in-progress': 'waiting' };

function createBody(card) {
  card.transcript = createTranscript();
  card.keypad = createKeypad(card.sid);
  card.answer = h('button', { type: 'button', class: 'primary', t: 'answer', click: () => act(card, 'answer') });
  card.decline = h('button', { type: 'button', t: 'decline', click: () => act(card, 'decline') });
  card.hangUp = h('button', { type: 'button', class: 'stop', t: 'hangUp', click: () => act(card, 'hangup') });
  card.facts = h('p', { class: 'facts' });
  card.rang = h('ul', { class: 'plain rang' });
  return h(
    'div',
    { class: 'call-body', tabindex: '-1', 'data-focus-fallback': true, keydown: card.keypad.typed },
    card.transcript,
    card.keypad.element,
    h('div', { class: 'buttons' }, card.answer, card.decline, card.hangUp),
    card.rang,
    card.facts,
  );
}

function updateBody(card, call) {
  const outboundRings = call.direction !== 'inbound' && call.status === 'ringing';
  const focused = card.contains(document.activeElement) ? document.activeElement : null;
  card.answer.hidden = !outboundRings;
  card.decline.hidden = !outboundRings;
  card.hangUp.hidden = Boolean(call.ended) || outboundRings;
  card.keypad.update(call);
  updateTranscript(card.transcript, call);
  keyed(
    card.rang,
    call.rang,
    (leg) => leg.sid,
    () => h('li'),
    (row, leg) => {
      text(row, t('rang', { to: leg.to, status: term('status', leg.status) }));
    },
  );
  text(
    card.facts,
    [call.sid, call.task && `${call.task.sid} · ${term('task', call.task.status)}`].filter(Boolean).join('\n'),
  );
  if (focused && !focused.checkVisibility()) {
    card.body.focus({ preventScroll: true });
  }
}
