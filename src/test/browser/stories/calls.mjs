// Calls: placed, answered, declined, waiting, completed.

import assert from 'node:assert/strict';
import { application } from '../application.mjs';
import { story } from '../story.mjs';

story('a call is placed, answered, hung up and completed', async (desk) => {
  await desk.call('+819011112222');
  await desk.worker('alice').getByText('ringing').waitFor();
  await desk.heard('Thank you for calling');
  await desk.act('alice', 'Answer');
  await desk.worker('alice').getByText('on a call').waitFor();
  await desk.act('alice', 'Hang up');
  await desk.worker('alice').getByText('wrapping up').waitFor();
  await desk.act('alice', 'Complete');
  await desk.free('alice');
  await desk.page.locator('.call', { hasText: '+819011112222' }).locator('.chip', { hasText: 'over' }).waitFor();
});

story('what the caller hears has the time of the sandbox beside it', async (desk) => {
  await desk.clock('manual');
  await desk.page.click('[data-advance="PT10S"]');
  await desk.call();
  await desk.heard('Thank you for calling');
  const [call] = await desk.control('GET', 'calls');
  const { now } = await desk.control('GET', 'clock');
  assert.equal(call.heard.at(-1).at, now);
  const shown = await desk.page.evaluate((at) => new Date(at).toLocaleTimeString('en-GB'), now);
  assert.equal(await desk.page.locator('.heard li time').last().textContent(), shown);
});

story('the caller hangs up, and the worker wraps up', async (desk) => {
  await desk.call();
  await desk.act('alice', 'Answer');
  await desk.page.locator('.call .stop').click();
  await desk.worker('alice').getByText('wrapping up').waitFor();
});

story('a declined call goes to the next worker, and the first may take a break', async (desk) => {
  await desk.call();
  await desk.act('alice', 'Decline');
  await desk.worker('bob').getByText('ringing').waitFor();
  assert.equal(await desk.activity('alice'), 'Available');
  await desk.worker('alice').locator('select').selectOption({ label: 'Offline' });
  await desk.page.locator('.worker[data-name=alice][data-state=away]').waitFor();
  await desk.worker('alice').locator('select').selectOption({ label: 'Available' });
  await desk.free('alice');
});

story('waiting callers are listed with their positions', async (desk) => {
  for (const caller of ['1', '2', '3', '4', '5']) {
    await desk.call(`+81900000000${caller}`);
  }
  const waiting = desk.page.locator('#waiting-rows tr', { hasText: 'waiting' });
  await waiting.nth(1).waitFor();
  assert.deepEqual(await waiting.locator('.who').allTextContents(), ['+819000000004', '+819000000005']);
  assert.deepEqual(await waiting.locator('.position').allTextContents(), ['4', '5']);
});

story('keys and words reach another application', async (desk) => {
  const heard = [];
  const menu = await application((path, parameters, response) => {
    heard.push(parameters.get('Digits') ?? parameters.get('SpeechResult'));
    response
      .writeHead(200, { 'Content-Type': 'text/xml' })
      .end(
        heard.length < 3
          ? '<Response><Gather input="dtmf speech" numDigits="2" action="/next"><Say>Type or say.</Say></Gather></Response>'
          : '<Response><Say>Goodbye.</Say></Response>',
      );
  });
  try {
    await desk.leadTo(menu.address);
    await desk.call();
    await desk.page.locator('.call').getByText('waiting for input').waitFor();
    await desk.page.locator('.keypad button', { hasText: '4' }).click();
    await desk.page.locator('.call-body').press('2');
    await desk.line('Gather action').waitFor();
    await desk.page.locator('.call').getByText('waiting for input').waitFor();
    await desk.page.locator('.speech input').fill('sales, please');
    await desk.page.locator('.speech button').click();
    await desk.heard('Goodbye.');
    assert.deepEqual(heard, [null, '42', 'sales, please']);
  } finally {
    menu.close();
  }
});

story('an outside number that is dialled is answered on the phone', async (desk) => {
  const dialling = await application((path, parameters, response) =>
    response.writeHead(200, { 'Content-Type': 'text/xml' }).end('<Response><Dial>+819099998888</Dial></Response>'),
  );
  try {
    await desk.leadTo(dialling.address);
    await desk.call();
    const leg = desk.page.locator('.call', { hasText: '→ +819099998888' });
    await leg.locator('.call-head').click();
    await leg.getByRole('button', { name: 'Answer' }).click();
    await leg.getByRole('button', { name: 'Hang up' }).waitFor();
  } finally {
    dialling.close();
  }
});

story('many callers come, and stop coming', async (desk) => {
  await desk.page.click('#open-batch');
  await desk.page.fill('#batch-count', '500');
  await desk.page.fill('#batch-rate', '600');
  await desk.page.locator('#batch .primary').click();
  await desk.page.locator('#waiting-rows tr').nth(5).waitFor();
  await desk.page.locator('#batch .stop').click();
  await desk.page.locator('#batch .stop').waitFor({ state: 'hidden' });
});
