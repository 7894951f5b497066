// The page as a whole: languages, connection, refusals, accessibility.

import assert from 'node:assert/strict';
import { story } from '../story.mjs';

story('a refusal is shown beside the form that was sent', async (user) => {
  await user.page.fill('#dial-from', 'alice');
  await user.page.locator('#dial .primary').click();
  await user.page.locator('#dial .problem', { hasText: 'must be a number in E.164' }).waitFor();
  user.expect(/400/);
});

story('the page follows the language of the browser and remembers a switch', async (user) => {
  const japanese = await user.another({ locale: 'ja-JP' });
  assert.equal(await japanese.page.textContent('#phone-title'), '電話');
  await japanese.page.selectOption('#language', 'en');
  await japanese.page.reload();
  await japanese.page.locator('#phone-title', { hasText: 'Phone' }).waitFor();
  await japanese.close();
});

story('a lost connection is shown and restored', async (user) => {
  await user.page.context().setOffline(true);
  await user.page.evaluate(() => dispatchEvent(new Event('online')));
  await user.page.getByText('The page shows the last state received').waitFor();
  await user.page.context().setOffline(false);
  await user.page.locator('[data-connection=live]').waitFor();
  await user.call();
  await user.worker('alice').getByText('ringing').waitFor();
  user.expect(/ERR_INTERNET_DISCONNECTED/);
});

story('names from callers and programs stay text', async (user) => {
  const evil = '<img src=x onerror=document.title=1>';
  await user.rest('POST', `${user.workspace}/Workers`, { FriendlyName: evil });
  await user.page.locator('.worker .name', { hasText: evil }).waitFor();
  assert.equal(await user.page.locator('main img').count(), 0);
  assert.equal(await user.page.title(), 'Toritsugi sandbox');
});

for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [1440, 800, 360]) {
    story(`the page is accessible: ${scheme}, ${width} px`, async (user) => {
      const other = await user.another({ colorScheme: scheme, viewport: { width, height: 800 } });
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
