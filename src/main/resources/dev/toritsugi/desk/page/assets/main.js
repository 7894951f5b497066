// The entry point: connects the server, the phone and the page.
import { Commands } from './commands/commands.js';
import { Work } from './commands/work.js';
import { beacon } from './connection/server.js';
import { Stream } from './connection/stream.js';
import { Desk } from './desk.js';
import { Phone } from './phone/phone.js';
import { remembered } from './shared/storage.js';
import { casesOf } from './state/cases.js';
import { Page } from './view/page.js';
import { watchSleep } from './wake.js';

const desk = new Desk();
desk.model.shortcuts = remembered('desk.shortcuts') !== 'no';

const phone = new Phone(desk);
const work = new Work(desk, phone);

const stream = new Stream({
  onState(state) {
    if (!commands.signIn.accepts(state)) {
      return;
    }
    desk.receive(state);
    phone.tabs.join(state.me.name).then(() => work.restore(state.me.worker?.desk?.session));
  },
  onLive(live) {
    if (desk.model.connection.live !== live) {
      desk.update((model) => {
        model.connection = { live, since: desk.now() };
      });
    }
  },
  onSignInRequired() {
    desk.update((model) => {
      model.signIn = model.state ? 'ended' : 'required';
    });
    if (phone.view.calls.length === 0) {
      stream.stop();
    }
  },
  async onPing() {
    return phone.session === null ? {} : { session: phone.session, phone: await phone.report() };
  },
  onDisplaced: (session) => work.displaced(session),
});

const commands = new Commands(desk, phone, work, stream);
const page = new Page(desk, phone, (command, argument) => commands.run(command, argument));
page.onSignIn((name, password) => commands.signIn.signIn(name, password));
page.call.note.onDraft = (task, draft) => commands.notes.draft(task, draft);
page.call.note.draftOf = (task) => commands.notes.store.text(task);
phone.onLevel = (microphone, caller) => page.call.parties.levels(microphone, caller);
work.onMicrophone = (microphone) => page.call.soundCheck.listen(microphone);
desk.watch(() => commands.followUp());

watchSleep(() => {
  stream.renew();
  phone.wake();
});
document.addEventListener('visibilitychange', () => !document.hidden && desk.model.signIn === 'done' && stream.now());

addEventListener('pagehide', () => {
  commands.notes.store.leave();
  if (phone.view.place !== 'here') {
    return;
  }
  for (const { state, reservation, call } of casesOf(desk.model, desk.now())) {
    if (state === 'ringing' && reservation && call) {
      beacon('decline', { reservation: reservation.sid, task: reservation.taskSid, leaving: true });
    }
  }
});

stream.start();
