// The calls that the operator has missed.
import { millisOf } from './times.js';

/**
 * The times of the last missed calls, oldest first.
 * @param {import('./types.js').Worker} worker
 */
export const missedTimes = ({ missed }) =>
  missed
    .map(millisOf)
    .filter((at) => at !== null)
    .sort((one, other) => one - other);
