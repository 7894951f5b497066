// The shapes of the states and the icons of the buttons, as inline SVG in the colour of the text.

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {[tag: string, attributes: Record<string, string>]} Shape */

/** @type {Record<import('../state/types.js').StateName, Shape[]>} */
const MARKS = {
  offline: [['rect', { x: '2.5', y: '10', width: '19', height: '4', rx: '1' }]],
  break: [
    ['rect', { x: '5', y: '3', width: '5', height: '18', rx: '1' }],
    ['rect', { x: '14', y: '3', width: '5', height: '18', rx: '1' }],
  ],
  available: [['circle', { cx: '12', cy: '12', r: '8.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '4' }]],
  ringing: [['path', { d: 'M12 2 23 21.5H1Z' }]],
  talking: [['circle', { cx: '12', cy: '12', r: '10.5' }]],
  after: [['rect', { x: '3', y: '3', width: '18', height: '18', rx: '1.5' }]],
  reconnecting: [
    ['circle', { cx: '4', cy: '12', r: '3.2' }],
    ['circle', { cx: '12', cy: '12', r: '3.2' }],
    ['circle', { cx: '20', cy: '12', r: '3.2' }],
  ],
  'no-microphone': [
    ['path', { d: 'M6.2 2.6 12 8.4l5.8-5.8 3.6 3.6L15.6 12l5.8 5.8-3.6 3.6L12 15.6l-5.8 5.8-3.6-3.6L8.4 12 2.6 6.2Z' }],
  ],
};

const HANDSET = 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2Z';

/** @type {Record<string, Shape[]>} */
const ICONS = {
  check: [['path', { d: 'm5 12.5 5 5L19 7' }]],
  dash: [['path', { d: 'M5 12h14' }]],
  menu: [['path', { d: 'M4 6h16M4 12h16M4 18h16' }]],
  down: [['path', { d: 'm7 10 5 5 5-5' }]],
  warning: [['path', { d: 'M12 3 22 20H2ZM12 10v4M12 17h.01' }]],
  phone: [['path', { d: HANDSET }]],
  'hang-up': [['path', { transform: 'rotate(135 12 12)', d: HANDSET }]],
  mute: [
    ['rect', { x: '9', y: '3', width: '6', height: '11', rx: '3' }],
    ['path', { d: 'M5 11a7 7 0 0 0 14 0M12 18v3M4 3l16 18' }],
  ],
  handOn: [['path', { d: 'M4 12h12M11 7l5 5-5 5M20 5v14' }]],
  keypad: [
    [
      'path',
      {
        d: 'M5 5h.01M12 5h.01M19 5h.01M5 12h.01M12 12h.01M19 12h.01M5 19h.01M12 19h.01M19 19h.01',
        'stroke-width': '3.4',
      },
    ],
  ],
};

/**
 * @param {Shape[]} shapes
 * @param {Record<string, string>} attributes
 */
function svg(shapes, attributes) {
  const element = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', 'aria-hidden': 'true', ...attributes })) {
    element.setAttribute(name, value);
  }
  for (const [tag, properties] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(properties)) {
      shape.setAttribute(name, value);
    }
    element.append(shape);
  }
  return element;
}

/** @param {import('../state/types.js').StateName} state */
export const mark = (state) => svg(MARKS[state], { class: 'mark', 'data-state': state, fill: 'currentColor' });

/** @param {string} name */
export const icon = (name) =>
  svg(ICONS[name], {
    class: 'icon',
    'data-icon': name,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });

/**
 * Replaces the mark in an element if it shows another state.
 * @param {Element} element whose first child is a mark
 * @param {import('../state/types.js').StateName} state
 */
export function setMark(element, state) {
  const shown = element.querySelector(':scope > .mark');
  if (shown?.getAttribute('data-state') !== state) {
    const next = mark(state);
    if (shown) {
      shown.replaceWith(next);
    } else {
      element.prepend(next);
    }
  }
}

/**
 * Replaces the icon in an element if it is another one; removes it without a name.
 * @param {Element} element
 * @param {string | undefined} name
 */
export function setIcon(element, name) {
  const shown = element.querySelector(':scope > .icon');
  if ((shown?.getAttribute('data-icon') ?? undefined) !== name) {
    shown?.remove();
    if (name) {
      element.prepend(icon(name));
    }
  }
}
