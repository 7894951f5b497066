// The page as a whole: languages, connection, refusals, accessibility.

import assert from 'node:assert/strict';
import { letGuardPass } from '../guard.mjs';
import { story } from '../story.mjs';

story('a refusal is shown beside the form that was sent', async (user) => {
  await user.page.fill('#dial-from', 'alice');
  await user.page.locator('#dial .primary').click();
  await user.page.locator('#dial .problem', { hasText: 'must be a number such as' }).waitFor();
  user.expect(/400/);
});

story(
  'the page follows the language of the browser and remembers a switch',
  async (japanese) => {
    assert.equal(await japanese.page.textContent('#phone-title'), '電話');
    await japanese.page.selectOption('#language', 'en');
    await japanese.page.reload();
    await japanese.page.locator('#phone-title', { hasText: 'Phone' }).waitFor();
  },
  { locale: 'ja-JP' },
);

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

for (const [scheme, locale] of /** @type {const} */ ([
  ['light', 'en-US'],
  ['dark', 'ja-JP'],
])) {
  for (const width of [1440, 800, 360]) {
    story(
      `the page is accessible: ${scheme}, ${locale}, ${width} px`,
      async (other) => {
        await other.control('PUT', 'faults/rest-slow', { effect: 'slow', delay: 'PT0.1S' });
        await other.control('POST', 'calls/batch', { count: 5, perMinute: 6000 });
        await other.page.waitForFunction(() => document.querySelectorAll('#waiting-rows tr').length > 4);
        await other.rings('alice');
        await other.rings('bob');
        await other.control('POST', 'workers/alice/answer');
        await other.control('POST', 'workers/bob/answer');
        await other.control('POST', 'workers/bob/hangup');
        await other.page.waitForFunction(() => document.querySelector('.worker[data-state=wrapping]'));
        assert.deepEqual(await other.violations(), []);
        assert.ok(
          await other.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          'it is too wide',
        );
      },
      { locale, colorScheme: scheme, viewport: { width, height: 800 } },
    );
  }
}

for (const locale of ['en-US', 'ja-JP']) {
  story(
    `the tool bar fits one row and never moves: ${locale}`,
    async (other) => {
      const places = () =>
        other.page.locator('.bar').evaluate((bar) => [
          bar.getBoundingClientRect().height,
          ...[...bar.querySelectorAll('button, select, input, #clock-time')].map((each) => {
            const { left, top, width } = each.getBoundingClientRect();
            return [left, top, width];
          }),
        ]);
      const before = await places();
      assert.ok(Number(before[0]) < 50, `the bar is ${before[0]} px high`);
      await other.control('PUT', 'faults/one', { effect: 'slow', delay: 'PT0.1S' });
      await other.page.locator('#open-faults[data-badge="1"]').waitFor();
      assert.deepEqual(await places(), before);
      await other.control('POST', 'calls/batch', { count: 500, perMinute: 60 });
      await other.page.locator('#open-batch[data-badge]').waitFor();
      assert.deepEqual(await places(), before);
      await other.clock('manual');
      await other.page.locator('[data-clock=manual]').waitFor();
      assert.deepEqual(await places(), before);
      await other.page.context().setOffline(true);
      await other.page.evaluate(() => dispatchEvent(new Event('online')));
      await other.page.locator('[data-connection=lost]').waitFor();
      assert.deepEqual(await places(), before);
      other.expect(/ERR_INTERNET_DISCONNECTED/);
    },
    { locale, viewport: { width: 1280, height: 800 } },
  );

  story(
    `nothing is cut off and every target is 40 px high at 375 px: ${locale}`,
    async (other) => {
      await other.control('POST', 'calls/batch', { count: 5, perMinute: 6000 });
      await other.page.waitForFunction(() => document.querySelectorAll('#waiting-rows tr').length > 4);
      await other.rings('alice');
      await other.rings('bob');
      await other.control('POST', 'workers/alice/answer');
      await other.control('POST', 'workers/bob/answer');
      await other.control('POST', 'workers/bob/hangup');
      await other.page.click('#open-tools');
      const live = other.page.locator('.call:not([data-state=over])').first();
      if (!(await live.locator('.call-body').isVisible())) {
        await live.locator('.call-head').click();
      }
      await live.locator('.fold').click();
      for (const panel of ['phone', 'workers', 'journal']) {
        await other.page.click(`[data-to=${panel}]`);
        assert.deepEqual(await other.page.evaluate(smallOrCut), [], panel);
      }
      await other.page.locator('#lines .line').first().click();
      await other.page.locator('#details dl').waitFor();
      assert.deepEqual(await other.page.evaluate(smallOrCut), [], 'details');
    },
    { locale, viewport: { width: 375, height: 720 } },
  );
}

/** The visible controls that are smaller than 40 px or outside the window, and the visible texts that are cut off. */
function smallOrCut() {
  const found = [];
  for (const each of document.querySelectorAll('body *')) {
    const { left, right, width, height } = each.getBoundingClientRect();
    if (!each.checkVisibility() || width === 0 || each.closest('.unseen, option')) {
      continue;
    }
    const name = `${each.tagName}#${each.id}.${each.className} ${each.textContent?.slice(0, 40)}`;
    const target = each.closest('label:has(input[type=checkbox])') ?? each;
    const size = target.getBoundingClientRect();
    if (each.matches('button, input, select, a') && (size.height < 40 || size.width < 40)) {
      found.push(`${name} is ${width} x ${height}`);
    }
    if (left < 0 || right > innerWidth + 1) {
      found.push(`${name} is outside`);
    }
    if (!each.matches('input, select') && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0) {
      found.push(`${name} is cut off`);
    }
  }
  return found;
}

