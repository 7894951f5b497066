// Which of the three parts a small screen shows.
import { attribute } from '../dom.js';

const buttons = () => document.querySelectorAll('[data-to]');

export function setUpParts() {
  for (const button of buttons()) {
    button.addEventListener('click', () => goTo(button.dataset.to));
  }
  goTo('phone');
}

export function goTo(part) {
  document.body.dataset.part = part;
  for (const button of buttons()) {
    attribute(button, 'aria-current', button.dataset.to === part ? 'true' : undefined);
  }
}
