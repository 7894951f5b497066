// Reads aloud what the caller hears, with the browser's speech synthesis.
import { $ } from '../dom.js';
import { remember, remembered } from '../shared/storage.js';
import { t } from '../words/words.js';

/**
 * Absent in browsers without speech.
 * @type {SpeechSynthesis | undefined}
 */
const synthesis = globalThis.speechSynthesis;

const voices = () => synthesis?.getVoices() ?? [];

export function setUpVoice() {
  const box = $('voice');
  box.checked = remembered('aloud') === 'yes';
  box.addEventListener('change', () => {
    remember('aloud', box.checked ? 'yes' : 'no');
    if (!box.checked) {
      synthesis?.cancel();
    }
  });
  showVoices();
  synthesis?.addEventListener?.('voiceschanged', showVoices);
}

/** Enables the checkbox if the browser has voices, and explains it in the current language. */
export function showVoices() {
  const silent = voices().length === 0;
  $('voice').disabled = silent;
  $('voice-label').title = silent ? t('noVoice') : t('aloudHint');
}

/**
 * @param {string} what
 * @param {string} [language]
 * @param {boolean} [always] whether the text is spoken even if the checkbox is off
 */
export function say(what, language = 'en-US', always = false) {
  if ($('voice').disabled || !(always || $('voice').checked)) {
    return;
  }
  const utterance = new SpeechSynthesisUtterance(what);
  utterance.lang = language;
  const wanted = language.toLowerCase();
  /** @param {SpeechSynthesisVoice} voice */
  const tag = (voice) => voice.lang.replace('_', '-').toLowerCase();
  utterance.voice =
    voices().find((voice) => tag(voice) === wanted)
    ?? voices().find((voice) => tag(voice).slice(0, 2) === wanted.slice(0, 2))
    ?? null;
  synthesis?.speak(utterance);
}
