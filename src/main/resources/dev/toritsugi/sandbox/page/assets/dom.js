// The elements of index.html, and the shared functions that build and update elements.
export * from './shared/dom.js';

/**
 * The elements of index.html that are more than an HTMLElement, by id.
 * @typedef {{
 *   'clock-by': HTMLInputElement,
 *   'dial': HTMLFormElement,
 *   'dial-from': HTMLInputElement,
 *   'dial-sound': HTMLSelectElement,
 *   'dial-to': HTMLSelectElement,
 *   'dial-withheld': HTMLInputElement,
 *   'help': HTMLDialogElement,
 *   'journal-errors': HTMLInputElement,
 *   'journal-kind': HTMLSelectElement,
 *   'journal-text': HTMLInputElement,
 *   'language': HTMLSelectElement,
 *   'password': HTMLDialogElement,
 *   'reset': HTMLDialogElement,
 *   'voice': HTMLInputElement,
 *   'workers-state': HTMLSelectElement,
 *   'workers-text': HTMLInputElement,
 *   'workers-workspace': HTMLSelectElement,
 * }} SpecialElements
 */

/**
 * @template {string} Id
 * @typedef {Id extends keyof SpecialElements ? SpecialElements[Id] : HTMLElement} ElementOf
 */

/**
 * The element of index.html with that id.
 * @template {string} Id
 * @param {Id} id
 */
export function $(id) {
  const element = document.getElementById(id);
  if (!element) {
    throw new Error(`index.html has no element with the id ${id}`);
  }
  return /** @type {ElementOf<Id>} */ (/** @type {unknown} */ (element));
}
