// How a caller is named.
import { t } from './words/words.js';

const WITHHELD = /^(|anonymous|restricted|unavailable|unknown|blocked|private|\+266696687)$/i;

/**
 * The caller's number. A withheld number is named by words, and by what Twilio sends in its place.
 * @param {string} from
 */
export function callerName(from) {
  if (!WITHHELD.test(from)) {
    return from;
  }
  return from ? `${from} · ${t('withheld')}` : t('withheld');
}
