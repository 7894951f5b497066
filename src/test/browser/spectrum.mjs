// Measures what a media stream sounds like. The function also runs in pages that do not load this file.

/**
 * Hertz of the loudest tone in a stream; 0 for silence. Waits for a tone, which may take a moment to arrive, or, if silence
 * is expected, until the tone that was there before has gone.
 * @param {MediaStream} stream
 * @param {boolean} [silenceExpected]
 */
export async function peak(stream, silenceExpected = false) {
  const FIRST_MILLIS = 250;
  const LONGEST_MILLIS = 4000;
  const context = new AudioContext();
  await context.resume();
  const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
  new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(analyser);
  const levels = new Float32Array(analyser.frequencyBinCount);
  let hertz = silenceExpected ? 1 : 0;
  for (let waited = 0; waited < LONGEST_MILLIS && hertz > 0 === silenceExpected; waited += FIRST_MILLIS) {
    await new Promise((resolve) => setTimeout(resolve, FIRST_MILLIS));
    analyser.getFloatFrequencyData(levels);
    const loudest = levels.indexOf(Math.max(...levels));
    hertz = levels[loudest] < -70 ? 0 : Math.round((loudest * context.sampleRate) / analyser.fftSize);
  }
  await context.close();
  return hertz;
}
