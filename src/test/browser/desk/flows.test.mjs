// Flows of the desk that need no telephone network: several tabs, handing on, the supervisor's Undo, clocks and versions.
import assert from 'node:assert/strict';
import { letGuardPass } from '../guard.mjs';
import { check, textOf } from './check.mjs';
import { quiet, reservation, withReservation, withWorker } from './scene-states.mjs';
import { clickTool, end, setState, start } from './scene-steps.mjs';

check('signing out in one tab signs out the others, and closes their phone', 'available', async (page, { server }) => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('desk-bar .phone', { hasText: 'another tab' }).waitFor();
  server.onCommand = (path) => {
    if (path === '/logout') {
      server.state = null;
    }
  };
  await other.locator('desk-bar .menu').click();
  await other.locator('desk-menu [data-command=signOut]').click();
  for (const each of [page, other]) {
    await each.locator('desk-sign-in form').waitFor();
    assert.equal(await each.evaluate(() => sessionStorage.length), 0);
  }
  assert.deepEqual(
    server.commands.map(({ path }) => path).filter((path) => /end|logout/.test(path)),
    ['/desk/work/end', '/logout'],
  );
});

check('a sign-out waits for the end of a call', 'talking', async (page, { server }) => {
  await page.locator('desk-bar .menu').click();
  await page.locator('desk-menu [data-command=signOut]').click();
  await page.locator('desk-sentence', { hasText: 'A call is on. Sign out after it.' }).waitFor();
  await page.locator('desk-state[data-state=talking]').waitFor();
  assert.ok(!server.commands.some(({ path }) => path === '/logout'));
});

check(
  'another operator who signs in gets a page of their own, and old tabs do not mix',
  'available',
  async (page, { server, language }) => {
    const other = await page.context().newPage();
    server.state = null;
    await other.goto(page.url());
    const ben = () => {
      const state = quiet(language);
      state.me.name = 'Ben Sato';
      return withWorker(state, { sid: 'WK2', name: 'ben' });
    };
    server.onCommand = (path) => {
      if (path === '/login') {
        server.state = ben;
      }
    };
    await other.locator('input[name=name]').fill('ben');
    await other.locator('input[name=password]').fill('secret');
    await other.locator('desk-sign-in form button').click();
    for (const each of [other, page]) {
      await each.locator('desk-bar .menu', { hasText: 'Ben Sato' }).waitFor();
      await each.locator('desk-bar .phone', { hasText: 'Phone not started' }).waitFor();
    }
    assert.equal(await page.evaluate(() => sessionStorage.getItem('toritsugi.desk.session')), null);
  },
);

check(
  'a call goes on when another operator signs in, and the page begins anew after it',
  'talking',
  async (page, { server, language }) => {
    const state = quiet(language);
    state.me.name = 'Ben Sato';
    await setState(page, server, state);
    await page.locator('desk-sentence', { hasText: 'Your session has ended. The call goes on' }).waitFor();
    await page.locator('desk-state[data-state=talking]').waitFor();
    await end(page);
    await page.locator('desk-bar .menu', { hasText: 'Ben Sato' }).waitFor();
  },
);

