// The person's choices, kept in localStorage. Where the browser refuses storage, they are lost when the page closes.
const unsaved = new Map();

const name = (key) => `toritsugi.sandbox.${key}`;

export function remembered(key) {
  try {
    return localStorage.getItem(name(key)) ?? undefined;
  } catch {
    return unsaved.get(key);
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(name(key), value);
  } catch {
    unsaved.set(key, value);
  }
}
