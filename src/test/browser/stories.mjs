// Everything that a person does at the sandbox's page, one story after another. node stories.mjs ADDRESS
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { application } from './application.mjs';
import { Desk } from './desk.mjs';
import { launch } from './browser.mjs';

const address = process.argv[2];
let browser;
let desk;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

beforeEach(async () => {
  await desk?.close();
  desk = await Desk.at(browser, address);
});

const story = (name, tell) =>
  test(name, { timeout: 60_000 }, async () => {
    await tell(desk);
    assert.deepEqual(desk.problems, [], 'the browser complained');
  });

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

story('whoever declines passes the call on, and may take a break', async (desk) => {
  await desk.call();
  await desk.act('alice', 'Decline');
  await desk.worker('bob').getByText('ringing').waitFor();
  assert.equal(await desk.activity('alice'), 'Available');
  await desk.worker('alice').locator('select').selectOption({ label: 'Offline' });
  await desk.page.locator('.worker[data-name=alice][data-state=away]').waitFor();
  await desk.worker('alice').locator('select').selectOption({ label: 'Available' });
  await desk.free('alice');
});

story('who waits stands in the line with their place', async (desk) => {
  for (const caller of ['1', '2', '3', '4', '5']) {
    await desk.call(`+81900000000${caller}`);
  }
  const waiting = desk.page.locator('#waiting-rows tr', { hasText: 'waiting' });
  await waiting.nth(1).waitFor();
  assert.deepEqual(await waiting.locator('.who').allTextContents(), ['+819000000004', '+819000000005']);
  assert.deepEqual(await waiting.locator('.position').allTextContents(), ['4', '5']);
});

story('a webhook is read with its headers, its signature and the answer', async (desk) => {
  await desk.call();
  await desk.line('Voice').click();
  const details = desk.page.locator('#details');
  await details.getByText('X-Twilio-Signature').waitFor();
  assert.equal(await details.locator('[data-fact=signature]').textContent(), 'accepted by the application');
  assert.match(await details.locator('pre').textContent(), /<Enqueue action="queue-result"/);
  await desk.page.keyboard.press('Escape');
  await details.waitFor({ state: 'hidden' });
});

story('the journal is filtered by words, by kind and by errors', async (desk) => {
  await desk.control('PUT', 'faults/once', { effect: 'dead-port', kind: 'VOICE', count: 1 });
  await desk.call('+819000000001');
  await desk.call('+819000000002');
  await desk.worker('alice').getByText('ringing').waitFor();
  await desk.line('Assignment').waitFor();
  await desk.page.fill('#journal-text', '/assignment');
  assert.deepEqual(await desk.kinds(), ['Assignment']);
  await desk.page.fill('#journal-text', '');
  await desk.page.check('#journal-errors');
  assert.deepEqual(await desk.kinds(), ['Voice']);
  await desk.page.getByText('fault once').waitFor();
  await desk.page.uncheck('#journal-errors');
  await desk.page.selectOption('#journal-kind', { label: 'Assignment' });
  assert.deepEqual(await desk.kinds(), ['Assignment']);
});

story('a refused signature is explained', async (desk) => {
  const refusing = await application((path, parameters, response) => response.writeHead(403).end('no'));
  try {
    await desk.leadTo(refusing.address);
    await desk.call();
    await desk.page.locator('#lines .flags', { hasText: 'signature refused' }).first().waitFor();
    await desk.line('Voice').click();
    await desk.page.getByText('The sandbox signs exactly the URL above').waitFor();
  } finally {
    refusing.close();
  }
});

