// The popover "Faults": the faults that are set, and the form to set another.
import { path, remove } from '../control.js';
import { $, attribute, h, keyed, text } from '../dom.js';
import { attempt } from '../notice.js';
import { badge } from '../steady.js';
import { watch } from '../store.js';
import { t } from '../words/words.js';
import { createFaultForm } from './fault-form.js';
import { place } from './popover.js';
import { brief, title } from './presets.js';

export function setUpFaults() {
  const list = h('ul', { class: 'plain fault-list' });
  const none = h('p', { class: 'hint', t: 'noFaults' });
  const form = createFaultForm();
  const all = h('button', {
    type: 'button',
    t: 'removeAll',
    click: () => attempt(() => remove('faults'), form.element),
  });
  $('faults').append(h('h2', { t: 'faultsAndBehavior' }), none, list, all, form.element);
  place($('faults'), 'open-faults');
  watch((state) => {
    /** @type {NamedFault[]} */
    const faults = Object.entries(state.faults ?? {}).map(([name, fault]) => ({ name, ...fault }));
    keyed(
      list,
      faults,
      ({ name }) => name,
      ({ name }) => create(name, form.element),
      update,
    );
    none.hidden = faults.length > 0;
    all.hidden = faults.length < 2;
    const n = faults.length;
    text($('open-faults'), t('faults'));
    attribute($('open-faults'), 'title', t('faultsAndBehavior'));
    attribute($('open-faults'), 'aria-label', n > 0 ? `${t('faults')}: ${t('faultsSet', { n })}` : undefined);
    badge($('open-faults'), n);
    attribute(document.body, 'data-faults', n > 0);
    $('open-faults').classList.toggle('warn', faults.length > 0);
    form.update();
  });
}

/** @typedef {import('./presets.js').NamedFault} NamedFault */

/**
 * @param {string} fault
 * @param {HTMLElement} form
 */
function create(fault, form) {
  const name = h('b');
  const brief = h('span', { class: 'brief' });
  const hits = h('span', { class: 'hits' });
  const removal = h('button', {
    type: 'button',
    t: 'remove',
    click: () => attempt(() => remove(path('faults', fault)), form),
  });
  const words = h('span', { class: 'fault-words' }, name, brief, hits);
  return Object.assign(h('li', {}, words, removal), { name, brief, hits, removal });
}

/**
 * @param {ReturnType<typeof create>} row
 * @param {NamedFault} fault
 */
function update(row, fault) {
  text(row.name, title(fault));
  text(row.brief, brief(fault));
  const hits = fault.hits ?? 0;
  const spent = fault.count !== undefined && hits >= fault.count;
  text(row.hits, t(spent ? 'spent' : 'hits', { n: hits }));
  row.removal.setAttribute('aria-label', `${t('remove')}: ${title(fault)}`);
}
