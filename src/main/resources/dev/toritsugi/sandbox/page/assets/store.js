// The sandbox's state as the server told it last, and whoever wants to know.
const listeners = new Set();

let current = null;

export const state = () => current;

export function receive(next) {
  current = next;
  listeners.forEach((listener) => listener(current));
}

export function watch(listener) {
  listeners.add(listener);
}

/** Tells everybody again, for instance in another language. */
export function retell() {
  if (current) {
    receive(current);
  }
}