story(
  'a ringing phone is announced on every panel of a small screen',
  async (other) => {
    await other.page.click('#dial .primary');
    const strip = other.page.locator('#ringing');
    await strip.getByText('alice').waitFor();
    await other.page.getByText('alice’s phone rings. Caller: +819012345678').waitFor({ state: 'attached' });
    await other.page.click('[data-to=journal]');
    await letGuardPass(other.page);
    await strip.getByRole('button', { name: 'Answer: alice' }).click();
    await strip.waitFor({ state: 'hidden' });
    await other.page.click('[data-to=workers]');
    await other.worker('alice').getByText('on a call').waitFor();
    assert.deepEqual(other.problems, []);
  },
  { viewport: { width: 375, height: 720 } },
);

story('the keypad is folded away until it is wanted', async (user) => {
  await user.call();
  await user.page.locator('.keypad').waitFor({ state: 'hidden' });
  await user.page.locator('.fold').click();
  await user.page.locator('.keypad button', { hasText: '5' }).waitFor();
  await user.page.locator('.fold').click();
  await user.page.locator('.keypad').waitFor({ state: 'hidden' });
});

story('the address of the server leads to the page', async (user) => {
  await user.page.goto(`${user.address}/`);
  assert.equal(user.page.url(), `${user.address}/sandbox/`);
});

story('errors are in the language of the page', async (user) => {
  await user.page.selectOption('#language', 'ja');
  const { page } = user;
  await page.fill('#dial-from', 'alice');
  await page.click('#dial .primary');
  await page.locator('#dial .problem', { hasText: '「発信元」には' }).waitFor();
  await page.fill('#clock-by', 'soon');
  await page.press('#clock-by', 'Enter');
  await page.locator('#notice', { hasText: '30 日以内の秒数' }).waitFor();
  await page.click('#open-batch');
  await page.fill('#batch-count', '0');
  await page.click('#batch .primary');
  await page.locator('#batch .problem', { hasText: '着信数は 1 ～ 10,000' }).waitFor();
  await page.keyboard.press('Escape');
  await page.click('#open-faults');
  for (const [field, wrong, words] of [
    ['count', '0', '「最大回数」'],
    ['probability', '2', '「確率」'],
    ['delay', 'long', '「時間」'],
    ['name', '', '障害の名前'],
  ]) {
    await page.selectOption('#fault-preset', 'events-twice');
    await page.selectOption('#fault-preset', 'voice-late');
    await page.fill(`#fault-${field}`, wrong);
    await page.click('#faults .primary');
    await page.locator('#faults .problem', { hasText: words }).waitFor();
  }
  await page.keyboard.press('Escape');
  await page.selectOption('#language', 'en');
  await page.locator('#dial .problem', { hasText: '“From” must be a number' }).waitFor();
  user.expect(/40[04]/);
});

story('the focus goes to what is left when its element is gone', async (user) => {
  const { page } = user;
  /**
   * Focuses an element and makes it vanish.
   * @param {string} selector
   * @param {() => Promise<unknown>} vanish
   * @param {string} [refuge] where the focus has to be afterwards
   */
  const lose = async (selector, vanish, refuge = ':not(body)') => {
    const element = page.locator(selector).first();
    await element.waitFor();
    await element.focus();
    const handle = await element.elementHandle();
    await vanish();
    await page.waitForFunction((gone) => !gone?.isConnected || !gone.checkVisibility(), handle);
    await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), refuge);
  };
  await user.call('+819000000001');
  await page.locator('.call .fold').click();
  await lose(
    '.worker[data-name=alice] .buttons button:nth-child(2)',
    () => user.control('POST', 'workers/alice/decline'),
    '.worker',
  );
  await lose(
    '.keypad button',
    () => page.locator('.fold').evaluate((fold) => fold instanceof HTMLElement && fold.click()),
    '.call-body',
  );
  const [call] = await user.control('GET', 'calls');
  await lose('.call .stop', () => user.control('POST', `calls/${call.sid}/hangup`), '.call-body');
  await user.control('PUT', 'faults/one', { effect: 'slow' });
  await user.control('PUT', 'faults/two', { effect: 'slow' });
  await page.click('#open-faults');
  await lose('.fault-list + button', () => user.control('DELETE', 'faults/one'), '#faults');
  await lose('.fault-list button', () => user.control('DELETE', 'faults/two'), '#faults');
  await page.keyboard.press('Escape');
  await user.control('POST', 'calls/batch', { count: 500, perMinute: 60 });
  await page.click('#open-batch');
  await lose('#batch .stop', () => user.control('DELETE', 'calls/batch'), '#batch');
  await page.keyboard.press('Escape');
  await page.fill('#clock-by', 'soon');
  await page.press('#clock-by', 'Enter');
  await lose('#notice-close', () => page.locator('#notice-close').click(), '.scroll, .panel *');
  user.expect(/400/);
  await lose('#lines .line', () => page.locator('#journal-text').evaluate(filterAll), '#journal-scroll');
  await page.fill('#journal-text', '');
  await page.locator('#lines .line').first().click();
  await lose('#details .close', () => page.locator('#details .close').click(), '.line');
  await lose('.call-head', () => user.control('POST', 'reset'), '#phone-scroll');
  await lose('.worker .activity', () => page.locator('#workers-text').evaluate(filterAll), '#workers-scroll');
});

/** @param {Element} field */
function filterAll(field) {
  if (field instanceof HTMLInputElement) {
    field.value = 'nothing has this name';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
