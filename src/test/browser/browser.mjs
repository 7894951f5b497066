// A real Chromium: the one that an npm package ships, or, where it has none for the machine, an installed Chrome.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';

/** Hertz of the fake microphone. */
export const MICROPHONE_HERTZ = 1000;

const SAMPLE_RATE = 48_000;

const microphone = join(tmpdir(), `toritsugi-microphone-${process.pid}.wav`);

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-audio-capture=${microphone}`,
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
];

/**
 * With this flag, which playwright adds, timers of hidden pages would run as those of visible ones. Its other flags stay:
 * they let all pages live as if each had a screen of its own, as callers and operators have.
 */
const UNTHROTTLED = ['--disable-background-timer-throttling'];

/** A browser with a fresh profile; playwright makes one for each launch. Fails where none starts. */
export async function launch() {
  return playwright.launch(await options());
}

/** A browser in a process of its own, which a story can kill, or freeze as a computer that sleeps. Freezes on Unix only. */
export async function launchToKill() {
  const server = await playwright.launchServer(await options());
  const browser = await playwright.connect(server.wsEndpoint());
  const { pid = 0 } = server.process();
  /** @param {NodeJS.Signals} name */
  const signal = (name) => {
    for (const renderer of renderers(pid)) {
      process.kill(renderer, name);
    }
  };
  return {
    browser,
    kill: () => server.kill(),
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}

/**
 * The processes of a browser's pages.
 * @param {number} browser process ID
 */
function renderers(browser) {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args=']).toString().trim().split('\n');
  const processes = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []);
  const family = new Set([browser]);
  // A parent has usually the lower ID, but IDs begin anew.
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const [, pid, parent] of processes) {
      if (family.has(Number(parent))) {
        family.add(Number(pid));
      }
    }
  }
  return processes
    .filter(([, pid, , args]) => family.has(Number(pid)) && args?.includes('--type=renderer'))
    .map(([, pid]) => Number(pid));
}

/** @returns {Promise<import('playwright-core').LaunchOptions>} */
async function options() {
  if (!existsSync(microphone)) {
    writeFileSync(microphone, toneFile());
  }
  const common = { headless: true, args: FLAGS, ignoreDefaultArgs: UNTHROTTLED };
  return process.platform !== 'linux' || process.arch !== 'x64'
    ? { ...common, channel: 'chrome' }
    : { ...common, executablePath: await unpacked(), env: environment() };
}

/** A WAV file with a second of a tone, which the fake microphone repeats. */
function toneFile() {
  const header = Buffer.alloc(44);
  const samples = Buffer.alloc(SAMPLE_RATE * 2);
  for (let index = 0; index < SAMPLE_RATE; index += 1) {
    const angle = (2 * Math.PI * MICROPHONE_HERTZ * index) / SAMPLE_RATE;
    samples.writeInt16LE(Math.round(8000 * Math.sin(angle)), index * 2);
  }
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
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
