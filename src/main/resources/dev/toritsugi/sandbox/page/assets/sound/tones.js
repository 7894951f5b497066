// Sounds that the page plays itself: music for a caller who waits, and the tones of an operator's keys.
import { audioContext } from './source.js';

/** Hertz of the melody's notes, one after the other. */
const MELODY = [523.25, 659.25, 783.99, 659.25, 587.33, 698.46, 880, 698.46];

const NOTE_SECONDS = 0.4;

const LEVEL = 0.06;

/** Hertz of the keys' columns and rows. */
const COLUMNS = [1209, 1336, 1477];

const ROWS = [697, 770, 852, 941];

const KEYS = '123456789*0#';

const KEY_SECONDS = 0.12;

/** @type {ReturnType<typeof setInterval> | undefined} */
let music;

/** @param {boolean} wanted */
export function playMusic(wanted) {
  if (wanted && music === undefined) {
    let next = 0;
    music = setInterval(() => {
      play([MELODY[next % MELODY.length]], NOTE_SECONDS, 0);
      next += 1;
    }, NOTE_SECONDS * 1000);
  } else if (!wanted) {
    clearInterval(music);
    music = undefined;
  }
}

/** @param {string} keys */
export function playKeys(keys) {
  [...keys].forEach((key, index) => {
    const place = KEYS.indexOf(key);
    if (place >= 0) {
      play([COLUMNS[place % 3], ROWS[Math.floor(place / 3)]], KEY_SECONDS, index * KEY_SECONDS * 1.5);
    }
  });
}

/**
 * @param {number[]} frequencies
 * @param {number} seconds
 * @param {number} delay in seconds
 */
function play(frequencies, seconds, delay) {
  const audio = audioContext();
  const begin = audio.currentTime + delay;
  const level = new GainNode(audio, { gain: LEVEL });
  level.gain.setTargetAtTime(0, begin + seconds * 0.7, seconds / 10);
  level.connect(audio.destination);
  for (const frequency of frequencies) {
    const oscillator = new OscillatorNode(audio, { frequency });
    oscillator.connect(level);
    oscillator.start(begin);
    oscillator.stop(begin + seconds);
  }
}
