// The states of a worker, most urgent first. The most urgent one of their reservations is the worker's.
export const STATES = ['ringing', 'talking', 'wrapping', 'free', 'away'];

/** The state that a reservation gives its worker. A pending one counts as ringing, even before the leg rings. */
export function stateOfReservation({ status }) {
  return { pending: 'ringing', accepted: 'talking', wrapping: 'wrapping' }[status] ?? 'talking';
}

export function stateOf(worker) {
  const states = worker.holds.map(stateOfReservation);
  return STATES.find((each) => states.includes(each)) ?? (worker.available ? 'free' : 'away');
}
