package dev.toritsugi.sandbox.voice.queue;

/**
 * The values of Twilio's parameter {@code QueueResult}, which reports how a caller left
 * the queue.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue</a>
 */
final class QueueResult {

	static final String BRIDGED = "bridged";

	static final String REDIRECTED = "redirected";

	static final String REDIRECTED_FROM_BRIDGED = "redirected-from-bridged";

	static final String HANGUP = "hangup";

	static final String LEAVE = "leave";

	static final String QUEUE_FULL = "queue-full";

	static final String ERROR = "error";

	private QueueResult() {
	}

}
