// Builds and updates elements. Values are set as text or attributes, never parsed as HTML, so no input can add markup.
import { t } from './words.js';

/** @typedef {string | number} Key of an item of a list */

/** @typedef {string | number | boolean | null | undefined} Value */

/** @typedef {{ [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void }} Listeners */

/**
 * @typedef {'aria-atomic' | 'aria-controls' | 'aria-expanded' | 'aria-haspopup' | 'aria-hidden' | 'aria-labelledby'
 *   | 'aria-live' | 'autocomplete' | 'autofocus' | 'class' | 'controls' | 'data-command' | 'data-fact' | 'data-focus-fallback' | 'download' | 'hidden' | 'href'
 *   | 'id' | 'lang' | 'max' | 'method' | 'min' | 'name' | 'novalidate' | 'placeholder' | 'preload' | 'required' | 'role' | 'scope'
 *   | 'spellcheck' | 'step' | 'tabindex' | 'type' | 'value' | 't' | 'tLabel' | 'tPlaceholder'} AttributeName
 */

/** @typedef {{ [Name in AttributeName]?: string | boolean } & Listeners} Properties */

/**
 * Creates an element. A function is added as a listener for the event of its name. `t`, `tLabel` and `tPlaceholder` are
 * keys of words/*.js: the text, aria-label or placeholder follows the language.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Properties} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) {
      continue;
    }
    if (typeof value === 'function') {
      element.addEventListener(name, /** @type {EventListener} */ (value));
    } else if (value === true) {
      element.setAttribute(name, '');
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
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

/**
 * Sets the text only if it differs: a rewrite would drop the selection and make screen readers repeat it.
 * @param {Element} element
 * @param {Value} value
 */
export function text(element, value) {
  const wanted = String(value ?? '');
  if (element.textContent !== wanted) {
    element.textContent = wanted;
  }
}

/**
 * Sets the attribute, or removes it where there is no value.
 * @param {Element} element
 * @param {string} name
 * @param {Value} value
 */
export function attribute(element, name, value) {
  if (value === undefined || value === null || value === false) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, String(value));
  }
}

/** @type {WeakMap<Element, Map<Key, HTMLElement>>} */
const childrenOf = new WeakMap();

/** @type {WeakMap<Element, Key>} */
const keys = new WeakMap();

/**
 * Makes the children of an element match the items, in their order. A child is reused for the same key, and keeps the
 * focus if it is moved.
 * @template Item
 * @template {HTMLElement} Child
 * @param {HTMLElement} parent
 * @param {Item[]} items
 * @param {(item: Item) => Key} key
 * @param {(item: Item) => Child} create
 * @param {(child: Child, item: Item) => void} update
 */
export function keyed(parent, items, key, create, update) {
  const children = /** @type {Map<Key, Child>} */ (childrenOf.get(parent) ?? new Map());
  childrenOf.set(parent, children);
  const focused = focusWithin(parent);
  const left = new Set(children.keys());
  let next = parent.firstElementChild;
  for (const item of items) {
    const id = key(item);
    left.delete(id);
    let child = children.get(id);
    if (!child) {
      child = create(item);
      children.set(id, child);
      keys.set(child, id);
    }
    while (next && next !== child && isLeft(next, left)) {
      next = next.nextElementSibling;
    }
    if (child === next) {
      next = next.nextElementSibling;
    } else {
      parent.insertBefore(child, next);
    }
    update(child, item);
  }
  for (const id of left) {
    children.get(id)?.remove();
    children.delete(id);
  }
  if (focused?.isConnected && document.activeElement !== focused) {
    focused.focus({ preventScroll: true });
  }
}

/**
 * @param {Element} child
 * @param {Set<Key>} left
 */
function isLeft(child, left) {
  const key = keys.get(child);
  return key !== undefined && left.has(key);
}

/**
 * The child that `keyed` made for a key.
 * @param {HTMLElement} parent
 * @param {Key} key
 */
export const childOf = (parent, key) => childrenOf.get(parent)?.get(key);

/**
 * The key of a child that `keyed` made.
 * @param {Element} child
 */
export const keyOf = (child) => keys.get(child);

/**
 * The element with the focus, if it is in that element.
 * @param {HTMLElement} element
 */
export function focusWithin(element) {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && element.contains(focused) ? focused : undefined;
}

/**
 * Sets the options of a select, given as [value, label]. Rebuilds them only if they differ, and keeps the choice.
 * @param {HTMLSelectElement} select
 * @param {string[][]} wanted
 */
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
