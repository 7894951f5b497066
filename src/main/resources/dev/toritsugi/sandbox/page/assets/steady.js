// Texts and numbers that change without moving what is beside them.
import { attribute, text } from './dom.js';

/**
 * Sets a text. The element is always as wide as the widest of the texts that it can have.
 * @param {HTMLElement} element
 * @param {string} wanted
 * @param {string[]} all
 */
export function steady(element, wanted, all) {
  text(element, wanted);
  // CSS shows all texts below each other, without height.
  attribute(element, 'data-widest', all.join('\n'));
}

/**
 * Shows a number at the corner of a button; no number for 0.
 * @param {HTMLElement} button
 * @param {number} n
 */
export function badge(button, n) {
  attribute(button, 'data-badge', n > 0 ? (n > 999 ? '999+' : n) : undefined);
}
