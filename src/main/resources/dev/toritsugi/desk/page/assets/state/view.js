// Computes what the desk shows from what it knows and the time. Pure: no element, no request, no clock of its own.
import { barOf } from './bar/bar.js';
import { casesOf } from './cases.js';
import { isStale } from './conditions.js';
import { floorOf } from './floor.js';
import { chosenActivity, isWorking, usesBrowserPhone } from './model.js';
import { nameOf } from './names.js';
import { panelOf } from './panel.js';
import { rowOf } from './row/row.js';

/** @typedef {import('./types.js').Model} Model */

/** @typedef {import('./types.js').Words} Words */

/** @typedef {{ sid: string, name: string, checked: boolean, available: boolean }} Choice */

/**
 * @typedef {{ legend: string, choices: Choice[], disabled: boolean } | null} ActivityView
 */

/**
 * @typedef {{ connected: boolean, known: boolean, phone: { words: Words, look: 'ready' | 'none' | 'bad' }, name: string, working: boolean,
 *   supervisor: boolean }} Top
 */

/** @param {Model} model @param {number} now */
export function viewOf(model, now) {
  const cases = casesOf(model, now);
  const bar = barOf(model, cases, now);
  return {
    screen: screenOf(model, cases),
    cases,
    bar,
    panel: panelOf(model, cases, now),
    row: rowOf(model, cases, now),
    floor: floorOf(model, now),
    activity: activityOf(model, cases, now),
    top: topOf(model, now),
    page: model.state?.floor ? model.page : /** @type {const} */ ('phone'),
    busy: model.busy,
  };
}

/** @typedef {ReturnType<typeof viewOf>} View */

/**
 * A session that ends during a call does not cover the call with the sign-in.
 * @param {Model} model
 * @param {import('./cases.js').Case[]} cases
 */
function screenOf(model, cases) {
  if (model.signIn === 'ended' && cases.some(({ call }) => call)) {
    return 'desk';
  }
  return model.signIn === 'done' ? 'desk' : model.signIn === 'unknown' ? 'blank' : 'sign-in';
}

/**
 * @param {Model} model
 * @param {import('./cases.js').Case[]} cases
 * @param {number} now
 * @returns {ActivityView}
 */
function activityOf(model, cases, now) {
  const worker = model.state?.me.worker;
  const started = !usesBrowserPhone(model) || (model.phone.place !== 'none' && !model.phone.checking);
  if (!worker || !(started || cases.length > 0)) {
    return null;
  }
  const chosen = chosenActivity(model, now);
  return {
    legend: cases.length > 0 ? 'nextState' : 'yourState',
    choices: (model.state?.activities ?? []).map((activity) => ({
      sid: activity.sid,
      name: nameOf(activity, model.language),
      checked: activity.sid === chosen?.sid,
      available: activity.available,
    })),
    disabled: isStale(model, now),
  };
}

/**
 * @param {Model} model
 * @param {number} now
 * @returns {Top}
 */
function topOf(model, now) {
  return {
    connected: model.connection.live || !(model.state === null || isStale(model, now)),
    known: model.state !== null || model.connection.live,
    phone: phoneOf(model),
    name: model.state?.me.name ?? '',
    working: isWorking(model),
    supervisor: model.state?.floor !== null && model.state?.floor !== undefined,
  };
}

/**
 * @param {Model} model
 * @returns {Top['phone']}
 */
function phoneOf(model) {
  const worker = model.state?.me.worker;
  const { phone } = model;
  if (!worker?.phone) {
    return { words: { key: worker ? 'phoneUnknown' : 'empty' }, look: worker ? 'bad' : 'none' };
  }
  if (worker.phone.kind !== 'browser') {
    const number = worker.phone.display ?? worker.phone.address;
    return { words: { key: 'callsRingOn', params: { number } }, look: 'ready' };
  }
  if (phone.place === 'other-tab') {
    return { words: { key: 'phoneInOtherTab' }, look: 'none' };
  }
  if (phone.place === 'none') {
    return { words: { key: 'phoneNotStarted' }, look: 'none' };
  }
  if (phone.microphone === 'missing' || phone.microphone === 'blocked') {
    return { words: { key: 'state.no-microphone' }, look: 'bad' };
  }
  if (!phone.registered) {
    return { words: { key: 'phoneDoesNotConnect' }, look: 'bad' };
  }
  const headset = phone.names.microphone;
  return { words: headset ? { key: 'phoneReady', params: { headset } } : { key: 'phoneReadyOnly' }, look: 'ready' };
}
