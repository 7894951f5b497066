// Checks whether the network lets sound through to Twilio.

const STUN = 'stun:global.stun.twilio.com:3478';

const LIMIT_MILLIS = 4000;

/** Whether a packet over UDP came back from Twilio. Without that, calls are connected but silent. */
export async function mediaCanPass() {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: STUN }] });
  try {
    const passed = new Promise((/** @type {(passed: boolean) => void} */ resolve) => {
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate?.type === 'srflx') {
          resolve(true);
        }
      });
      setTimeout(() => resolve(false), LIMIT_MILLIS);
    });
    connection.createDataChannel('check');
    await connection.setLocalDescription(await connection.createOffer());
    return await passed;
  } finally {
    connection.close();
  }
}
