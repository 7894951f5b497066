// What the caller says: a microphone, or a tone, which needs no permission.

/** @typedef {'tone' | 'microphone'} SourceKind */

const TONE_HERTZ = 440;

const TONE_LEVEL = 0.15;

/** @type {AudioContext | undefined} */
let context;

/** The page's audio output. A click or a key must have started the request that needs it first. */
export function audioContext() {
  context ??= new AudioContext();
  context.resume();
  return context;
}

/** @type {Map<SourceKind, Promise<MediaStream>>} */
const streams = new Map();

/**
 * The stream of a source, which is opened once. Fails if the person or the browser refuses the microphone.
 * @param {SourceKind} kind
 */
export function openSource(kind) {
  let stream = streams.get(kind);
  if (!stream) {
    stream = kind === 'microphone' ? microphone() : tone();
    streams.set(kind, stream);
    stream.catch(() => streams.delete(kind));
  }
  return stream;
}

async function microphone() {
  if (!navigator.mediaDevices) {
    throw new Error('The browser offers microphones only to pages of https:// and localhost');
  }
  return navigator.mediaDevices.getUserMedia({ audio: true });
}

async function tone() {
  const audio = audioContext();
  const destination = new MediaStreamAudioDestinationNode(audio);
  const oscillator = new OscillatorNode(audio, { frequency: TONE_HERTZ });
  oscillator.connect(new GainNode(audio, { gain: TONE_LEVEL })).connect(destination);
  oscillator.start();
  return destination.stream;
}
