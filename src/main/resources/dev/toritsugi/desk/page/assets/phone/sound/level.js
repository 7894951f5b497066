// Measures how loud a stream is.

/**
 * Calls the listener about 15 times a second with the level of the stream, 0 to 1. Returns a function that ends it.
 * @param {MediaStream} stream
 * @param {(level: number) => void} onLevel
 */
export function watchLevel(stream, onLevel) {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    onLevel(loudness(Math.sqrt(power)));
  }, 66);
  return () => {
    clearInterval(timer);
    context.close();
  };
}

/** Decibels of the quietest sound that moves the meter. */
const FLOOR = -60;

/**
 * The place of an amplitude on a meter: speech fills about two thirds of it.
 * @param {number} amplitude 0 to 1
 */
export const loudness = (amplitude) =>
  amplitude <= 0 ? 0 : Math.min(1, Math.max(0, 1 - (20 * Math.log10(amplitude)) / FLOOR));
