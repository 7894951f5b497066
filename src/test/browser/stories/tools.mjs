// The clock, faults, the reset and keyboard shortcuts.

import assert from 'node:assert/strict';
import { story } from '../story.mjs';

story('the clock stands, is moved and runs again', async (user) => {
  await user.page.click('#clock-toggle');
  await user.page.locator('#clock-mode', { hasText: 'stopped' }).waitFor();
  const time = async () => (await user.page.textContent('#clock-time')) ?? '';
  const before = await time();
  await user.page.fill('#clock-by', '3600');
  await user.page.press('#clock-by', 'Enter');
  // On the way, the clock shows the times of the timers that are due.
  await user.page.waitForFunction((was) => {
    const now = document.getElementById('clock-time')?.textContent ?? '';
    return now !== was && now.slice(2) === was.slice(2);
  }, before);
  await user.page.click('#clock-toggle');
  await user.page.locator('#clock-mode', { hasText: 'running' }).waitFor();
});

story('a fault is set, happens, is counted and taken back', async (user) => {
  await user.page.click('#open-faults');
  await user.page.selectOption('#fault-preset', 'assignment-lost');
  await user.page.locator('#faults .primary').click();
  await user.page.locator('.fault-list').getByText('One assignment is lost').waitFor();
  await user.page.keyboard.press('Escape');
  await user.clock('manual');
  await user.call();
  await user.worker('alice').getByText('being offered').waitFor();
  await user.page.click('[data-advance="PT10S"]');
  await user.page.getByText('fault assignment-lost').waitFor();
  await user.page.click('#open-faults');
  await user.page.getByText('finished: occurred once').waitFor();
  await user.page.locator('.fault-list button').click();
  await user.page.getByText('No faults are set.').waitFor();
});

story('undocumented behavior is chosen', async (user) => {
  await user.page.click('#open-faults');
  await user.page.selectOption('#behavior-leave', 'keeps-task');
  await user.page.selectOption('#recording-outcome', 'silent');
  await user.page.fill('#recording-delay', 'soon');
  await user.page.press('#recording-delay', 'Tab');
  await user.page.locator('.behavior .problem', { hasText: 'PT2S' }).waitFor();
  user.expect(/400/);
  await user.page.fill('#recording-delay', '5');
  await user.page.press('#recording-delay', 'Tab');
  await user.page.locator('.behavior .problem:empty').waitFor({ state: 'attached' });
  const other = await user.another();
  await other.page.click('#open-faults');
  await other.page.waitForFunction(() => {
    const delay = document.getElementById('recording-delay');
    return delay instanceof HTMLInputElement && delay.value === 'PT5S';
  });
  assert.equal(await other.page.inputValue('#recording-outcome'), 'silent');
  assert.equal(await other.page.inputValue('#behavior-leave'), 'keeps-task');
  assert.equal(await other.page.inputValue('#behavior-prompts'), 'instant');
  await other.close();
});

story('a reset empties the page in every open browser', async (user) => {
  const other = await user.another();
  await user.call();
  await other.line('Voice').waitFor();
  await user.page.click('#open-reset');
  await user.page.locator('#reset .stop').click();
  for (const each of [user, other]) {
    await each.page.getByText('No calls yet.').waitFor();
    await each.page.getByText('No requests yet.').waitFor();
  }
  assert.deepEqual(other.problems, []);
  await other.close();
});

story('the whole call by keys alone', async (user) => {
  await user.page.keyboard.press('c');
  await user.worker('alice').getByText('ringing').waitFor();
  await user.page.keyboard.press('a');
  await user.worker('alice').getByText('on a call').waitFor();
  await user.page.keyboard.press('h');
  await user.worker('alice').getByText('wrapping up').waitFor();
  await user.page.keyboard.press('w');
  await user.free('alice');
  await user.page.keyboard.press('/');
  assert.equal(await user.page.evaluate(() => document.activeElement?.id), 'journal-text');
  await user.page.locator('#journal-text').blur();
  await user.page.keyboard.press('?');
  await user.page.locator('#help h2').waitFor();
});
