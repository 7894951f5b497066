// Presets of the fault form, and how a fault is worded in the list.
import { t, term } from '../words/words.js';

/** @typedef {import('../store.js').Fault} Fault */

/** @typedef {Fault & { name: string }} NamedFault */

/** @typedef {'status' | 'code' | 'delay' | 'method' | 'route' | 'kind' | 'afterwards' | 'count' | 'probability'} Field */

/** @type {Record<string, Fault>} */
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
  'nobody-reachable': { effect: 'black-hole' },
  'calls-not-permitted': {
    effect: 'status',
    status: 400,
    code: 21215,
    method: 'POST',
    route: '/2010-04-01/Accounts/*/Calls.json',
  },
  'not-a-mobile-number': {
    effect: 'status',
    status: 400,
    code: 21614,
    method: 'POST',
    route: '/2010-04-01/Accounts/*/Messages.json',
  },
};

const ON_REST = ['status', 'slow', 'hang', 'reset'];

const ON_WEBHOOKS = ['duplicate', 'delay', 'reorder', 'lose', 'dead-port', 'black-hole'];

export const EFFECTS = [...ON_REST, ...ON_WEBHOOKS];

/**
 * The effects that each field of the form applies to.
 * @type {Record<Field, string[]>}
 */
const EFFECTS_OF_FIELDS = {
  status: ['status'],
  code: ['status'],
  delay: ['slow', 'hang', 'delay', 'duplicate'],
  method: ON_REST,
  route: ON_REST,
  kind: ON_WEBHOOKS,
  afterwards: ['status', 'hang', 'reset'],
  count: EFFECTS,
  probability: EFFECTS,
};

/**
 * Whether a field of the form applies to an effect.
 * @param {Field} field
 * @param {string} effect
 */
export const applies = (field, effect) => EFFECTS_OF_FIELDS[field].includes(effect);

/**
 * A fault in one line: its effect and the fields that are set.
 * @param {Fault} fault
 */
export function brief(fault) {
  const { effect, status, code, delay, method, route, kind, afterwards, count, probability } = fault;
  return [
    term('effect', effect),
    status,
    code,
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

/**
 * The preset's words if the fault is unchanged from that preset, else the fault's name.
 * @param {NamedFault} fault
 */
export function title({ name, hits, ...fault }) {
  const preset = PRESETS[name];
  return preset && sorted(preset) === sorted(fault) ? term('preset', name) : name;
}

/** @param {Fault} fault */
const sorted = (fault) => JSON.stringify(Object.entries(fault).sort());
