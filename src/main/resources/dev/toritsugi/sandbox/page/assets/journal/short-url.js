// A URL in the short form of the list: what is the same in nearly all requests is left out. The details show the whole URL.

/** Scheme, host, workspace or account, and API version. */
const CONSTANT =
  /^https?:\/\/[^/]+|^\/v\d+(?=\/Workspaces(\/WS\w{32})?$)|\/v\d+\/Workspaces\/WS\w{32}(?=\/.)|\/2010-04-01\/Accounts\/AC\w{32}(?=\/.)|\.json(?=$|\?)/g;

const SID = /\b([A-Z]{2})[0-9a-f]{28}([0-9a-f]{4})\b/g;

/** @param {string} text */
const shortSids = (text) => text.replace(SID, '$1…$2');

/**
 * The method and the last two parts of the path of a REST request, or the path of a webhook with its task or call.
 * @param {import('./entries.js').Entry} line
 */
export function shortUrl({ method, url, direction, task, call }) {
  const path = url.replace(CONSTANT, '') || url;
  if (direction === 'REST') {
    const [before, query] = path.split('?', 2);
    const parts = before.split('/').filter(Boolean);
    const last = (parts.length > 2 ? '…/' : '/') + parts.slice(-2).join('/');
    return shortSids(`${method} ${last}${query ? `?${query}` : ''}`);
  }
  return [shortSids(path.replace(/\?.*/, '')), shortSids(task ?? call ?? '')].filter(Boolean).join(' ');
}
