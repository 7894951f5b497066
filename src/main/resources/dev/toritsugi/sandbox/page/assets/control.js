// Requests to the control API, /sandbox/…. An error status is thrown as a Refusal.
import { Refusal } from './refusal.js';
import { problemOf } from './shared/problem.js';

const root = new URL('../', import.meta.url);

/** @param {string} path below /sandbox/ */
export const address = (path) => new URL(path, root);

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<unknown>}
 */
async function request(method, path, body) {
  /** @type {RequestInit} */
  const init = { method };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { 'Content-Type': 'application/json' };
  }
  /** @type {Response} */
  let response;
  try {
    response = await fetch(address(path), init);
  } catch {
    throw new Refusal('problem', 0, {});
  }
  const answer = await response.text();
  if (!response.ok) {
    throw new Refusal('problem', response.status, problemOf(answer));
  }
  return answer ? JSON.parse(answer) : undefined;
}

/** @param {string} path */
export const get = (path) => request('GET', path);

/**
 * @param {string} path
 * @param {unknown} [body]
 */
export const post = (path, body) => request('POST', path, body);

/**
 * @param {string} path
 * @param {unknown} body
 */
export const put = (path, body) => request('PUT', path, body);

/** @param {string} path */
export const remove = (path) => request('DELETE', path);

/**
 * Joins the parts to a path and percent-encodes each.
 * @param {...(string | number)} parts
 */
export const path = (...parts) => parts.map(encodeURIComponent).join('/');
