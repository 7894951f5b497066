// The entry point: sets up the panels and the tools, and connects them to the server's events.
import { $, text } from './dom.js';
import { receiveLines } from './journal/entries.js';
import { setUpJournal } from './journal/journal.js';
import { dismiss } from './notice.js';
import { setUpCalls } from './phone/calls.js';
import { setUpDial } from './phone/dial.js';
import { setUpMessages } from './phone/messages.js';
import { setUpVoice } from './phone/voice.js';
import { receive } from './store.js';
import { listen } from './stream.js';
import { setUpBatch } from './tools/batch.js';
import { setUpClock } from './tools/clock.js';
import { setUpFaults } from './tools/faults.js';
import { setUpPanels } from './tools/panels.js';
import { setUpReset } from './tools/reset.js';
import { setUpSettings } from './tools/settings.js';
import { setUpShortcuts } from './tools/shortcuts.js';
import { t, translate } from './words/words.js';
import { setUpWorkers } from './workers/workers.js';

/** @type {'connecting' | 'live' | 'lost'} */
let connection = 'connecting';

/** @param {'connecting' | 'live' | 'lost'} next */
function show(next) {
  connection = next;
  document.body.dataset.connection = next;
  $('lost').hidden = next !== 'lost';
  text($('connection'), t(`connection.${next}`));
}

translate();
setUpPanels();
setUpDial();
setUpCalls();
setUpMessages();
setUpVoice();
setUpWorkers();
setUpJournal();
setUpClock();
setUpBatch();
setUpFaults();
setUpShortcuts();
setUpSettings(() => show(connection));
text($('open-batch'), t('manyCallers'));
text($('open-faults'), t('faults'));
show('connecting');
$('notice-close').addEventListener('click', dismiss);

const stream = listen({ onState: receive, onJournal: receiveLines, onConnection: show });
setUpReset(stream.restart);