story('keys and words reach an application of another kind', async (desk) => {
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

story('the clock stands, is moved and runs again', async (desk) => {
  await desk.page.click('#clock-toggle');
  await desk.page.locator('#clock-mode', { hasText: 'stopped' }).waitFor();
  const before = await desk.page.textContent('#clock-time');
  await desk.page.fill('#clock-by', '3600');
  await desk.page.press('#clock-by', 'Enter');
  await desk.page.waitForFunction((was) => document.getElementById('clock-time').textContent !== was, before);
  assert.equal((await desk.page.textContent('#clock-time')).slice(2), before.slice(2));
  await desk.page.click('#clock-toggle');
  await desk.page.locator('#clock-mode', { hasText: 'running' }).waitFor();
});

story('a fault is set, happens, is counted and taken back', async (desk) => {
  await desk.page.click('#open-faults');
  await desk.page.selectOption('#fault-preset', 'assignment-lost');
  await desk.page.locator('#faults .primary').click();
  await desk.page.locator('.fault-list').getByText('One assignment is lost').waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.clock('manual');
  await desk.call();
  await desk.worker('alice').getByText('being offered').waitFor();
  await desk.page.click('[data-advance="PT10S"]');
  await desk.page.getByText('fault assignment-lost').waitFor();
  await desk.page.click('#open-faults');
  await desk.page.getByText('finished: occurred once').waitFor();
  await desk.page.locator('.fault-list button').click();
  await desk.page.getByText('No faults are set.').waitFor();
});

story('everything begins anew, for those too who watch elsewhere', async (desk) => {
  const other = await Desk.watching(browser, address);
  await desk.call();
  await other.line('Voice').waitFor();
  await desk.page.click('#open-reset');
  await desk.page.locator('#reset .stop').click();
  for (const each of [desk, other]) {
    await each.page.getByText('No calls yet.').waitFor();
    await each.page.getByText('No requests yet.').waitFor();
  }
  assert.deepEqual(other.problems, []);
  await other.close();
});

story('a refusal is said where somebody tried', async (desk) => {
  await desk.page.fill('#dial-from', 'alice');
  await desk.page.locator('#dial .primary').click();
  await desk.page.locator('#dial .problem', { hasText: 'must be a number in E.164' }).waitFor();
  desk.expect(/400/);
});

story('the whole call by keys alone', async (desk) => {
  await desk.page.keyboard.press('c');
  await desk.worker('alice').getByText('ringing').waitFor();
  await desk.page.keyboard.press('a');
  await desk.worker('alice').getByText('on a call').waitFor();
  await desk.page.keyboard.press('h');
  await desk.worker('alice').getByText('wrapping up').waitFor();
  await desk.page.keyboard.press('w');
  await desk.free('alice');
  await desk.page.keyboard.press('/');
  assert.equal(await desk.page.evaluate(() => document.activeElement.id), 'journal-text');
  await desk.page.locator('#journal-text').blur();
  await desk.page.keyboard.press('?');
  await desk.page.locator('#help h2').waitFor();
});

story('it speaks Japanese to whoever does, and remembers who switched', async (desk) => {
  const japanese = await Desk.watching(browser, address, { locale: 'ja-JP' });
  assert.equal(await japanese.page.textContent('#phone-title'), '電話');
  await japanese.page.selectOption('#language', 'en');
  await japanese.page.reload();
  await japanese.page.locator('#phone-title', { hasText: 'Phone' }).waitFor();
  await japanese.close();
});

story('a lost connection is said, and found again', async (desk) => {
  await desk.page.context().setOffline(true);
  await desk.page.evaluate(() => dispatchEvent(new Event('online')));
  await desk.page.getByText('The page shows the last state received').waitFor();
  await desk.page.context().setOffline(false);
  await desk.page.locator('[data-connection=live]').waitFor();
  await desk.call();
  await desk.worker('alice').getByText('ringing').waitFor();
  desk.expect(/ERR_INTERNET_DISCONNECTED/);
});

story('what callers and programs name stays text', async (desk) => {
  const evil = '<img src=x onerror=document.title=1>';
  await desk.rest('POST', `${desk.workspace}/Workers`, { FriendlyName: evil });
  await desk.page.locator('.worker .name', { hasText: evil }).waitFor();
  assert.equal(await desk.page.locator('main img').count(), 0);
  assert.equal(await desk.page.title(), 'Toritsugi sandbox');
});

for (const scheme of ['light', 'dark']) {
  for (const width of [1440, 800, 360]) {
    story(`nobody is shut out: ${scheme}, ${width} px`, async () => {
      const other = await Desk.watching(browser, address, { colorScheme: scheme, viewport: { width, height: 800 } });
      await other.control('POST', 'calls/batch', { count: 5, perMinute: 6000 });
      await other.page.waitForFunction(() => document.querySelectorAll('#waiting-rows tr').length > 4);
      await other.control('POST', 'workers/alice/answer');
      await other.control('POST', 'workers/bob/answer');
      await other.control('POST', 'workers/bob/hangup');
      await other.page.waitForFunction(() => document.querySelector('.worker[data-state=wrapping]'));
      assert.deepEqual(await other.violations(), []);
      assert.ok(await other.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it is too wide');
      await other.close();
    });
  }
}
