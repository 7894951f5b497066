// Keeps the keyboard focus in the page. If the element with the focus is removed, hidden or disabled, the focus goes to the
// nearest ancestor with data-focus-fallback, else to the current panel, and never to the body.

/** @type {HTMLElement | undefined} */
let last;

/**
 * The places for the focus of `last`, nearest first. They are found before the element is removed.
 * @type {HTMLElement[]}
 */
let refuges = [];

/** @param {Element} element */
const usable = (element) => element.isConnected && element.checkVisibility() && !element.matches(':disabled');

export function setUpFocus() {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) {
      last = target;
      refuges = [];
      for (let at = target.parentElement; at; at = at.parentElement) {
        if (at.matches('[data-focus-fallback]')) {
          refuges.push(at);
        }
      }
    }
  });
  document.addEventListener('focusout', ({ target }) =>
    queueMicrotask(() => {
      // The person has clicked beside all controls: the focus stays where they have put it.
      if (target === last && last && usable(last) && document.activeElement === document.body) {
        last = undefined;
      }
    }),
  );
  new MutationObserver(restore).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['class', 'data-panel', 'data-tools', 'disabled', 'hidden', 'open'],
  });
  document.addEventListener('toggle', restore, true);
  document.addEventListener('close', restore, true);
  addEventListener('resize', restore);
}

function restore() {
  const active = document.activeElement;
  if (last && !usable(last) && (!active || active === document.body || !usable(active))) {
    /** @type {NodeListOf<HTMLElement>} */
    const panels = document.querySelectorAll('.panel [data-focus-fallback]');
    [...refuges, ...panels].find(usable)?.focus({ preventScroll: true });
  }
}
