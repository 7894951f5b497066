// What a worker does, most urgent first.
export const STATES = ['ringing', 'talking', 'wrapping', 'free', 'away'];

/** A hold's state: the reservation says it, except that a leg may not ring yet. */
export function stateOfReservation({ status }) {
  return { pending: 'ringing', accepted: 'talking', wrapping: 'wrapping' }[status] ?? 'talking';
}

export function stateOf(worker) {
  const states = worker.holds.map(stateOfReservation);
  return STATES.find((each) => states.includes(each)) ?? (worker.available ? 'free' : 'away');
}
