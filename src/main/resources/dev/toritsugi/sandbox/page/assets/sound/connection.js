// The media connection between this page, which is the caller, and the browser of one operator.

/** An unfinished search for network addresses is given up after this time; some machines never finish it. */
const LONGEST_GATHERING_MILLIS = 2000;

export class Connection {
  #peer = new RTCPeerConnection();

  #audio = document.createElement('audio');

  /**
   * @param {string} leg SID of the call to the operator's browser
   * @param {MediaStream} source
   * @param {() => void} changed
   */
  constructor(leg, source, changed) {
    this.#audio.autoplay = true;
    this.#audio.dataset.leg = leg;
    document.body.append(this.#audio);
    this.#peer.addEventListener('connectionstatechange', changed);
    this.#peer.addEventListener('track', ({ streams: [stream] }) => {
      this.#audio.srcObject = stream;
    });
    for (const track of source.getAudioTracks()) {
      this.#peer.addTrack(track, source);
    }
  }

  get state() {
    return this.#peer.connectionState;
  }

  async offer() {
    await this.#peer.setLocalDescription(await this.#peer.createOffer());
    return this.#gathered();
  }

  /** @param {string} sdp */
  accept(sdp) {
    // A browser without a medium answers a call without sound.
    return sdp.includes('m=audio') ? this.#peer.setRemoteDescription({ type: 'answer', sdp }) : undefined;
  }

  /** @param {string} sdp */
  async answer(sdp) {
    await this.#peer.setRemoteDescription({ type: 'offer', sdp });
    await this.#peer.setLocalDescription(await this.#peer.createAnswer());
    return this.#gathered();
  }

  close() {
    this.#peer.close();
    this.#audio.remove();
  }

  /** The local description, once it contains this page's network addresses. The protocol sends none later. */
  async #gathered() {
    const peer = this.#peer;
    if (peer.iceGatheringState !== 'complete') {
      await new Promise((resolve) => {
        setTimeout(resolve, LONGEST_GATHERING_MILLIS);
        peer.addEventListener('icegatheringstatechange', () => {
          if (peer.iceGatheringState === 'complete') {
            resolve(undefined);
          }
        });
      });
    }
    return peer.localDescription?.sdp ?? '';
  }
}
