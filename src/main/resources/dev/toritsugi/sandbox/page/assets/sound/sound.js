// Callers with sound: this page is the caller, and connects to the browser of the operator who answers.
import { $ } from '../dom.js';
import { notice } from '../notice.js';
import { remember, remembered } from '../shared/storage.js';
import { renderAgain, watch } from '../store.js';
import { t } from '../words/words.js';
import { Connection } from './connection.js';
import { connect, pageId, send } from './socket.js';
import { openSource } from './source.js';
import { playKeys, playMusic } from './tones.js';

/** @typedef {import('../store.js').Call} Call */

/** @typedef {import('./source.js').SourceKind} SourceKind */

/**
 * The connections to operators, by SID of the leg.
 * @type {Map<string, Connection>}
 */
const connections = new Map();

/**
 * The calls that this page has placed with sound, by SID.
 * @type {Set<string>}
 */
const calls = new Set();

/** @type {MediaStream | undefined} */
let source;

/** @type {Promise<void> | undefined} */
let connected;

export function setUpSound() {
  const choice = $('dial-sound');
  const show = () => {
    $('sound-hint').hidden = choice.value === 'none';
  };
  choice.value = remembered('sound') ?? 'none';
  choice.addEventListener('change', () => {
    remember('sound', choice.value);
    show();
  });
  show();
  watch((state) => {
    const own = state.calls.filter((call) => calls.has(call.sid) && !call.ended);
    playMusic(own.some(({ doing }) => doing === 'queued'));
  });
}

/**
 * Prepares a call with the chosen sound. If the microphone is refused, the caller sends a tone.
 * @returns {Promise<string | undefined>} the ID of this page, or undefined for a silent caller
 */
export async function prepareSound() {
  const choice = $('dial-sound');
  if (choice.value === 'none') {
    return undefined;
  }
  try {
    source = await openSource(/** @type {SourceKind} */ (choice.value));
  } catch {
    notice(t('noMicrophone'), 'hint');
    source = await openSource('tone');
  }
  connected ??= connect(receive);
  await connected;
  return pageId;
}

/** @param {string} callSid */
export const placedWithSound = (callSid) => calls.add(callSid);

/** @param {string} callSid */
export const hasSound = (callSid) => calls.has(callSid);

/**
 * The state of the sound between a caller and an operator; undefined until the operator's browser has answered.
 * @param {Call} call
 */
export function soundState(call) {
  const leg = call.rang.find(({ sid }) => connections.has(sid));
  const state = leg && connections.get(leg.sid)?.state;
  return state === 'new' ? undefined : state;
}

/** @param {import('./socket.js').Message} message */
async function receive({ type, leg, sdp = '', digits = '' }) {
  const connection = connections.get(leg);
  if (type === 'offer-requested' && source) {
    const created = new Connection(leg, source, renderAgain);
    connections.set(leg, created);
    send({ type: 'offer', leg, sdp: await created.offer() });
  } else if (type === 'answered') {
    await connection?.accept(sdp);
  } else if (type === 'offered-again' && connection) {
    send({ type: 'answer', leg, sdp: await connection.answer(sdp) });
  } else if (type === 'pressed') {
    playKeys(digits);
  } else if (type === 'ended') {
    connection?.close();
    connections.delete(leg);
    renderAgain();
  }
}
