package dev.toritsugi.sandbox.voice;

/**
 * How a caller left the queue.
 *
 * @param value Twilio's word
 * @param seconds how long they waited, whole seconds
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue</a>
 */
record QueueResult(String value, String seconds) {

	static final String BRIDGED = "bridged";

	static final String REDIRECTED = "redirected";

	static final String REDIRECTED_FROM_BRIDGED = "redirected-from-bridged";

	static final String HANGUP = "hangup";

	static final String ERROR = "error";

}
