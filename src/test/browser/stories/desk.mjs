// The operator's desk beside the sandbox page: callers call from the one, and operators answer in the other, with sound.
import assert from 'node:assert/strict';
import { MICROPHONE_HERTZ } from '../browser.mjs';
import {
  afterQuiet,
  assertTone,
  callerHears,
  callWithTone,
  deskStory,
  pass,
  TONE_HERTZ,
  talk,
} from '../desk/desk-story.mjs';
import { DeskUser } from '../desk/desk-user.mjs';

/** Frequencies between which the ring alternates, with the width of its spectrum. */
const RING_HERTZ = { lowest: 600, highest: 950 };

deskStory('an operator at the desk and a caller hear each other', async (user, desk) => {
  await desk.work('alice');
  assert.equal(await desk.page.title(), '○ Available – Toritsugi');
  await callWithTone(user);
  await desk.rings();
  const ring = await desk.hearsRing();
  assert.ok(ring > RING_HERTZ.lowest && ring < RING_HERTZ.highest, `the ring has ${ring} Hz`);
  await desk.sees('+81 90-1234-5678');
  assert.match(await desk.page.title(), /^▲ Ringing \+81 90-1234-5678/);
  await desk.press('Answer');
  await desk.sees('The caller hears you.');
  assertTone(await desk.hearsCaller(), TONE_HERTZ);
  assertTone(await callerHears(user), MICROPHONE_HERTZ);
  await desk.press('Mute');
  await desk.sees('Muted. The caller does not hear you.');
  assert.equal(await callerHears(user, { silence: true }), 0);
  await desk.press('Mute');
  assertTone(await callerHears(user), MICROPHONE_HERTZ);
  await desk.page.getByLabel('Note', { exact: true }).fill('Invoice 4471');
  await desk.press('Hang up');
  await desk.sees('You hung up.');
  await desk.state('after');
  await desk.pause();
  await desk.press('30 s more');
  await desk.sees('2:2');
  await desk.press('Complete');
  await desk.state('available');
  await user.free('alice');
});

deskStory('a caller who hangs up leaves the note and the focus where they are', async (user, desk) => {
  await talk(user, desk);
  const note = desk.page.getByLabel('Note', { exact: true });
  await note.pressSequentially('Call back');
  await user.page.locator('.call .stop').click();
  await desk.sees('The caller hung up.');
  await note.pressSequentially(' on Monday');
  assert.equal(await note.inputValue(), 'Call back on Monday');
  await desk.page.reload();
  await desk.state('after');
  assert.equal(await note.inputValue(), 'Call back on Monday');
});

deskStory('a declined call goes on to the next operator', async (user, desk) => {
  await desk.work('alice');
  await callWithTone(user);
  await desk.rings();
  await desk.press('Decline');
  await desk.sees('Declined. The call goes to a colleague.');
  await user.worker('bob').getByText('ringing').waitFor();
  await desk.state('available');
});

deskStory('a caller who is handed on waits in the queue again, with the note', async (user, desk) => {
  await talk(user, desk);
  await desk.page.getByLabel('Note', { exact: true }).fill('Invoice 4471');
  await desk.key('KeyB');
  await desk.page.getByLabel('Queue for the caller').selectOption({ index: 1 });
  await desk.press('Hand the caller on');
  await desk.sees('Handed on to ');
  await desk.state('after');
  await user.worker('bob').getByText('ringing').waitFor();
});

deskStory('a sign-out in one tab signs out the other, and ends its phone', async (user, desk) => {
  await desk.work('alice');
  const second = await DeskUser.in(desk.context, desk.address);
  await second.sees('The phone is open in another tab');
  await second.press('Menu: alice');
  await second.page.locator('desk-menu').getByRole('button', { name: 'Sign out' }).click();
  for (const each of [desk, second]) {
    await each.page.locator('desk-sign-in form').waitFor();
  }
  assert.notEqual(await user.activity('alice'), 'Available');
});

deskStory('a double click on Answer answers and does nothing else', async (user, desk) => {
  await desk.work('alice');
  await callWithTone(user);
  await desk.rings();
  await desk.page.getByRole('button', { name: 'Answer' }).dblclick();
  await desk.sees('The caller hears you.');
  assertTone(await callerHears(user), MICROPHONE_HERTZ);
});

deskStory('every step of a call works with the keyboard alone', async (user, desk) => {
  await desk.page.locator('input[name=name]:focus').waitFor();
  await desk.page.keyboard.type('alice');
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.type('sandbox');
  await desk.page.keyboard.press('Enter');
  await desk.page.locator('desk-actions [data-command=startWork]').focus();
  await desk.page.keyboard.press('Enter');
  await desk.page.locator('desk-actions [data-command=goAvailable]').waitFor();
  await desk.pause();
  await desk.page.keyboard.press('Enter');
  await desk.page.locator('desk-call[data-area=idle]').waitFor();
  await desk.sees('Phone ready');
  await callWithTone(user);
  await desk.rings();
  await desk.key('KeyA');
  await desk.sees('The caller hears you.');
  await desk.key('KeyM');
  await desk.sees('Muted. The caller does not hear you.');
  await desk.key('KeyD');
  await desk.page.keyboard.type('13#');
  await desk.page.getByText('1 3 #').waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.key('KeyL');
  assert.equal(await desk.page.evaluate(() => document.activeElement?.id), 'caller');
  await desk.pause();
  await desk.key('KeyE');
  await desk.key('KeyE');
  await desk.state('after');
  await desk.pause();
  await desk.key('Enter');
  await desk.state('available');
  await desk.key('KeyS');
  await desk.page.keyboard.press('ArrowRight');
  await desk.state('available');
  await desk.page.keyboard.press('Space');
  await desk.page.locator('desk-state:not([data-state=available])').waitFor();
});

