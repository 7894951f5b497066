// The checks of the desk's design that concern places and widths.
import assert from 'node:assert/strict';
import { check } from './check.mjs';

/** Boxes whose places are the same in all states. */
const STILL = [
  'desk-bar',
  'desk-state',
  'desk-activity',
  'desk-call',
  'desk-sentence',
  'desk-tools',
  'desk-actions',
  'desk-floor',
];

/** @type {Map<string, string>} */
const places = new Map();

for (const scene of ['available', 'ringing', 'talking', 'keypad', 'hand-on', 'after', 'break', 'weak']) {
  check(`2. ${scene}: no box has moved`, scene, async (page) => {
    const boxes = await page.evaluate(
      (names) =>
        names.map((name) => {
          const { x, y, width, height } = /** @type {Element} */ (document.querySelector(name)).getBoundingClientRect();
          return { name, box: [x, y, width, height].map(Math.round).join(' ') };
        }),
      STILL,
    );
    for (const { name, box } of boxes) {
      const known = places.get(name) ?? box;
      places.set(name, known);
      assert.equal(box, known, `${name} in ${scene}`);
    }
  });
}

for (const [size, viewport] of /** @type {const} */ ([
  ['375 x 720', { width: 375, height: 720 }],
  ['1280 x 800 at 200 %', { width: 640, height: 400 }],
])) {
  for (const [scene, commands] of /** @type {[string, string[]][]} */ ([
    ['ringing', ['answer', 'decline']],
    ['talking', ['hangUp']],
  ])) {
    check(`7. ${scene} at ${size}: the actions are visible without scrolling`, scene, async (page) => {
      await page.setViewportSize(viewport);
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForTimeout(300);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} px sideways`);
      for (const command of commands) {
        const seen = await page.locator(`desk-call [data-command=${command}]`).evaluate((button) => {
          const { x, y, width, height } = button.getBoundingClientRect();
          const top = document.elementFromPoint(x + width / 2, y + height / 2);
          return y >= 0 && y + height <= innerHeight && button.contains(top);
        });
        assert.ok(seen, command);
      }
    });
  }
}

for (const language of ['en', 'ja']) {
  check(
    `8. the longest names end in an ellipsis, and the number is whole (${language})`,
    'longest-names',
    async (page) => {
      for (const width of [1280, 375]) {
        await page.setViewportSize({ width, height: 800 });
        const cut = await page.evaluate(() => {
          const number = /** @type {Element} */ (document.querySelector('desk-caller .number'));
          const names = document.querySelectorAll(
            'desk-caller .name, desk-caller dd, desk-queues th[scope=row], .people .name',
          );
          const shown = [...names].filter((each) => each.checkVisibility());
          return {
            number: number.scrollWidth > number.clientWidth,
            names: shown
              .filter((each) => each.scrollWidth > each.clientWidth)
              .map((each) => getComputedStyle(each).textOverflow),
            sideways: document.documentElement.scrollWidth > innerWidth,
          };
        });
        assert.equal(cut.number, false);
        assert.equal(cut.sideways, false);
        assert.ok(cut.names.length > 0 && cut.names.every((each) => each === 'ellipsis'), JSON.stringify(cut));
      }
    },
    { language },
  );
}
