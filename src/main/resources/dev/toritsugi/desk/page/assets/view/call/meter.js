// A sound level in twelve segments.
import { h } from '../../shared/dom.js';

const SEGMENTS = 12;

/** @param {string} label key of the words */
export function meter(label) {
  const segments = Array.from({ length: SEGMENTS }, () => h('i', {}));
  const element = h('span', { class: 'meter', role: 'img', tLabel: label }, ...segments);
  let shown = 0;
  return {
    element,
    /** @param {number} level 0 to 1 */
    set(level) {
      const wanted = Math.round(level * SEGMENTS);
      if (wanted !== shown) {
        shown = wanted;
        segments.forEach((segment, index) => {
          segment.classList.toggle('on', index < wanted);
        });
      }
    },
  };
}
