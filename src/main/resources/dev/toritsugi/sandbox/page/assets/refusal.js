// Refused requests, worded in the page's language.
import { t, term, worded } from './words/words.js';

/** @typedef {import('./shared/problem.js').Problem} Problem */

/** A refused request. */
export class Refusal extends Error {
  /**
   * @param {'problem' | 'operator'} group the texts' group: of the control API or of the operators' requests
   * @param {number} status HTTP status; 0 if there was no response
   * @param {Problem} problem
   */
  constructor(group, status, problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.group = group;
    this.status = status;
    this.problem = problem;
  }
}

/**
 * The text of an error in the page's current language.
 * @param {unknown} error
 */
export function messageOf(error) {
  if (!(error instanceof Refusal)) {
    return error instanceof Error ? error.message : String(error);
  }
  const { group, status, problem } = error;
  if (status === 0) {
    return t('unreachable');
  }
  const { code, parameters = {} } = problem;
  const key = [`${group}.${code}.${parameters.key}`, `${group}.${code}`].find(worded);
  if (key) {
    return t(key, { ...parameters, key: term('key-of-body', String(parameters.key ?? '')) });
  }
  return t('refused', { status, detail: error.message });
}
