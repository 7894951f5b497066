// Problem details (RFC 9457), with which the server refuses requests.

/**
 * The details of a problem (RFC 9457), with the code that the server gives to the kind of problem.
 * @typedef {{ code?: string, detail?: string, title?: string, parameters?: Record<string, string | number> }} Problem
 */

/**
 * Reads the problem from the body of a response.
 * @param {string} body
 * @returns {Problem}
 */
export function problemOf(body) {
  try {
    const problem = JSON.parse(body);
    return typeof problem === 'object' && problem ? problem : {};
  } catch {
    return {};
  }
}
