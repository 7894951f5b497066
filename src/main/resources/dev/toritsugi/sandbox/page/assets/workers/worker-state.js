// The states of a worker, most urgent first. The most urgent one of their reservations is the worker's.
export const STATES = ['ringing', 'talking', 'wrapping', 'free', 'away'];

const BY_RESERVATION = new Map([
  ['pending', 'ringing'],
  ['accepted', 'talking'],
  ['wrapping', 'wrapping'],
]);

/**
 * The state that a reservation gives its worker. A pending one counts as ringing, even before the leg rings.
 * @param {import('../store.js').Hold} hold
 */
export const stateOfReservation = ({ status }) => BY_RESERVATION.get(status) ?? 'talking';

/** @param {import('../store.js').Worker} worker */
export function stateOf(worker) {
  const states = worker.holds.map(stateOfReservation);
  return STATES.find((each) => states.includes(each)) ?? (worker.available ? 'free' : 'away');
}
