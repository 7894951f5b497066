// The text messages that the application has asked Twilio to send. The sandbox sends none.
import { $, h, keyed, text } from '../dom.js';
import { watch } from '../store.js';

export function setUpMessages() {
  watch(({ messages }) => {
    $('messages').hidden = messages.length === 0;
    keyed($('message-rows'), [...messages].reverse(), ({ sid }) => sid, create, update);
  });
}

function create() {
  const to = h('span', { class: 'who' });
  const body = h('p', { class: 'message-body' });
  return Object.assign(h('li', { class: 'message' }, to, body), { to, body });
}

/**
 * @param {ReturnType<typeof create>} row
 * @param {import('../store.js').Message} message
 */
function update(row, { from, to, body }) {
  text(row.to, [from, to].filter(Boolean).join(' → '));
  text(row.body, body);
}
