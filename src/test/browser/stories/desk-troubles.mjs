// What goes wrong at a desk: the browser dies, freezes or sleeps, clocks are wrong, the page is hidden, a proxy changes paths.
import assert from 'node:assert/strict';
import { Balancer } from '../balancer.mjs';
import { launchToKill, MICROPHONE_HERTZ } from '../browser.mjs';
import {
  afterQuiet,
  assertTone,
  callerHears,
  callWithTone,
  deskStory,
  hasActivity,
  pass,
  TONE_HERTZ,
  talk,
} from '../desk/desk-story.mjs';
import { DeskUser } from '../desk/desk-user.mjs';
import { PageUser } from '../page-user.mjs';
import { story } from '../story.mjs';

/** Time in which the ring must be seen and heard, on a machine that does nothing else. */
const RING_MILLIS = 1000;

/** On a busy machine, everything takes longer. */
const PATIENCE = Number(process.env.STORY_PATIENCE ?? 5);

const TWO_HOURS = 7_200_000;

/**
 * Declares a story at a desk in a browser that can freeze.
 * @param {string} name
 * @param {(user: PageUser, desk: DeskUser, browser: Awaited<ReturnType<typeof launchToKill>>) => Promise<void>} tell
 */
function sleepStory(name, tell) {
  story(name, async (user) => {
    await afterQuiet(user);
    const browser = await launchToKill();
    try {
      await tell(user, await DeskUser.at({ browser: browser.browser, address: user.address }), browser);
    } finally {
      await browser.kill();
    }
  });
}

sleepStory('a frozen browser is off within 45 s, and back when it runs again', async (user, desk, browser) => {
  await desk.work('alice');
  await user.clock('manual');
  await pass(user, 20);
  await hasActivity(user, 'alice', 'Available');
  browser.freeze();
  await pass(user, 45);
  await hasActivity(user, 'alice', 'Offline');
  browser.thaw();
  await pass(user, 10);
  await hasActivity(user, 'alice', 'Available');
  await desk.state('available');
});

sleepStory('a browser that freezes in a call is off after the call', async (user, desk, browser) => {
  await talk(user, desk);
  await user.clock('manual');
  browser.freeze();
  await pass(user, 60);
  await hasActivity(user, 'alice', 'Available');
  await user.page.locator('.call .stop').click();
  await pass(user, 10);
  await hasActivity(user, 'alice', 'Offline');
  browser.thaw();
  await desk.sees('The caller hung up.');
});

story('a killed browser is off within 45 s', async (user) => {
  await afterQuiet(user);
  const { browser, kill } = await launchToKill();
  const desk = await DeskUser.at({ browser, address: user.address });
  await desk.work('alice');
  await user.clock('manual');
  await pass(user, 20);
  await kill();
  await pass(user, 45);
  await hasActivity(user, 'alice', 'Offline');
  await user.call();
  await user.worker('bob').getByText('ringing').waitFor();
});

sleepStory(
  'a computer that slept for two hours is registered again and shows the truth',
  async (user, desk, browser) => {
    await desk.work('alice');
    await user.clock('manual');
    await pass(user, 20);
    browser.freeze();
    await pass(user, 45);
    await hasActivity(user, 'alice', 'Offline');
    await user.control('POST', 'clock', { advance: 'PT2H' });
    const woken = performance.now();
    browser.thaw();
    await desk.page.evaluate((slept) => {
      const { now } = Date;
      Date.now = () => now() + slept;
    }, TWO_HOURS);
    await desk.page.waitForResponse('**/desk/phone');
    await desk.page.locator('desk-bar .phone', { hasText: 'Phone ready' }).waitFor();
    await desk.state('offline');
    const millis = performance.now() - woken;
    console.error(`Two hours of sleep: registered ${Math.round(millis)} ms after waking`);
    assert.ok(millis < 10_000 * PATIENCE, `registered after ${millis} ms`);
    await user.clock('running');
    await desk.press('Go available');
    await desk.state('available');
    // TaskRouter would offer the call to those who have waited longer.
    for (const colleague of ['bob', 'carol']) {
      await user.control('POST', `workers/${colleague}/activity`, { activity: 'Unavailable' });
    }
    await callWithTone(user);
    await desk.rings();
    await desk.press('Answer');
    await desk.sees('The caller hears you.');
    assertTone(await callerHears(user), MICROPHONE_HERTZ);
  },
);

for (const [words, minutes] of /** @type {const} */ ([
  ['slow', -10],
  ['fast', 10],
])) {
  story(`all times are right if the computer's clock is 10 minutes ${words}`, async (user) => {
    const script = `Date = class extends Date {
      constructor(...parts) { super(...(parts.length > 0 ? parts : [Date.now()])); }
      static now() { return super.now() + ${minutes * 60_000}; }
    };`;
    const desk = await DeskUser.at(user, {}, /** @type {any} */ (script));
    const timer = () => desk.page.locator('desk-state .timer').textContent();
    await desk.work('alice');
    assert.match((await timer()) ?? '', /^0:\d\d$/);
    await callWithTone(user);
    await desk.rings();
    assert.match((await timer()) ?? '', /^(1\d|20|\d) s left$/);
    await desk.press('Answer');
    await desk.sees('The caller hears you.');
    assert.match((await timer()) ?? '', /^0:\d\d$/);
    await desk.pause();
    await desk.press('Hang up');
    await desk.state('after');
    await desk.page.locator('desk-state .timer', { hasText: /^(1:[3-5]\d|2:00|9\d s) left$/ }).waitFor();
    await desk.close();
  });
}

