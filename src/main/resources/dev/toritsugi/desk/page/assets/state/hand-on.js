// Handing the caller on to another queue: the tool, the choice of the queue, and the question before it.
import { nameOf } from './names.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./types.js').Words} Words */

/** @typedef {import('./cases.js').Case} Case */

/**
 * `queue` is the name in Twilio of the chosen queue, empty at first. `question` is asked once a queue is chosen.
 * @typedef {{ choices: { name: string, label: string }[], queue: string, question: Words | null, disabled: boolean }} HandOnView
 */

/**
 * The queues to which the operator can hand the caller on: those to which a route leads, by the server's settings.
 * @param {Case | undefined} first
 */
const queuesOf = (first) => (first?.state === 'talking' && first.reservation?.handOn) || [];

/**
 * @param {Model} model
 * @param {Case} first
 * @param {number} now
 */
export function handOnTool(model, first, now) {
  if (queuesOf(first).length === 0) {
    return null;
  }
  return { pressed: isOpen(model, first), disabled: isSettling(model, first, now) };
}

/**
 * @param {Model} model
 * @param {Case | undefined} first
 * @param {number} now
 * @returns {HandOnView | null}
 */
export function handOnOf(model, first, now) {
  const queues = queuesOf(first);
  if (!first || queues.length === 0 || !isOpen(model, first) || isSettling(model, first, now)) {
    return null;
  }
  const chosen = queues.find(({ name }) => name === model.handOn?.queue);
  return {
    choices: queues.map((queue) => ({ name: queue.name, label: nameOf(queue, model.language) })),
    queue: chosen?.name ?? '',
    question: chosen ? { key: 'sureHandOn', params: { queue: nameOf(chosen, model.language) } } : null,
    disabled: !chosen,
  };
}

/**
 * @param {Model} model
 * @param {Case} first
 */
const isOpen = (model, { reservation }) => model.handOn !== null && model.handOn.task === reservation?.taskSid;

/**
 * Whether the server is handing the caller on, and the call has not ended yet.
 * @param {Model} model
 * @param {Case} first
 * @param {number} now
 */
function isSettling(model, { reservation }, now) {
  const handed = model.handedOn.get(reservation?.taskSid ?? '');
  return handed !== undefined && now < handed.until;
}
