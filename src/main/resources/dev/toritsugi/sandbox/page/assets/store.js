// The last state that the server sent, and its listeners.
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

/** Calls the listeners again with the same state, for instance after a change of language. */
export function renderAgain() {
  if (current) {
    receive(current);
  }
}
