// The tabs of a small screen, which shows one of the three panels at a time, and its button for the less frequent tools.
import { $, attribute } from '../dom.js';

/** @returns {NodeListOf<HTMLElement>} */
const buttons = () => document.querySelectorAll('[data-to]');

export function setUpPanels() {
  for (const button of buttons()) {
    button.addEventListener('click', () => showPanel(button.dataset.to ?? 'phone'));
  }
  showPanel('phone');
  $('open-tools').addEventListener('click', () => {
    const open = document.body.dataset.tools !== 'open';
    attribute(document.body, 'data-tools', open ? 'open' : undefined);
    attribute($('open-tools'), 'aria-expanded', String(open));
  });
}

/** @param {string} panel */
export function showPanel(panel) {
  document.body.dataset.panel = panel;
  for (const button of buttons()) {
    attribute(button, 'aria-current', button.dataset.to === panel ? 'true' : undefined);
  }
}
