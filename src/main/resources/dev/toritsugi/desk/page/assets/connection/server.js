// Requests to this server. Addresses are relative to this file, so that the desk works below a path prefix.
import { problemOf } from '../shared/problem.js';

/** Below this address are the desk's paths; /complete, /login and /logout are beside it. */
const root = new URL('../../', import.meta.url);

const LIMIT_MILLIS = 10_000;

/** A request that the server refused (an HTTP error status), or did not answer (status 0). */
export class ServerError extends Error {
  /**
   * @param {number} status
   * @param {import('../shared/problem.js').Problem} problem
   * @param {number} [retryAfter] seconds
   */
  constructor(status, problem, retryAfter) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  get code() {
    return this.problem.code;
  }
}

/** @param {string} path relative to /desk/ */
export const address = (path) => new URL(path, root);

/** @param {string} path relative to /desk/ */
export function socketAddress(path) {
  const url = address(path);
  url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
  return url;
}

/**
 * @param {string} path
 * @param {RequestInit} init
 * @returns {Promise<any>}
 */
async function request(path, init) {
  /** @type {Response} */
  let response;
  /** @type {string} */
  let body;
  try {
    // With this header, the server does not make the browser ask for a password by itself.
    const headers = { ...init.headers, 'X-Requested-With': 'desk' };
    response = await fetch(address(path), { ...init, headers, signal: AbortSignal.timeout(LIMIT_MILLIS) });
    body = await response.text();
  } catch {
    throw new ServerError(0, {});
  }
  if (!response.ok) {
    throw new ServerError(response.status, problemOf(body), Number(response.headers.get('Retry-After')) || undefined);
  }
  return body ? JSON.parse(body) : undefined;
}

/** @param {string} path */
export const get = (path) => request(path, {});

/**
 * @param {string} path
 * @param {object} [body]
 */
export const post = (path, body = {}) =>
  request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

/**
 * @param {string} name
 * @param {string} password
 */
export const signIn = (name, password) =>
  request('../login', { method: 'POST', body: new URLSearchParams({ name, password }) });

export const signOut = () => request('../logout', { method: 'POST' });

/**
 * Sends a command while the page is closing, without waiting for an answer.
 * @param {string} path
 * @param {object} body
 */
export const beacon = (path, body) =>
  navigator.sendBeacon(address(path), new Blob([JSON.stringify(body)], { type: 'application/json' }));
