// Opens the company's page about a caller, in the same tab for each call.
import { h } from '../shared/dom.js';

const TAB = 'toritsugi-screen-pop';

/** @type {HTMLIFrameElement | undefined} */
let opener;

/**
 * The tab's opener is an empty frame, not the desk: the page in the tab can't lead the desk to another address. Without
 * an opener (`noopener`, or opener set to null), browsers don't find the named tab again, and each call opens a new one.
 * @param {string} url
 */
export function openScreenPop(url) {
  if (!opener?.isConnected) {
    opener = h('iframe', { hidden: true });
    document.body.append(opener);
  }
  opener.contentWindow?.open(url, TAB);
}