check(
  'the caller is handed on by keyboard alone, once, with the note',
  'talking',
  async (page, { server, language }) => {
    await page.locator('textarea[name=note]').fill('Wants a refund');
    await page.keyboard.press('Control+Shift+B');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'queue');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-command')), 'handOn');
    assert.equal(await page.locator('textarea[name=note]').inputValue(), 'Wants a refund');
    await page.keyboard.press('Control+Shift+B');
    await page.keyboard.press('ArrowDown');
    await page.locator('desk-hand-on .question', { hasText: 'Put the caller into Support?' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('desk-sentence', { hasText: 'Handing the caller on to Support…' }).waitFor();
    assert.deepEqual(
      server.commands.filter(({ path }) => path === '/desk/requeue').map(({ body }) => body),
      [{ task: 'WT1', queue: 'Support', note: 'Wants a refund' }],
    );
    await end(page);
    await setState(page, server, withReservation(language, reservation('wrapping', language)));
    await page.locator('desk-sentence', { hasText: 'Handed on to Support.' }).waitFor();
  },
);

check('a caller who is not handed on can be handed on again', 'talking', async (page, { server }) => {
  server.refuse('/desk/requeue', 503);
  await clickTool(page, 'handOn');
  await page.locator('desk-hand-on select').selectOption('Support');
  await page.locator('desk-hand-on .strong').click();
  await page.locator('desk-sentence .said.bad').waitFor();
  assert.equal(await page.locator('desk-tools [data-command=handOn]').getAttribute('aria-disabled'), null);
  assert.deepEqual(await page.locator('desk-state').getAttribute('data-state'), 'talking');
});

check(
  'the pages about two callers open in one tab, which cannot lead the desk away',
  'available',
  async (page, { server, language }) => {
    const pages = () => page.context().pages();
    // Another origin than the desk's.
    const crm = /** @type {string} */ (server.address).replace('localhost', '127.0.0.1');
    for (const call of [1, 2]) {
      const change = {
        sid: `WR${call}`,
        taskSid: `WT${call}`,
        callSid: `CA${call}`,
        screenPop: `${crm}/desk/page/icons/after.svg?${call}`,
      };
      await setState(page, server, withReservation(language, reservation('ringing', language, change)));
      await page.evaluate((sid) => /** @type {any} */ (globalThis).fakeSdk.ring(sid), change.callSid);
      await page.locator('desk-state[data-state=ringing]').waitFor();
      await page.locator('desk-call h2', { hasText: '+81 90' }).waitFor();
      await letGuardPass(page);
      await page.locator('[data-command=answer]:visible').click();
      await page.locator('desk-state[data-state=talking]').waitFor();
      await page.waitForTimeout(500);
      await page.bringToFront();
      await end(page);
      await setState(page, server, quiet(language));
      await page.locator('desk-state[data-state=available]').waitFor();
    }
    assert.deepEqual(
      pages().map((each) => new URL(each.url()).search),
      ['', '?2'],
    );
    const led = await pages()[1].evaluate(() => {
      try {
        opener.top.location = 'about:blank';
        return 'led away';
      } catch (error) {
        return String(error);
      }
    });
    assert.match(led, /SecurityError/);
    await page.locator('desk-state[data-state=available]').waitFor();
  },
);

check(
  'a message is played, and is done; another one is deleted after a question',
  'available',
  async (page, { server, language }) => {
    /** @param {number} n */
    const message = (n) =>
      reservation('talking', language, {
        sid: `WR${n}`,
        taskSid: `WT${n}`,
        kind: 'voicemail',
        callSid: null,
        caller: { number: '+819012345678', display: '+81 90-1234-5678', withheld: false, name: null },
        handOn: [],
        message: { recordedAt: '2026-11-27T11:30:00Z', seconds: 42, playedAt: null },
      });
    await setState(page, server, withReservation(language, message(1)));
    await page.locator('desk-state', { hasText: 'Listen to the message.' }).waitFor();
    const desk = page.locator('desk-message');
    assert.equal(await desk.locator('audio').getAttribute('src'), 'voicemail/WT1/audio');
    assert.match((await desk.locator('a').getAttribute('href')) ?? '', /^tel:\+81/);
    await page.locator('[data-command=messageDone]').click();
    await page.locator('desk-sentence', { hasText: 'The message is done.' }).waitFor();
    await setState(page, server, withReservation(language, message(2)));
    await desk.getByRole('button', { name: 'Delete', exact: true }).click();
    await desk.getByRole('button', { name: 'Keep' }).click();
    await desk.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.keyboard.press('Enter');
    await page.locator('desk-sentence', { hasText: 'The message is deleted.' }).waitFor();
    assert.deepEqual(
      server.commands.filter(({ path }) => path.startsWith('/desk/voicemail')),
      [
        { path: '/desk/voicemail/done', body: { task: 'WT1' } },
        { path: '/desk/voicemail/delete', body: { task: 'WT2' } },
      ],
    );
  },
);

check('a supervisor’s Undo returns the operator to the activity before', 'floor', async (page, { server }) => {
  const row = page.locator('floor-operators li', { hasText: 'Farid Khan' });
  await row.locator('button.operator').click();
  await row.locator('select').selectOption({ label: 'Training' });
  await row.locator('operator-menu .set button').click();
  await page.locator('floor-page', { hasText: 'Farid Khan is set to Training.' }).waitFor();
  await page.locator('floor-page desk-sentence button', { hasText: 'Undo' }).click();
  await page.waitForTimeout(300);
  assert.deepEqual(
    server.commands.filter(({ path }) => path === '/desk/activity').map(({ body }) => body),
    [
      { worker: 'Farid Khan', activity: 'WATraining' },
      { worker: 'Farid Khan', activity: 'WALunch' },
    ],
  );
});

/** The computer's clock is ten minutes fast. */
function skew() {
  const Native = Date;
  const fast = 600_000;
  globalThis.Date = /** @type {any} */ (
    class extends Native {
      constructor(/** @type {any[]} */ ...parts) {
        // @ts-expect-error the constructor of Date has many forms
        super(...(parts.length > 0 ? parts : [Native.now() + fast]));
      }

      static now() {
        return Native.now() + fast;
      }
    }
  );
}

check(
  'with a clock ten minutes fast, all times are right',
  'after',
  async (page) => {
    assert.ok((await page.evaluate(() => Date.now())) - Date.now() > 590_000);
    assert.match(await textOf(page.locator('desk-state .timer')), /^(1\d|2[0-2]) s left$/);
    assert.match(await textOf(page.locator('desk-queues tbody tr').first()), /1:(2[4-9]|3\d)/);
    const minutes = [0, 1].map((ago) => new Date(Date.now() - ago * 60_000).toISOString().slice(11, 16));
    const shown = (await textOf(page.locator('desk-floor .asof'))).replace('Updated ', '');
    assert.ok(minutes.includes(shown), `${shown} is not ${minutes}`);
  },
  { script: skew },
);

check('a new version is offered while idle, and loaded by its button', 'new-version', async (page) => {
  const loaded = page.waitForEvent('load');
  await page.locator('desk-sentence button', { hasText: 'Reload' }).click();
  await loaded;
  await page.locator('desk-state[data-state]').waitFor();
  await start(page);
  assert.equal(await page.locator('desk-sentence', { hasText: 'A new version' }).count(), 0);
});
