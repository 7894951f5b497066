// What the page remembers in this browser. A browser may refuse to; then it is forgotten with the page.
const forgotten = new Map();

const name = (key) => `toritsugi.sandbox.${key}`;

export function remembered(key) {
  try {
    return localStorage.getItem(name(key)) ?? undefined;
  } catch {
    return forgotten.get(key);
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(name(key), value);
  } catch {
    forgotten.set(key, value);
  }
}
