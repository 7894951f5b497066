// The select for the language, and the button for the appearance.
import { $, attribute } from '../dom.js';
import { renderDetailsAgain } from '../journal/details.js';
import { renderJournal } from '../journal/journal.js';
import { renderErrorsAgain } from '../notice.js';
import { showVoices } from '../phone/voice.js';
import { remember, remembered } from '../shared/storage.js';
import { renderAgain } from '../store.js';
import { currentLanguage, setLanguage, t } from '../words/words.js';

const LOOKS = ['auto', 'light', 'dark'];

/** @param {() => void} renderConnection */
export function setUpSettings(renderConnection) {
  $('language').value = currentLanguage();
  $('language').addEventListener('change', () => {
    setLanguage($('language').value);
    renderConnection();
    renderAgain();
    renderJournal();
    renderDetailsAgain();
    renderErrorsAgain();
    showVoices();
    showLook();
  });
  $('look').addEventListener('click', () => {
    const next = LOOKS[(LOOKS.indexOf(look()) + 1) % LOOKS.length];
    remember('look', next);
    showLook();
  });
  showLook();
}

/** The person's choice; the system's by default. */
const look = () => LOOKS.find((each) => each === remembered('look')) ?? 'auto';

function showLook() {
  const chosen = look();
  attribute(document.documentElement, 'data-look', chosen === 'auto' ? undefined : chosen);
  const label = `${t('look')}: ${t(`look.${chosen}`)}`;
  attribute($('look'), 'aria-label', label);
  attribute($('look'), 'title', label);
}
