// The popover "Many callers": starts and stops a batch of calls at a steady rate.
import { post, remove } from '../control.js';
import { $, attribute, h, options, text } from '../dom.js';
import { attempt } from '../notice.js';
import { badge } from '../steady.js';
import { watch } from '../store.js';
import { t } from '../words/words.js';
import { place } from './popover.js';

export function setUpBatch() {
  const count = h('input', { type: 'number', min: '1', max: '10000', value: '20', required: true, id: 'batch-count' });
  const rate = h('input', { type: 'number', min: '1', max: '6000', value: '60', required: true, id: 'batch-rate' });
  const to = h('select', { id: 'batch-to' });
  const left = h('span', { class: 'left', role: 'status' });
  const stop = h('button', {
    type: 'button',
    class: 'stop',
    t: 'stop',
    click: () => attempt(() => remove('calls/batch'), form),
  });
  const form = h(
    'form',
    {
      novalidate: true,
      submit: (event) => {
        event.preventDefault();
        const batch = { count: Number(count.value), perMinute: Number(rate.value), to: to.value };
        attempt(() => post('calls/batch', batch), form);
      },
    },
    h('h2', { t: 'manyCallers' }),
    h('p', { class: 'hint', t: 'manyCallersHint' }),
    h('label', {}, h('span', { t: 'howMany' }), count),
    h('label', {}, h('span', { t: 'perMinute' }), rate),
    h('label', {}, h('span', { t: 'callTo' }), to),
    h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary', t: 'start' }), stop, left),
    h('p', { class: 'problem', role: 'status' }),
  );
  $('batch').append(form);
  place($('batch'), 'open-batch');
  watch((state) => {
    options(
      to,
      state.numbers.map(({ phoneNumber }) => [phoneNumber, phoneNumber]),
    );
    const n = state.batch?.left ?? 0;
    const running = n > 0;
    stop.hidden = !running;
    text(left, running ? t('callersLeft', { n }) : '');
    text($('open-batch'), t('manyCallers'));
    attribute($('open-batch'), 'aria-label', running ? `${t('manyCallers')}: ${t('callersLeft', { n })}` : undefined);
    badge($('open-batch'), n);
    $('open-batch').classList.toggle('on', running);
  });
}
