// Builds and updates elements. Values are set as text or attributes, never parsed as HTML, so no input can add markup.
import { t } from './words/words.js';

/**
 * Creates an element. A function is added as a listener for the event of its name. `t`, `tLabel` and `tPlaceholder` are
 * keys of words/*.js: the text, aria-label or placeholder follows the language.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) {
      continue;
    }
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (name === 't') {
      element.dataset.t = value;
      element.textContent = t(value);
    } else if (name === 'tLabel') {
      element.dataset.tLabel = value;
      element.setAttribute('aria-label', t(value));
    } else if (name === 'tPlaceholder') {
      element.dataset.tPlaceholder = value;
      element.setAttribute('placeholder', t(value));
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children);
  return element;
}

export const $ = (id) => document.getElementById(id);

/** Sets the text only if it differs: a rewrite would drop the selection and make screen readers repeat it. */
export function text(element, value) {
  const wanted = String(value ?? '');
  if (element.textContent !== wanted) {
    element.textContent = wanted;
  }
}

export function attribute(element, name, value) {
  if (value === undefined || value === null || value === false) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value);
  }
}

/**
 * Makes the children of an element match the items, in their order. A child is reused for the same key. The focus stays;
 * where its element is removed, it goes to the nearest ancestor with data-focus-fallback.
 */
export function keyed(parent, items, key, create, update) {
  const children = (parent.keyedChildren ??= new Map());
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  const left = new Set(children.keys());
  let next = parent.firstElementChild;
  for (const item of items) {
    const id = key(item);
    left.delete(id);
    let child = children.get(id);
    if (!child) {
      children.set(id, (child = create(item)));
    }
    while (next && next !== child && left.has(next.keyedAs)) {
      next = next.nextElementSibling;
    }
    child.keyedAs = id;
    if (child === next) {
      next = next.nextElementSibling;
    } else {
      parent.insertBefore(child, next);
    }
    update(child, item);
  }
  for (const id of left) {
    children.get(id).remove();
    children.delete(id);
  }
  if (focused && document.activeElement !== focused) {
    (focused.isConnected ? focused : parent.closest('[data-focus-fallback]'))?.focus({ preventScroll: true });
  }
}

/** Sets the options of a select, given as [value, label]. Rebuilds them only if they differ, and keeps the choice. */
export function options(select, wanted) {
  const signature = JSON.stringify(wanted);
  if (select.dataset.options !== signature) {
    const before = select.value;
    select.dataset.options = signature;
    select.replaceChildren(...wanted.map(([value, label]) => new Option(label, value)));
    if (wanted.some(([value]) => value === before)) {
      select.value = before;
    }
  }
}
