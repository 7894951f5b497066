// The desk's sounds, computed: the ring, and the cues.

const RATE = 48_000;

const FADE_SECONDS = 0.025;

/** @typedef {{ hertz: number, from: number, to: number }} Note In seconds */

/**
 * @param {number} seconds
 * @param {Note[]} notes
 */
function sound(seconds, notes) {
  const buffer = new AudioBuffer({ length: Math.round(seconds * RATE), sampleRate: RATE });
  const samples = buffer.getChannelData(0);
  for (const { hertz, from, to } of notes) {
    for (let index = Math.round(from * RATE); index < Math.round(to * RATE); index += 1) {
      samples[index] += Math.sin((2 * Math.PI * hertz * index) / RATE);
    }
  }
  return buffer;
}

/**
 * Fades the sound in and out between two times, against clicks.
 * @param {AudioBuffer} buffer
 * @param {number} from
 * @param {number} to
 */
function fade(buffer, from, to) {
  const samples = buffer.getChannelData(0);
  const length = FADE_SECONDS * RATE;
  const begin = Math.round(from * RATE);
  const end = Math.round(to * RATE);
  for (let index = 0; index < length; index += 1) {
    samples[begin + index] *= index / length;
    samples[end - 1 - index] *= index / length;
  }
  return buffer;
}

const RING_SECONDS = 1;

const RING_PERIOD_SECONDS = 3;

const CHANGES_A_SECOND = 16;

/** The ring: 660 and 880 Hz in turn for a second, then silence for two. */
export function ringSound() {
  const notes = Array.from({ length: CHANGES_A_SECOND * RING_SECONDS }, (_, index) => ({
    hertz: index % 2 === 0 ? 660 : 880,
    from: index / CHANGES_A_SECOND,
    to: (index + 1) / CHANGES_A_SECOND,
  }));
  return fade(sound(RING_PERIOD_SECONDS, notes), 0, RING_SECONDS);
}

/** The caller has hung up: two falling notes, 200 ms. */
export const hangUpCue = () =>
  fade(
    sound(0.2, [
      { hertz: 660, from: 0, to: 0.1 },
      { hertz: 440, from: 0.1, to: 0.2 },
    ]),
    0,
    0.2,
  );

/** The operator receives no calls any more, or a call was lost: three low notes. */
export function troubleCue() {
  const notes = [0, 0.25, 0.5].map((from) => ({ hertz: 220, from, to: from + 0.18 }));
  const cue = sound(0.7, notes);
  for (const { from, to } of notes) {
    fade(cue, from, to);
  }
  return cue;
}

/** Hertz of a key's column and row (DTMF). */
const COLUMNS = [1209, 1336, 1477];

const ROWS = [697, 770, 852, 941];

const KEYS = '123456789*0#';

/** @param {string} key */
export function keySound(key) {
  const place = KEYS.indexOf(key);
  const notes = [COLUMNS[place % 3], ROWS[Math.floor(place / 3)]].map((hertz) => ({ hertz, from: 0, to: 0.12 }));
  return fade(sound(0.12, notes), 0, 0.12);
}
