// Measures what a media stream sounds like. The function also runs in pages that do not load this file.

/**
 * Hertz of the loudest tone in a stream, measured for a second; 0 for silence.
 * @param {MediaStream} stream
 */
export async function peak(stream) {
  const context = new AudioContext();
  await context.resume();
  const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
  new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(analyser);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const levels = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(levels);
  const loudest = levels.indexOf(Math.max(...levels));
  const hertz = Math.round((loudest * context.sampleRate) / analyser.fftSize);
  const silent = levels[loudest] < -70;
  await context.close();
  return silent ? 0 : hertz;
}