deskStory('a ring is seen and heard while the tab is hidden', async (user, desk) => {
  await desk.work('alice');
  await desk.page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    const seen = /** @type {Record<string, number>} */ ({});
    Object.assign(globalThis, { seen });
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...when) {
      seen.heard ??= this.context.state === 'running' ? Date.now() : 0;
      return start.apply(this, when);
    };
    new MutationObserver(() => {
      if (document.querySelector('desk-state[data-state=ringing]') && document.title.startsWith('▲')) {
        seen.shown ??= Date.now();
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await user.call('+819012345678');
  await desk.page.waitForFunction(() => {
    const { seen } = /** @type {any} */ (globalThis);
    return seen.heard && seen.shown;
  });
  const { workers } = await user.control('GET', 'state');
  const reserved = Date.parse(workers.find((/** @type {any} */ each) => each.name === 'alice').holds[0].since);
  const { heard, shown } = /** @type {any} */ (await desk.page.evaluate('seen'));
  console.error(
    `The ring in a hidden tab was seen after ${shown - reserved} ms and heard after ${heard - reserved} ms`,
  );
  assert.ok(shown - reserved < RING_MILLIS * PATIENCE, `seen after ${shown - reserved} ms`);
  assert.ok(heard - reserved < RING_MILLIS * PATIENCE, `heard after ${heard - reserved} ms`);
});

story('three callers talk with three operators, each with one', async (user) => {
  const names = ['alice', 'bob', 'carol'];
  const callers = [350, 450, 550];
  const operators = [650, 750, 850];
  /** A script that gives the page's microphone, or its oscillators, a tone of its own. @param {number} hertz */
  const tone = (hertz) => `{
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function () {
      this.frequency.value = ${hertz};
      start.call(this);
    };
    navigator.mediaDevices.getUserMedia = async () => {
      const context = new AudioContext();
      await context.resume();
      const destination = new MediaStreamAudioDestinationNode(context);
      const oscillator = new OscillatorNode(context);
      oscillator.connect(new GainNode(context, { gain: 0.2 })).connect(destination);
      oscillator.start();
      return destination.stream;
    };
  }`;
  const browsers = await Promise.all(names.map(() => launchToKill()));
  const desks = await Promise.all(
    browsers.map(({ browser }, index) =>
      DeskUser.at({ browser, address: user.address }, {}, /** @type {any} */ (tone(operators[index]))),
    ),
  );
  await Promise.all(desks.map((desk, index) => desk.work(names[index])));
  const pages = await Promise.all(
    browsers.map(({ browser }, index) => PageUser.watching(browser, user.address, {}, tone(callers[index]))),
  );
  for (const [index, { page }] of pages.entries()) {
    await page.selectOption('#dial-sound', 'tone');
    await page.fill('#dial-from', `+8190${callers[index]}00000`);
    await page.locator('#dial .primary').click();
  }
  for (const desk of desks) {
    await desk.rings();
    await desk.press('Answer');
    await desk.sees('The caller hears you.');
  }
  const heard = await Promise.all(desks.map((desk) => desk.hearsCaller().then(Number)));
  const nearest = heard.map((hertz) => callers.find((each) => Math.abs(each - hertz) <= 12));
  assert.deepEqual([...nearest].sort(), callers, `the operators hear ${heard} Hz`);
  const atCallers = await Promise.all(pages.map((page) => callerHears(page).then(Number)));
  const pairs = nearest.map((hertz) => atCallers[callers.indexOf(Number(hertz))]);
  for (const [index, hertz] of pairs.entries()) {
    assertTone(hertz, operators[index]);
  }
  for (const each of [...desks, ...pages]) {
    assert.deepEqual(each.problems, []);
  }
  await Promise.all(browsers.map(({ kill }) => kill()));
});

story('the desk works below a path prefix that a proxy removes', async (user) => {
  const port = Number(new URL(user.address).port);
  const proxy = await Balancer.before({ sandboxPort: port, next: () => port, onStop: new Set() }, '/call-center');
  const desk = await DeskUser.at({ browser: user.browser, address: proxy.address });
  await desk.work('alice');
  await callWithTone(user);
  await desk.rings();
  await desk.press('Answer');
  await desk.sees('The caller hears you.');
  assertTone(await desk.hearsCaller(), TONE_HERTZ);
  await desk.pause();
  await desk.press('Hang up');
  await desk.state('after');
  await desk.pause();
  await desk.press('Complete');
  await desk.state('available');
  assert.deepEqual(desk.problems, []);
  await desk.close();
  proxy.close();
});
