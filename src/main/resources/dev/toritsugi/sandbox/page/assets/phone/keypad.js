// The keypad, which sends digits one at a time and in order, and the fields for speech: the words while <Gather> listens, the
// seconds while <Record> runs. The keys are folded away until the person or a <Gather> wants them.
import { path, post } from '../control.js';
import { attribute, h, text } from '../dom.js';
import { attempt } from '../notice.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** @param {string} sid */
export function createKeypad(sid) {
  /** @type {Promise<unknown>} */
  let sending = Promise.resolve();
  let live = false;
  let gathering = false;
  const pressed = h('output', { class: 'pressed', tLabel: 'pressed' });
  const keys = KEYS.map((key) => h('button', { type: 'button', click: () => press(key) }, key));
  const pad = h('div', { class: 'keypad', role: 'group', tLabel: 'keypad' }, ...keys);
  const fold = h('button', { type: 'button', class: 'fold', t: 'keypad', click: () => unfold(Boolean(pad.hidden)) });
  const words = h('input', { autocomplete: 'off', tLabel: 'sayIt', tPlaceholder: 'sayIt' });
  const seconds = h('input', { type: 'number', min: '1', max: '14400', value: '8', tLabel: 'speakSeconds' });
  const unit = h('span', { t: 'seconds' });
  const speech = h(
    'form',
    { class: 'speech', novalidate: true, submit: speak },
    words,
    seconds,
    unit,
    h('button', { type: 'submit', t: 'say' }),
    h('p', { class: 'problem', role: 'status' }),
  );
  const element = h('div', { class: 'keys' }, fold, pad, pressed, speech);
  unfold(false);

  /** @param {boolean} wanted */
  function unfold(wanted) {
    pad.hidden = !wanted;
    attribute(fold, 'aria-expanded', String(wanted));
  }

  /** @param {string} key */
  function press(key) {
    text(pressed, (pressed.textContent + key).slice(-16));
    sending = sending.then(() => attempt(() => post(path('calls', sid, 'digits'), { digits: key })));
  }

  /** @param {Event} event */
  async function speak(event) {
    event.preventDefault();
    if (!seconds.hidden) {
      await attempt(() => post(path('calls', sid, 'speech'), { seconds: seconds.valueAsNumber }), speech);
      return;
    }
    const said = words.value.trim();
    if (said && (await attempt(() => post(path('calls', sid, 'speech'), { text: said }), speech))) {
      words.value = '';
    }
  }

  return {
    element,
    /** @param {KeyboardEvent} event */
    typed(event) {
      const inText = event.target instanceof Element && event.target.matches('input, select, textarea');
      if (live && !inText && !event.ctrlKey && !event.metaKey && !event.altKey && KEYS.includes(event.key)) {
        event.preventDefault();
        press(event.key);
      }
    },
    /** @param {import('../store.js').Call} call */
    update(call) {
      live = !call.ended && call.status === 'in-progress';
      element.hidden = !live;
      if (!gathering && call.doing === 'gathering') {
        unfold(true);
      }
      gathering = call.doing === 'gathering';
      const recording = call.doing === 'recording';
      speech.hidden = !gathering && !recording;
      words.hidden = recording;
      seconds.hidden = !recording;
      unit.hidden = !recording;
    },
  };
}
