// The person's choices on both pages, kept in localStorage. Where the browser refuses storage, they are lost when the page closes.
/** @type {Map<string, string>} */
const unsaved = new Map();

/** @param {string} key */
const name = (key) => `toritsugi.${key}`;

/** @param {string} key */
export function remembered(key) {
  try {
    return localStorage.getItem(name(key)) ?? undefined;
  } catch {
    return unsaved.get(key);
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
export function remember(key, value) {
  try {
    localStorage.setItem(name(key), value);
  } catch {
    unsaved.set(key, value);
  }
}
