// Calls: placed, answered, declined, waiting, completed.

import assert from 'node:assert/strict';
import { application } from '../application.mjs';
import { letGuardPass } from '../guard.mjs';
import { story } from '../story.mjs';

story('a recording of a call is listened to', async (user) => {
  await user.clock('manual');
  await user.call();
  await user.act('alice', 'Answer');
  const [call] = await user.control('GET', 'calls');
  await user.rest('POST', `${user.account}/Calls/${call.sid}/Recordings.json`);
  await user.page.locator('.recording', { hasText: 'recording' }).waitFor();
  await user.page.click('[data-advance="PT10S"]');
  await user.act('alice', 'Hang up');
  const recording = user.page.locator('.recording', { hasText: '0:10' });
  await recording.waitFor();
  const seconds = await recording.locator('audio').evaluate(async (element) => {
    const player = /** @type {HTMLAudioElement} */ (element);
    await new Promise((resolve, reject) => {
      player.addEventListener('loadedmetadata', resolve);
      player.addEventListener('error', reject);
      player.load();
    });
    return player.duration;
  });
  assert.equal(Math.round(seconds), 10);
});

story('a call is placed, answered, hung up and completed', async (user) => {
  await user.call('+819011112222');
  await user.worker('alice').getByText('ringing').waitFor();
  await user.heard('Thank you for calling');
  await user.act('alice', 'Answer');
  await user.worker('alice').getByText('on a call').waitFor();
  await user.act('alice', 'Hang up');
  await user.worker('alice').getByText('wrapping up').waitFor();
  await user.act('alice', 'Complete');
  await user.free('alice');
  await user.page.locator('.call', { hasText: '+819011112222' }).locator('.chip', { hasText: 'over' }).waitFor();
});

story('what the caller hears has the time of the sandbox beside it', async (user) => {
  await user.clock('manual');
  const advanced = user.page.waitForResponse('**/sandbox/clock');
  await user.page.click('[data-advance="PT10S"]');
  await advanced;
  await user.call();
  await user.heard('Thank you for calling');
  const [call] = await user.control('GET', 'calls');
  const { now } = await user.control('GET', 'clock');
  assert.equal(call.heard.at(-1).at, now);
  const shown = await user.page.evaluate((at) => new Date(at).toLocaleTimeString('en-GB'), now);
  assert.equal(await user.page.locator('.heard li time').last().textContent(), shown);
});

story('the caller hangs up, and the worker wraps up', async (user) => {
  await user.call();
  await user.act('alice', 'Answer');
  await user.page.locator('.call .stop').click();
  await user.worker('alice').getByText('wrapping up').waitFor();
});

story('a declined call goes to the next worker, and the first may take a break', async (user) => {
  await user.call();
  await user.act('alice', 'Decline');
  await user.worker('bob').getByText('ringing').waitFor();
  assert.equal(await user.activity('alice'), 'Available');
  await user.worker('alice').locator('.activity').selectOption({ label: 'Offline' });
  await user.page.locator('.worker[data-name=alice][data-state=away]').waitFor();
  await user.worker('alice').locator('.activity').selectOption({ label: 'Available' });
  await user.free('alice');
});

story('a caller withholds the number', async (user) => {
  await user.page.check('#dial-withheld');
  await user.call();
  await user.page.locator('.call', { hasText: 'Anonymous · number withheld' }).waitFor();
  const [call] = await user.control('GET', 'calls');
  assert.equal(call.from, 'Anonymous');
  await user.page.selectOption('#language', 'ja');
  await user.page.locator('.call', { hasText: '番号非通知' }).waitFor();
  assert.ok(await user.page.locator('#dial-from').isDisabled());
});

story('a message is shown, and not sent', async (user) => {
  await user.rest('POST', `${user.account}/Messages.json`, {
    To: '+819012345678',
    From: '+12025550100',
    Body: 'We call you back.',
  });
  await user.page.locator('#messages', { hasText: '+12025550100 → +819012345678' }).waitFor();
  await user.page.locator('.message-body', { hasText: 'We call you back.' }).waitFor();
});

story('a phone is out of reach, and the next worker rings', async (user) => {
  await user.worker('alice').locator('.phone-state').selectOption({ label: 'Phone: out of reach' });
  await user.page.locator('.worker[data-name=alice] .phone-state[data-state=out-of-reach]').waitFor();
  await user.call();
  await user.worker('bob').getByText('ringing').waitFor();
  await user.worker('alice').locator('.phone-state').selectOption({ label: 'Phone: reachable' });
  await user.page.locator('.worker[data-name=alice] .phone-state[data-state=reachable]').waitFor();
});

story('a full queue is announced', async (user) => {
  for (const caller of ['1', '2', '3', '4']) {
    await user.call(`+81900000000${caller}`);
  }
  const [queue] = (await user.rest('GET', `${user.account}/Queues.json`)).queues;
  await user.rest('POST', `${user.account}/Queues/${queue.sid}.json`, { MaxSize: '4' });
  await user.call('+819000000005');
  await user.page.locator('#queues-full', { hasText: 'is full (4 of 4)' }).waitFor();
  await user.page.locator('.call', { hasText: '+819000000005' }).locator('.chip', { hasText: 'over' }).waitFor();
});

