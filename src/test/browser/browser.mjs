// A real Chromium: the one that an npm package ships, or, where it has none for the machine, an installed Chrome.
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
];

/** A browser with a fresh profile; playwright makes one for each launch. Fails where none starts. */
export async function launch() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return playwright.launch({ channel: 'chrome', headless: true, args: FLAGS });
  }
  return playwright.launch({ executablePath: await unpacked(), headless: true, args: FLAGS, env: environment() });
}

/** The package asks whether it runs on AWS Lambda; only then does it unpack the libraries that a bare machine lacks. */
async function unpacked() {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: shipped } = await import('@sparticuz/chromium');
  shipped.setGraphicsMode = false;
  return shipped.executablePath();
}

/** The libraries that came along, and the fonts beside the machine's own: without any font every page crashes. */
function environment() {
  const libraries = join(tmpdir(), 'al2023', 'lib');
  if (!existsSync(libraries)) {
    throw new Error(`The browser's libraries are not in ${libraries}`);
  }
  const fonts = join(tmpdir(), 'fonts.conf');
  // The configuration that came along looks in /tmp/fonts only, wherever the fonts were unpacked to.
  writeFileSync(
    fonts,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(tmpdir(), 'fonts')}</dir>
  <cachedir>${join(tmpdir(), 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts };
}
