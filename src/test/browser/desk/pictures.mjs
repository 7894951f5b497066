// Takes a picture of every state of the desk into target/desk-pictures. With arguments, only those whose name contains one
// of them: node src/test/browser/desk/pictures.mjs ringing-en talking-ja-dark
// Fails if axe finds an accessibility violation in a state.
import { mkdirSync } from 'node:fs';
import { launch } from '../browser.mjs';
import { violations } from '../violations.mjs';
import { MockServer } from './mock-server.mjs';
import { SCENES } from './scenes.mjs';

const FOLDER = 'target/desk-pictures';

/** @type {Record<'wide' | 'narrow', { width: number, height: number }>} */
const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 375, height: 720 } };

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
const server = await new MockServer().start();

/**
 * @param {string} name of the scene
 * @param {'en' | 'ja'} language
 * @param {'light' | 'dark'} look
 * @param {'wide' | 'narrow'} size
 */
async function take(name, language, look, size) {
  const scene = SCENES[name];
  server.down = false;
  server.state = scene.signedOut ? null : () => scene.state(language);
  const context = await browser.newContext({
    viewport: SIZES[size],
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    colorScheme: look,
    permissions: ['microphone', 'notifications'],
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => {
    // The server of the pictures has no socket, and refuses the state before the sign-in.
    if (message.type() === 'error' && !/WebSocket|401/.test(message.text())) {
      console.log(name, message.text());
    }
  });
  page.on('pageerror', (error) => console.log(name, error.stack));
  await page.addInitScript(() => {
    // The devices of the pictures are known, so that Start work goes Available at once.
    const signature = JSON.stringify([
      'Fake Default Audio Input',
      'Fake Default Audio Output',
      'Fake Default Audio Output',
    ]);
    localStorage.setItem('toritsugi.desk.known-devices', signature);
  });
  try {
    await page.goto(`${server.address}/desk/`);
    await page.locator(scene.signedOut ? 'desk-sign-in form' : 'desk-state[data-state]').waitFor();
    await scene.act?.(page, server);
    await page.waitForTimeout(300);
  } catch (error) {
    console.log(`${name}: ${error}`);
  }
  await page.screenshot({ path: `${FOLDER}/${name}-${language}-${look}-${size}.png` });
  for (const each of await violations(page)) {
    console.log(`${name} ${language} ${look} ${size}: ${each}`);
    process.exitCode = 1;
  }
  await context.close();
}

for (const name of Object.keys(SCENES)) {
  for (const language of /** @type {const} */ (['en', 'ja'])) {
    for (const look of /** @type {const} */ (['light', 'dark'])) {
      for (const size of /** @type {const} */ (['wide', 'narrow'])) {
        const file = `${name}-${language}-${look}-${size}`;
        if (wanted.length === 0 || wanted.some((each) => file.includes(each))) {
          await take(name, language, look, size);
        }
      }
    }
  }
}
await browser.close();
server.close();
