// Whether the microphone can be used, without opening it: an idle desk has no open microphone.

/** @typedef {'ready' | 'missing' | 'blocked'} Microphone */

/** @typedef {import('./devices.js').Devices} Devices */

/**
 * @param {Devices} devices
 * @returns {Promise<Microphone>}
 */
export async function lookForMicrophone(devices) {
  await devices.refresh();
  if (!devices.hasMicrophone()) {
    return 'missing';
  }
  if ((await permission()) === 'denied') {
    return 'blocked';
  }
  return devices.isThere('microphone') ? 'ready' : 'missing';
}

/** The permission for the microphone; undefined where the browser does not tell it. */
export async function permission() {
  try {
    const { state } = await navigator.permissions.query({ name: /** @type {PermissionName} */ ('microphone') });
    return state;
  } catch {
    return undefined;
  }
}

/**
 * Asks for the microphone, and returns its stream, or the key of the words that say why there is none.
 * @param {Devices} devices
 * @returns {Promise<MediaStream | string>}
 */
export async function openMicrophone(devices) {
  if (!navigator.mediaDevices) {
    return 'notSecure';
  }
  const id = devices.id('microphone');
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: id ? { deviceId: { ideal: id } } : true });
    await devices.refresh();
    return stream;
  } catch (error) {
    const refused = error instanceof DOMException && error.name === 'NotAllowedError';
    return refused ? 'microphoneBlocked' : 'microphoneMissing';
  }
}

/** @param {MediaStream} stream */
export function closeMicrophone(stream) {
  for (const track of stream.getTracks()) {
    track.stop();
  }
}
