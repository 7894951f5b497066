// The form that sets a fault: a preset fills it, and each field can be changed.
import { path, put } from '../control.js';
import { h, options } from '../dom.js';
import { attempt } from '../notice.js';
import { Refusal } from '../refusal.js';
import { t, term } from '../words/words.js';
import { duration } from './clock.js';
import { applies, EFFECTS, PRESETS } from './presets.js';

const KINDS = [
  'VOICE',
  'ENQUEUE_ACTION',
  'DIAL_ACTION',
  'WAIT',
  'GATHER_ACTION',
  'RECORD_ACTION',
  'RECORDING_STATUS',
  'CONFERENCE',
  'ASSIGNMENT',
  'STATUS',
  'CALL_STATUS',
  'MESSAGE_STATUS',
  'MACHINE_DETECTION',
  'EVENT',
];

const NUMBERS = ['status', 'code', 'count', 'probability'];

/** @typedef {import('./presets.js').Field} Field */

/**
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @returns {field is HTMLInputElement}
 */
const isCheckbox = (field) => field.type === 'checkbox';

/**
 * @param {Field} key
 * @param {HTMLInputElement | HTMLSelectElement} field
 */
function read(key, field) {
  if (isCheckbox(field)) {
    return field.checked;
  }
  const value = field.value.trim();
  return NUMBERS.includes(key) ? Number(value) : key === 'delay' ? duration(value) : value;
}

/**
 * Whether something was typed into a field, even if it is no number: the sandbox then says what is expected.
 * @param {HTMLInputElement | HTMLSelectElement} field
 */
const typed = (field) => field.value.trim() !== '' || !field.validity.valid;

export function createFaultForm() {
  const preset = h('select', { id: 'fault-preset', change: fill });
  const name = h('input', { id: 'fault-name', required: true, autocomplete: 'off', spellcheck: 'false' });
  const effect = h('select', { id: 'fault-effect', change: show });
  const fields = {
    status: h('select', { id: 'fault-status' }),
    code: h('input', { id: 'fault-code', type: 'number', min: '10000', max: '99999', placeholder: '20503' }),
    delay: h('input', { id: 'fault-delay', placeholder: 'PT2S', autocomplete: 'off', spellcheck: 'false' }),
    method: h('select', { id: 'fault-method' }),
    route: h('input', {
      id: 'fault-route',
      placeholder: '/v1/Workspaces/*/Tasks/**',
      autocomplete: 'off',
      spellcheck: 'false',
    }),
    kind: h('select', { id: 'fault-kind' }),
    afterwards: h('input', { id: 'fault-afterwards', type: 'checkbox' }),
    count: h('input', { id: 'fault-count', type: 'number', min: '1', placeholder: '∞' }),
    probability: h('input', {
      id: 'fault-probability',
      type: 'number',
      min: '0.01',
      max: '1',
      step: '0.01',
      placeholder: '1',
    }),
  };
  const rows = /** @type {[Field, HTMLInputElement | HTMLSelectElement][]} */ (Object.entries(fields)).map(
    ([key, field]) => ({ key, field, label: h('label', {}, h('span', { t: `fault.${key}` }), field) }),
  );
  const element = h(
    'form',
    { class: 'fault-form', novalidate: true, submit: set },
    h('h3', { t: 'setFault' }),
    h('label', {}, h('span', { t: 'fault.preset' }), preset),
    h('label', {}, h('span', { t: 'fault.name' }), name),
    h('label', {}, h('span', { t: 'fault.effect' }), effect),
    ...rows.map(({ label }) => label),
    h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary', t: 'setNow' })),
    h('p', { class: 'problem', role: 'status' }),
  );

  function update() {
    options(
      preset,
      Object.keys(PRESETS).map((key) => [key, t(`preset.${key}`)]),
    );
    options(
      effect,
      EFFECTS.map((key) => [key, t(`effect.${key}`)]),
    );
    options(
      fields.status,
      ['503', '500', '429', '400'].map((each) => [each, each]),
    );
    options(fields.method, [['', t('every')], ...['GET', 'POST', 'DELETE'].map((each) => [each, each])]);
    options(fields.kind, [['', t('every')], ...KINDS.map((each) => [each, term('kind', each)])]);
  }

  function fill() {
    const chosen = PRESETS[preset.value];
    name.value = preset.value;
    effect.value = chosen.effect;
    for (const { key, field } of rows) {
      if (isCheckbox(field)) {
        field.checked = Boolean(chosen[key]);
      } else {
        field.value = String(chosen[key] ?? (key === 'status' ? '503' : ''));
      }
    }
    show();
  }

  function show() {
    for (const { key, label } of rows) {
      label.hidden = !applies(key, effect.value);
    }
  }

  /** @param {Event} event */
  function set(event) {
    event.preventDefault();
    /** @type {Record<string, string | number | boolean>} */
    const fault = { effect: effect.value };
    for (const { key, field } of rows.filter((row) => applies(row.key, effect.value))) {
      const value = read(key, field);
      if (value || (NUMBERS.includes(key) && typed(field))) {
        fault[key] = value;
      }
    }
    attempt(() => {
      if (!name.value.trim()) {
        throw new Refusal('problem', 400, { code: 'bad-value', parameters: { key: 'name' } });
      }
      return put(path('faults', name.value.trim()), fault);
    }, element);
  }

  update();
  fill();
  return { element, update };
}
