// Lets Twilio's Voice SDK connect to a sandbox without TLS. The SDK connects to wss:// only; this classic script, loaded
// before the SDK, makes it use ws:// for the signalling socket of the server that the script comes from, and only for that.
{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const sandbox = new URL(script.src);
  const NativeWebSocket = globalThis.WebSocket;
  if (sandbox.protocol === 'http:') {
    globalThis.WebSocket = class extends NativeWebSocket {
      /**
       * @param {string | URL} url
       * @param {string | string[]} [protocols]
       */
      constructor(url, protocols) {
        super(String(url) === `wss://${sandbox.host}/signal` ? `ws://${sandbox.host}/signal` : url, protocols);
      }
    };
  }
}
