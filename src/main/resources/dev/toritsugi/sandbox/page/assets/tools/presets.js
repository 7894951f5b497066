// Presets of the fault form, and how a fault is worded in the list.
import { t, term } from '../words/words.js';

export const PRESETS = {
  'rest-503': { effect: 'status', status: 503 },
  'rest-429': { effect: 'status', status: 429, probability: 0.5 },
  'rest-slow': { effect: 'slow', delay: 'PT2S' },
  'rest-hangs': { effect: 'hang', delay: 'PT20S' },
  'rest-breaks': { effect: 'reset' },
  'rest-done-but-500': { effect: 'status', status: 500, method: 'POST', afterwards: true },
  'assignment-lost': { effect: 'lose', kind: 'ASSIGNMENT', count: 1 },
  'voice-late': { effect: 'delay', kind: 'VOICE', delay: 'PT3S' },
  'events-twice': { effect: 'duplicate', kind: 'EVENT' },
  'events-reordered': { effect: 'reorder', kind: 'EVENT', probability: 0.5 },
  'nobody-listens': { effect: 'dead-port' },
};

export const ON_REST = ['status', 'slow', 'hang', 'reset'];

export const EFFECTS = [...ON_REST, 'duplicate', 'delay', 'reorder', 'lose', 'dead-port'];

/** The names of the form's fields that apply to an effect. */
export function fieldsOf(effect) {
  return [
    ...(effect === 'status' ? ['status'] : []),
    ...(['slow', 'hang', 'delay', 'duplicate'].includes(effect) ? ['delay'] : []),
    ...(ON_REST.includes(effect) ? ['method', 'route'] : ['kind']),
    ...(['status', 'hang', 'reset'].includes(effect) ? ['afterwards'] : []),
    'count',
    'probability',
  ];
}

/** A fault in one line: its effect and the fields that are set. */
export function brief(fault) {
  const { effect, status, delay, method, route, kind, afterwards, count, probability } = fault;
  return [
    term('effect', effect),
    status,
    kind && term('kind', kind),
    method,
    route,
    delay,
    afterwards && t('fault.afterwards'),
    count && `×${count}`,
    probability !== undefined && probability < 1 && `${Math.round(probability * 100)} %`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The preset's words if the fault is unchanged from that preset, else the fault's name. */
export function title({ name, hits, ...fault }) {
  const preset = PRESETS[name];
  const same =
    preset
    && Object.keys(fault).length === Object.keys(preset).length
    && Object.entries(preset).every(([key, value]) => fault[key] === value);
  return same ? term('preset', name) : name;
}
