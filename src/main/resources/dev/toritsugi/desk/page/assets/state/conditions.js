// Conditions that keep calls or news from the operator: no microphone, no connection.
import { usesBrowserPhone } from './model.js';

/** @typedef {import('./types.js').Model} Model */

/** The stream may be away for this long before the desk says so: a reconnection takes less. */
export const CONNECTION_GRACE_MILLIS = 3000;

/** The browser phone may be unregistered for this long before the desk says so. */
const PHONE_GRACE_MILLIS = 5000;

/**
 * Whether the browser phone of this operator misses its microphone.
 * @param {Model} model
 */
export function hasNoMicrophone(model) {
  const { place, microphone } = model.phone;
  return usesBrowserPhone(model) && place !== 'none' && (microphone === 'missing' || microphone === 'blocked');
}

/**
 * Whether the server has been unreachable for so long that the desk greys what it has sent.
 * @param {Model} model
 * @param {number} now
 */
export const isStale = (model, now) =>
  !model.connection.live && model.state !== null && now - model.connection.since >= CONNECTION_GRACE_MILLIS;

/**
 * Whether the state bar says Reconnecting: the server is unreachable, or an available operator's phone is unregistered.
 * @param {Model} model
 * @param {number} now
 */
export function isReconnecting(model, now) {
  if (isStale(model, now)) {
    return true;
  }
  const { place, registered, lostSince } = model.phone;
  const available = model.state?.me.worker?.activity.available ?? false;
  return available && place === 'here' && !registered && lostSince !== null && now - lostSince > PHONE_GRACE_MILLIS;
}
