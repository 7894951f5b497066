package dev.toritsugi.sandbox.voice.queue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds the request parameters about a queued caller, which are sent in addition to the
 * parameters of every voice webhook.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue</a>
 */
final class QueueWebhookParameters {

	private QueueWebhookParameters() {
	}

	/** Builds the parameters of a request to the waitUrl. */
	static Map<String, String> whileWaiting(QueueMember member, Instant now) {
		CallQueue queue = member.queue();
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("QueuePosition", String.valueOf(queue.position(member)));
		parameters.put("QueueSid", queue.sid());
		parameters.put("QueueTime", String.valueOf(member.waited(now).toSeconds()));
		parameters.put("AvgQueueTime", String.valueOf(queue.averageWait(now)));
		parameters.put("CurrentQueueSize", String.valueOf(queue.members().size()));
		parameters.put("MaxQueueSize", String.valueOf(queue.maxSize()));
		return parameters;
	}

	/** Builds the parameters of the request to Enqueue's action URL. */
	static Map<String, String> whenLeft(QueueMember member, String result, Instant now) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("QueueResult", result);
		parameters.put("QueueSid", member.queue().sid());
		parameters.put("QueueTime", String.valueOf(member.waited(now).toSeconds()));
		return parameters;
	}

}