story('waiting callers are listed with their positions', async (user) => {
  for (const caller of ['1', '2', '3', '4', '5']) {
    await user.call(`+81900000000${caller}`);
  }
  const waiting = user.page.locator('#waiting-rows tr', { hasText: 'waiting' });
  await waiting.nth(1).waitFor();
  assert.deepEqual(await waiting.locator('.who').allTextContents(), ['+819000000004', '+819000000005']);
  assert.deepEqual(await waiting.locator('.position').allTextContents(), ['4', '5']);
});

story('keys, words and a message reach another application', async (user) => {
  /** @type {(string | null)[]} */
  const heard = [];
  const menu = await application((response, parameters) => {
    heard.push(parameters.get('RecordingDuration') ?? parameters.get('Digits') ?? parameters.get('SpeechResult'));
    response
      .writeHead(200, { 'Content-Type': 'text/xml' })
      .end(
        heard.length < 3
          ? '<Response><Gather input="dtmf speech" numDigits="2" action="/next"><Say>Type or say.</Say></Gather></Response>'
          : heard.length === 3
            ? '<Response><Record action="/recorded"/></Response>'
            : '<Response><Say>Goodbye.</Say></Response>',
      );
  });
  try {
    await user.leadTo(menu.address);
    await user.clock('manual');
    await user.call();
    await user.page.locator('.call').getByText('waiting for input').waitFor();
    await user.page.locator('.keypad button', { hasText: '4' }).click();
    await user.page.locator('.call-body').press('2');
    await user.line('Gather action').waitFor();
    await user.page.locator('.call').getByText('waiting for input').waitFor();
    await user.page.getByRole('textbox', { name: 'What the caller says' }).fill('sales, please');
    await user.page.locator('.speech button').click();
    await user.page.getByRole('spinbutton', { name: 'Length of the message in seconds' }).fill('12');
    await user.page.locator('.speech button').click();
    await user.page.fill('#clock-by', '17');
    await user.page.press('#clock-by', 'Enter');
    await user.heard('Goodbye.');
    assert.deepEqual(heard, [null, '42', 'sales, please', '12']);
  } finally {
    menu.close();
  }
});

story('an outside number that is dialled is answered on the phone', async (user) => {
  const dialling = await application((response) =>
    response.writeHead(200, { 'Content-Type': 'text/xml' }).end('<Response><Dial>+819099998888</Dial></Response>'),
  );
  try {
    await user.leadTo(dialling.address);
    await user.call();
    const leg = user.page.locator('.call', { hasText: '→ +819099998888' });
    await leg.locator('.call-head').click();
    await leg.getByRole('button', { name: 'Answer' }).click();
    await leg.getByRole('button', { name: 'Hang up' }).waitFor();
  } finally {
    dialling.close();
  }
});

story('many callers come, and stop coming', async (user) => {
  await user.page.click('#open-batch');
  await user.page.fill('#batch-count', '500');
  await user.page.fill('#batch-rate', '600');
  await user.page.locator('#batch .primary').click();
  await user.page.locator('#waiting-rows tr').nth(5).waitFor();
  await user.page.locator('#batch .stop').click();
  await user.page.locator('#batch .stop').waitFor({ state: 'hidden' });
});

story('the after-call time that is left is shown, and prolonged to its maximum', async (user) => {
  await user.clock('manual');
  await user.call();
  await user.act('alice', 'Answer');
  await user.act('alice', 'Hang up');
  const age = user.worker('alice').locator('.age');
  await age.getByText('2:00 left').waitFor();
  await user.page.click('[data-advance="PT30S"]');
  await age.getByText('1:30 left').waitFor();
  await user.control('POST', 'clock', { advance: 'PT0S' });
  const more = user.worker('alice').getByRole('button', { name: '30 s more: alice' });
  await letGuardPass(user.page);
  await more.click();
  await age.getByText('2:00 left').waitFor();
  await more.click();
  await user.page.locator('#notice', { hasText: 'has reached its maximum' }).waitFor();
  await user.act('alice', 'Complete');
  await user.free('alice');
  user.expect(/409/);
});

story('the application refuses to complete a task during the call', async (user) => {
  await user.page.selectOption('#language', 'ja');
  await user.call();
  await user.control('POST', 'workers/alice/answer');
  const complete = user.worker('alice').getByRole('button', { name: '完了：alice' });
  await complete.waitFor();
  await letGuardPass(user.page);
  await complete.click();
  await user.page.locator('#notice', { hasText: 'まだ通話中です' }).waitFor();
  user.expect(/409/);
});

story('an operator with a password of their own completes with it', async (user) => {
  await user.worker('alice').locator('.activity').selectOption({ label: 'Offline' });
  await user.call();
  await user.act('bob', 'Answer');
  await user.act('bob', 'Hang up');
  const complete = user.worker('bob').getByRole('button', { name: 'Complete: bob' });
  await complete.waitFor();
  await letGuardPass(user.page);
  await complete.click();
  await user.page.getByRole('heading', { name: 'Password of bob' }).waitFor();
  await user.page.fill('#password-text', 'wrong');
  await user.page.press('#password-text', 'Enter');
  await user.page.getByRole('heading', { name: 'Password of bob' }).waitFor();
  await user.page.keyboard.press('Escape');
  await user.page.locator('#notice', { hasText: 'name or password is wrong' }).waitFor();
  await complete.click();
  await user.page.fill('#password-text', 'other');
  await user.page.press('#password-text', 'Enter');
  await user.free('bob');
  user.expect(/401/);
});
