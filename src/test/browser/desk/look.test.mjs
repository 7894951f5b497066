// The twelve checks of the desk's design.
import assert from 'node:assert/strict';
import { check, textOf } from './check.mjs';
import { quiet, reservation, withReservation } from './scene-states.mjs';
import { end, look, setState } from './scene-steps.mjs';

/** The scenes of the eight states. */
const STATES = /** @type {const} */ ([
  ['offline', 'start'],
  ['available', 'available'],
  ['break', 'break'],
  ['ringing', 'ringing'],
  ['talking', 'talking'],
  ['after', 'after'],
  ['reconnecting', 'reconnecting'],
  ['no-microphone', 'no-microphone'],
]);

/** @type {Map<string, { shape: string, word: string }>} */
const marks = new Map();

for (const [state, scene] of STATES) {
  check(`1 and 3. ${state} is readable at a metre, and has a shape and a word of its own`, scene, async (page) => {
    const sizes = await page.evaluate(() => {
      /** @param {string} selector */
      const size = (selector) =>
        Number.parseFloat(getComputedStyle(document.querySelector(selector) ?? document.body).fontSize);
      const number = document.querySelector('desk-caller:not([hidden]) .number');
      return {
        word: size('desk-state .word'),
        timer: size('desk-state .timer'),
        number: number ? size('desk-caller .number') : 99,
      };
    });
    assert.ok(sizes.word >= 32 && sizes.timer >= 32 && sizes.number >= 40, JSON.stringify(sizes));
    assert.equal(await page.locator('desk-state').getAttribute('data-state'), state);
    const shape = await page.locator('desk-state > .mark').innerHTML();
    const word = await textOf(page.locator('desk-state .word'));
    assert.ok([...marks.values()].every((each) => each.shape !== shape && each.word !== word));
    marks.set(state, { shape, word });
    const solid = await page.locator('desk-state').getAttribute('data-loud');
    assert.equal(solid !== null, state === 'ringing' || state === 'talking');
  });
}

check(
  '5. a double click on Answer answers and does nothing else; Hang up twice does not complete',
  'ringing',
  async (page, { server, language }) => {
    await page.waitForTimeout(1100);
    await page.locator('[data-command=answer]:visible').dblclick();
    await page.locator('desk-state[data-state=talking]').waitFor();
    assert.equal(await page.locator('desk-tools [aria-pressed=true]').count(), 0);
    await page.waitForTimeout(1100);
    server.state = () => withReservation(language, reservation('wrapping', language));
    await page.keyboard.press('Control+Shift+E');
    await page.keyboard.press('Control+Shift+E');
    await page.keyboard.press('Control+Shift+Enter');
    await page.locator('desk-state[data-state=after]').waitFor();
    assert.ok(!server.commands.some(({ path }) => path === '/complete'));
  },
);

check(
  '6. the note keeps text and cursor while the caller hangs up, and after a reload',
  'talking',
  async (page, { server, language }) => {
    const note = page.locator('textarea[name=note]');
    await note.fill('Call back');
    server.state = () => withReservation(language, reservation('wrapping', language, { note: '' }));
    await end(page);
    await look(page);
    await page.locator('desk-state[data-state=after]').waitFor();
    await page.keyboard.type(' on Monday');
    assert.equal(await note.inputValue(), 'Call back on Monday');
    await page.reload();
    await page.locator('desk-state[data-state=after]').waitFor();
    assert.equal(await note.inputValue(), 'Call back on Monday');
  },
);

check(
  '9. without the server, the floor is grey within 5 s, and a ringing call is answered',
  'ringing',
  async (page, { server }) => {
    const waiting = await textOf(page.locator('desk-queues tbody'));
    server.down = true;
    await page.locator('desk-floor[data-stale]').waitFor({ timeout: 8000 });
    assert.match(await textOf(page.locator('desk-floor .asof')), /^As of \d\d:\d\d:\d\d$/);
    assert.equal((await textOf(page.locator('desk-queues tbody'))).split('\n')[0], waiting.split('\n')[0]);
    await page.locator('[data-command=answer]:visible').click();
    await page.locator('desk-state[data-state=talking]').waitFor();
  },
);

