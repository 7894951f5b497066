// The selects for language and appearance.
import { $ } from '../dom.js';
import { renderDetailsAgain } from '../journal/details.js';
import { renderJournal } from '../journal/journal.js';
import { showVoices } from '../phone/voice.js';
import { remember, remembered } from '../storage.js';
import { renderAgain } from '../store.js';
import { currentLanguage, setLanguage } from '../words/words.js';

/** @param {() => void} renderConnection */
export function setUpSettings(renderConnection) {
  $('language').value = currentLanguage();
  $('language').addEventListener('change', () => {
    setLanguage($('language').value);
    renderConnection();
    renderAgain();
    renderJournal();
    renderDetailsAgain();
    showVoices();
  });
  $('look').value = remembered('look') ?? 'auto';
  $('look').addEventListener('change', () => {
    const look = $('look').value;
    remember('look', look);
    if (look === 'auto') {
      delete document.documentElement.dataset.look;
    } else {
      document.documentElement.dataset.look = look;
    }
  });
}
