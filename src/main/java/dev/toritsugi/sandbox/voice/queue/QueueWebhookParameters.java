package dev.toritsugi.sandbox.voice.queue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds the parameters about a queued caller that webhooks have in addition to those of
 * every voice webhook.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue</a>
 */
final class QueueWebhookParameters {

	private QueueWebhookParameters() {
	}

	/** Parameters for the waitUrl. */
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

	/** Parameters for the action of Enqueue. */
	static Map<String, String> whenLeft(QueueMember member, String result, Instant now) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("QueueResult", result);
		parameters.put("QueueSid", member.queue().sid());
		parameters.put("QueueTime", String.valueOf(member.waited(now).toSeconds()));
		return parameters;
	}

}
