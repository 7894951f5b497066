// Elements without markup: whatever comes from outside is text, never HTML.
import { t } from './words/words.js';

/** An element. `t`, `tLabel` and `tPlaceholder` name words that follow the language; functions listen. */
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

/** Writes a text only where it differs, so that selections and screen readers are left in peace. */
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

/** The same child for the same key, in the order of the items; keeps the focus where it is. */
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

/** The options of a select, rebuilt only where they differ. */
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
