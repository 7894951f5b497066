// The entry point: sets up the panels and the tools, and connects them to the server's events.
import { loadApplication } from './application.js';
import { $ } from './dom.js';
import { setUpFocus } from './focus.js';
import { receiveLines } from './journal/entries.js';
import { setUpJournal } from './journal/journal.js';
import { attempt, dismiss } from './notice.js';
import { setUpCalls } from './phone/calls.js';
import { setUpDial } from './phone/dial.js';
import { setUpMessages } from './phone/messages.js';
import { setUpRecordings } from './phone/recordings.js';
import { setUpVoice } from './phone/voice.js';
import { setUpSound } from './sound/sound.js';
import { steady } from './steady.js';
import { receive } from './store.js';
import { listen } from './stream.js';
import { setUpBatch } from './tools/batch.js';
import { setUpBehavior } from './tools/behavior.js';
import { setUpClock } from './tools/clock.js';
import { setUpFaults } from './tools/faults.js';
import { setUpPanels } from './tools/panels.js';
import { setUpReset } from './tools/reset.js';
import { setUpSettings } from './tools/settings.js';
import { setUpShortcuts } from './tools/shortcuts.js';
import { t, translate } from './words/words.js';
import { setUpOperator } from './workers/operator.js';
import { setUpRinging } from './workers/ringing.js';
import { setUpWorkers } from './workers/workers.js';

/** @type {'connecting' | 'live' | 'lost'} */
let connection = 'connecting';

/** @param {'connecting' | 'live' | 'lost'} next */
function show(next) {
  connection = next;
  document.body.dataset.connection = next;
  $('lost').hidden = next !== 'lost';
  steady($('connection'), t(`connection.${next}`), [
    t('connection.live'),
    t('connection.connecting'),
    t('connection.lost'),
  ]);
  if (next === 'live') {
    attempt(loadApplication);
  }
}

translate();
setUpPanels();
setUpDial();
setUpCalls();
setUpMessages();
setUpRecordings();
setUpVoice();
setUpSound();
setUpWorkers();
setUpOperator();
setUpRinging();
setUpJournal();
setUpClock();
setUpBatch();
setUpFaults();
setUpBehavior();
setUpShortcuts();
setUpSettings(() => show(connection));
setUpFocus();
show('connecting');
$('notice-close').addEventListener('click', dismiss);

const stream = listen({ onState: receive, onJournal: receiveLines, onConnection: show });
setUpReset(stream.restart);
