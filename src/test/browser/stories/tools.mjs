// The clock, faults, the reset and keyboard shortcuts.

import assert from 'node:assert/strict';
import { story } from '../story.mjs';

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

story('a reset empties the page in every open browser', async (desk) => {
  const other = await desk.another();
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
