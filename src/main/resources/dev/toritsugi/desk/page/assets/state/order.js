// Decides which of two states is newer.

/** @typedef {import('./types.js').DeskState} DeskState */

/** A server's clock that jumps back by more than this is a sandbox that has begun anew. */
const RESTART_MILLIS = 60_000;

/**
 * Whether a state that has arrived replaces the state that is shown. States come from several replicas and on two ways
 * (socket and GET), so that an older one can arrive later. `asOf` is by Twilio's clock, which all replicas share. The state
 * of another operator, who has signed in in another tab, never replaces this operator's: the page begins anew for it.
 * @param {DeskState | null} shown
 * @param {DeskState} arrived
 */
export function replaces(shown, arrived) {
  if (!shown) {
    return true;
  }
  if (shown.me.name !== arrived.me.name) {
    return false;
  }
  if (Date.parse(shown.now) - Date.parse(arrived.now) > RESTART_MILLIS) {
    return true;
  }
  const shownAsOf = Date.parse(shown.asOf ?? '');
  const arrivedAsOf = Date.parse(arrived.asOf ?? '');
  if (Number.isNaN(shownAsOf)) {
    return true;
  }
  return arrivedAsOf >= shownAsOf;
}
