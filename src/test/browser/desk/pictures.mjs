// Takes a picture of every state of the desk into target/desk-pictures, in both languages, light and dark, wide and narrow.
// Fails if axe finds an accessibility violation in one of them, or if it has more than one solid button or scrolls sideways.
// With arguments, only the scenes whose name contains one of them: node src/test/browser/desk/pictures.mjs ringing talking
// With --readme, takes the two pictures of the READMEs instead.
import { mkdirSync } from 'node:fs';
import { launch } from '../browser.mjs';
import { violations } from '../violations.mjs';
import { ScenePage } from './scene-page.mjs';
import { SCENES } from './scenes.mjs';

const FOLDER = 'target/desk-pictures';

const README = { en: 'docs/images/desk.png', ja: 'docs/images/desk.ja.png' };

const LANGUAGES = /** @type {const} */ (['en', 'ja']);

const LOOKS = /** @type {const} */ (['light', 'dark']);

const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 375, height: 720 } };

/** Until colours and the meter have settled. */
const SETTLED_MILLIS = 300;

const wanted = process.argv.slice(2);
const browser = await launch();
let pictures = 0;
let failures = 0;

/**
 * Takes the pictures of a scene in one language. The looks and sizes are changed in the open page.
 * @param {string} name
 * @param {string} language
 */
async function take(name, language) {
  const opened = await ScenePage.open(browser, name, { language });
  const { page, problems } = opened;
  await page.waitForTimeout(SETTLED_MILLIS);
  for (const size of /** @type {const} */ (['wide', 'narrow'])) {
    await page.setViewportSize(SIZES[size]);
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: look });
      const found = await violations(page);
      await page.screenshot({ path: `${FOLDER}/${name}-${language}-${look}-${size}.png` });
      pictures += 1;
      problems.push(...found.map((each) => `${look} ${size}: ${each}`));
      problems.push(...(await disorders(page)).map((each) => `${look} ${size}: ${each}`));
    }
  }
  for (const problem of problems) {
    console.log(`${name} ${language}: ${problem}`);
    failures += 1;
  }
  await opened.close();
}

/**
 * What the design forbids in every state: a second solid button, and scrolling sideways.
 * @param {import('playwright-core').Page} page
 */
async function disorders(page) {
  const solid = await page.locator('button.solid:visible').count();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [...(solid > 1 ? [`${solid} solid buttons`] : []), ...(sideways ? ['the page scrolls sideways'] : [])];
}

/** @param {'en' | 'ja'} language */
async function takeForReadme(language) {
  const opened = await ScenePage.open(browser, 'talking-for-minutes', { language });
  await opened.page.waitForTimeout(SETTLED_MILLIS);
  await opened.page.screenshot({ path: README[language] });
  pictures += 1;
  await opened.close();
}

mkdirSync(FOLDER, { recursive: true });
for (const language of LANGUAGES) {
  if (wanted.includes('--readme')) {
    await takeForReadme(language);
    continue;
  }
  for (const name of Object.keys(SCENES)) {
    if (wanted.length === 0 || wanted.some((each) => name.includes(each))) {
      await take(name, language);
    }
  }
}
console.log(`${pictures} pictures, ${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;
await browser.close();