deskStory('one tab has the phone, and another can take it over', async (user, desk) => {
  await desk.work('alice');
  const second = await DeskUser.in(desk.context, desk.address);
  await second.sees('The phone is open in another tab');
  await second.press('Take over here');
  await second.sees('Phone ready');
  await desk.sees('The phone is open in another tab');
  await callWithTone(user);
  await second.rings();
  await second.press('Answer');
  await second.sees('The caller hears you.');
  await desk.state('talking');
  await desk.press('Hang up');
  await second.state('after');
});

deskStory('a reload while idle brings the phone back', async (user, desk) => {
  await desk.work('alice');
  await desk.page.reload();
  await desk.sees('Phone ready');
  await desk.state('available');
  await callWithTone(user);
  await desk.rings();
});

deskStory('a reload while it rings passes the call on', async (user, desk) => {
  await desk.work('alice');
  await callWithTone(user);
  await desk.rings();
  await desk.page.reload();
  await user.worker('bob').getByText('ringing').waitFor();
});

deskStory('without a microphone no work starts', async (_user, desk) => {
  await desk.signIn('alice');
  await desk.page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
  });
  await desk.press('Start work');
  await desk.sees('No microphone was found. Plug in a headset.');
  await desk.page.getByRole('button', { name: 'Try again' }).waitFor();
});

deskStory('a call goes on while the server’s states do not arrive', async (user, desk) => {
  await talk(user, desk);
  await desk.context.setOffline(false);
  await desk.page.route('**/desk/state', (route) => route.abort());
  await desk.page.evaluate(() => {
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (data) {
      if (!this.url.endsWith('/signal')) {
        this.close();
      } else {
        send.call(this, data);
      }
    };
  });
  assertTone(await callerHears(user), MICROPHONE_HERTZ);
  await desk.pause();
  await desk.press('Hang up');
  await desk.state('after');
  await desk.pause();
  await desk.press('Complete');
  await user.free('alice');
  desk.problems = desk.problems.filter((each) => !/ERR_FAILED|WebSocket/.test(each));
});

deskStory('a microphone that is unplugged stops the calls, with the reason', async (user, desk) => {
  await afterQuiet(user);
  await desk.work('alice');
  await user.clock('manual');
  await desk.page.evaluate(() => {
    navigator.mediaDevices.enumerateDevices = async () => [];
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await desk.state('no-microphone');
  await desk.sees('was unplugged');
  await pass(user, 30);
  await desk.page.locator('desk-state .reason', { hasText: /^Set to / }).waitFor();
});

deskStory('a second browser takes the work of the first', async (user, desk) => {
  await desk.work('alice');
  await pass(user, 10);
  const second = await DeskUser.at(user);
  try {
    await second.signIn('alice');
    await second.press('Start work');
    await second.sees('Phone ready');
    await desk.sees('Work was started in another browser.');
    await desk.page.getByRole('button', { name: 'Start work' }).waitFor();
  } finally {
    await second.close();
  }
});

deskStory('work ends after the call if the operator wants so during the call', async (user, desk) => {
  await talk(user, desk);
  await desk.page.locator('desk-bar').getByRole('button', { name: 'End work' }).click();
  await desk.sees('Work ends after this call.');
  await desk.pause();
  await desk.press('Hang up');
  await desk.state('after');
  await desk.pause();
  await desk.press('Complete');
  await desk.state('offline');
  await desk.sees('Phone not started');
});

deskStory('a supervisor sees the floor, and sets the state of an operator', async (user, desk) => {
  await desk.signIn('dana');
  await desk.press('Floor');
  const carol = desk.page.locator('floor-operators li', { hasText: 'carol' });
  await carol.locator('button.operator').click();
  await carol.getByLabel('Set state').selectOption({ label: 'Unavailable' });
  await carol.getByRole('button', { name: 'Set state' }).click();
  await desk.sees('carol is set to Unavailable.');
  await desk.page.locator('floor-operators li[data-state=break]', { hasText: 'carol' }).waitFor();
  await desk.press('Undo');
  await desk.page.locator('floor-operators li[data-state=available]', { hasText: 'carol' }).waitFor();
  await callWithTone(user);
  await desk.page.locator('floor-operators li[data-state=ringing]', { hasText: '+81 90-1234-5678' }).waitFor();
  assert.deepEqual(await desk.violations(), []);
});

deskStory('the desk has no accessibility violations', async (user, desk) => {
  assert.deepEqual(await desk.violations(), []);
  await desk.signIn('alice');
  assert.deepEqual(await desk.violations(), []);
  await desk.start();
  assert.deepEqual(await desk.violations(), []);
  for (const panel of ['Sound', 'Shortcuts', 'Menu: alice']) {
    await desk.page.locator('desk-bar').getByRole('button', { name: panel }).click();
    assert.deepEqual(await desk.violations(), [], panel);
  }
  await desk.page.keyboard.press('Escape');
  await callWithTone(user);
  await desk.rings();
  assert.deepEqual(await desk.violations(), []);
  await desk.press('Answer');
  await desk.sees('The caller hears you.');
  await desk.press('Keypad');
  assert.deepEqual(await desk.violations(), []);
  await desk.pause();
  await desk.press('Hang up');
  await desk.state('after');
  assert.deepEqual(await desk.violations(), []);
});
