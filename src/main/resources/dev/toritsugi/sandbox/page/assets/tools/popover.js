// Places a popover under its button. Opening, closing on Escape and restoring the focus are the browser's part.
import { $ } from '../dom.js';

const EDGE = 8;

/**
 * @param {HTMLElement} panel
 * @param {string} button id
 */
export function place(panel, button) {
  panel.addEventListener('toggle', (event) => {
    $(button).setAttribute('aria-expanded', String(event.newState === 'open'));
    if (event.newState === 'open') {
      put(panel, $(button));
      /** @type {HTMLElement | null} */
      const first = panel.querySelector('input, select, button');
      first?.focus({ preventScroll: true });
    }
  });
  addEventListener('resize', () => panel.matches(':popover-open') && put(panel, $(button)));
}

/**
 * @param {HTMLElement} panel
 * @param {HTMLElement} button
 */
function put(panel, button) {
  const anchor = button.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(anchor.left, innerWidth - panel.offsetWidth - EDGE));
  panel.style.left = `${left}px`;
  panel.style.top = `${anchor.bottom + EDGE / 2}px`;
  panel.style.maxHeight = `${innerHeight - anchor.bottom - 2 * EDGE}px`;
}
