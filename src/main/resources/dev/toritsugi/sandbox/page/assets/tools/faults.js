// The popover "Faults": the faults that are set, and the form to set another.
import { path, remove } from '../control.js';
import { $, h, keyed, text } from '../dom.js';
import { attempt } from '../notice.js';
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
  $('faults').append(h('h2', { t: 'faults' }), none, list, all, form.element);
  place($('faults'), 'open-faults');
  watch((state) => {
    const faults = Object.entries(state.faults ?? {}).map(([name, fault]) => ({ name, ...fault }));
    keyed(
      list,
      faults,
      ({ name }) => name,
      ({ name }) => create(name, form.element),
      update,
    );
    none.hidden = faults.length > 0;
    if (faults.length < 2 && document.activeElement === all) {
      $('faults').querySelector('select').focus();
    }
    all.hidden = faults.length < 2;
    text($('open-faults'), faults.length > 0 ? `${t('faults')} · ${faults.length}` : t('faults'));
    $('open-faults').classList.toggle('warn', faults.length > 0);
    form.update();
  });
}

function create(name, form) {
  const row = h('li');
  row.name = h('b');
  row.brief = h('span', { class: 'brief' });
  row.hits = h('span', { class: 'hits' });
  row.removal = h('button', {
    type: 'button',
    t: 'remove',
    click: () => attempt(() => remove(path('faults', name)), form),
  });
  row.append(h('span', { class: 'fault-words' }, row.name, row.brief, row.hits), row.removal);
  return row;
}

function update(row, fault) {
  text(row.name, title(fault));
  text(row.brief, brief(fault));
  const spent = fault.count && fault.hits >= fault.count;
  text(row.hits, spent ? t('spent', { n: fault.hits }) : t('hits', { n: fault.hits ?? 0 }));
  row.removal.setAttribute('aria-label', `${t('remove')}: ${title(fault)}`);
}
