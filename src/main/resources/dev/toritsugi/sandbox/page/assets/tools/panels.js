// Which of the three parts a small screen shows.
import { attribute } from '../dom.js';

const buttons = () => document.querySelectorAll('[data-to]');

export function setUpPanels() {
  for (const button of buttons()) {
    button.addEventListener('click', () => goTo(button.dataset.to));
  }
  goTo('phone');
}

export function goTo(part) {
  document.body.dataset.panel = part;
  for (const button of buttons()) {
    attribute(button, 'aria-current', button.dataset.to === part ? 'true' : undefined);
  }
}
