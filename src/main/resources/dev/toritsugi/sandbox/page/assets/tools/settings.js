// How the page looks and speaks.
import { $ } from '../dom.js';
import { remember, remembered } from '../storage.js';
import { showVoices } from '../phone/voice.js';
import { retell } from '../store.js';
import { retellDetails } from '../journal/details.js';
import { renderJournal } from '../journal/journal.js';
import { currentLanguage, speak } from '../words/words.js';

export function setUpSettings(retellConnection) {
  $('language').value = currentLanguage();
  $('language').addEventListener('change', () => {
    speak($('language').value);
    retellConnection();
    retell();
    renderJournal();
    retellDetails();
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