check('10. an unplugged headset shows why, and the way back', 'no-microphone', async (page, { server, language }) => {
  await page.locator('desk-state .reason', { hasText: /^Set to Break at / }).waitFor();
  await page.locator('desk-call', { hasText: 'Jabra Evolve2 65 was unplugged' }).waitFor();
  await page.evaluate(() => {
    navigator.mediaDevices.enumerateDevices = async () => [
      { kind: 'audioinput', deviceId: 'default', groupId: '', label: 'Jabra Evolve2 65', toJSON: () => ({}) },
    ];
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await setState(page, server, quiet(language));
  await page.locator('desk-state[data-state=available]').waitFor();
});

check(
  '11. a ring is announced once, moving queues never, and Tab follows the order of the page',
  'available',
  async (page, { server, language }) => {
    await page.evaluate(() => {
      const said = /** @type {string[]} */ ([]);
      Object.assign(globalThis, { said });
      for (const region of document.querySelectorAll('body > [role=alert], body > [role=status]')) {
        new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      }
    });
    const said = () => page.evaluate(() => /** @type {any} */ (globalThis).said);
    for (let waiting = 0; waiting < 8; waiting += 1) {
      const state = quiet(language);
      state.queues[0].waiting = waiting;
      await setState(page, server, state);
      await page.waitForTimeout(300);
    }
    assert.deepEqual(await said(), []);
    await setState(page, server, withReservation(language, reservation('ringing', language)));
    await page.evaluate(() => /** @type {any} */ (globalThis).fakeSdk.ring('CA1'));
    await page.locator('desk-state[data-state=ringing]').waitFor();
    await page.waitForTimeout(2500);
    const announced = (await said()).filter((/** @type {string} */ each) => /^Ringing\./.test(each));
    assert.equal(announced.length, 1, JSON.stringify(await said()));
    assert.match(announced[0], /^Ringing\. \+81 90-1234-5678\. 山本 太郎\. Billing\. Control Shift A to answer\.$/);
    await page.locator('.skip').focus();
    /** @type {string[]} */
    const order = ['a'];
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      order.push(
        await page.evaluate(
          () => document.activeElement?.closest('.skip, desk-bar, desk-state, desk-call, desk-floor')?.localName ?? '',
        ),
      );
    }
    const regions = order.filter((each, index) => each && each !== order[index - 1]);
    assert.deepEqual(regions.slice(0, 5), ['a', 'desk-bar', 'desk-state', 'desk-call', 'desk-floor']);
  },
);

for (const [state, scene] of STATES) {
  check(
    `12. ${state}: marks, edges and focus are visible in forced colours, and nothing moves`,
    scene,
    async (page) => {
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', colorScheme: 'dark' });
      const seen = await page.evaluate(() => {
        const mark = getComputedStyle(/** @type {Element} */ (document.querySelector('desk-state > .mark')));
        const ground = getComputedStyle(/** @type {Element} */ (document.querySelector('desk-state'))).backgroundColor;
        const button = [...document.querySelectorAll('button')].find((each) => each.checkVisibility());
        button?.focus();
        return {
          mark: mark.color !== ground && mark.display !== 'none',
          edge: getComputedStyle(/** @type {Element} */ (document.querySelector('desk-call'))).borderTopWidth !== '0px',
          moving: document.getAnimations().filter((each) => each.playState === 'running').length,
        };
      });
      assert.deepEqual(seen, { mark: true, edge: true, moving: 0 });
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(/** @type {Element} */ (document.activeElement)).outlineStyle,
      );
      assert.notEqual(outline, 'none');
    },
  );
}
