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
		Map<String, String> told = new LinkedHashMap<>();
		told.put("QueuePosition", String.valueOf(queue.position(member)));
		told.put("QueueSid", queue.sid());
		told.put("QueueTime", String.valueOf(member.waited(now).toSeconds()));
		told.put("AvgQueueTime", String.valueOf(queue.averageWait(now)));
		told.put("CurrentQueueSize", String.valueOf(queue.members().size()));
		told.put("MaxQueueSize", String.valueOf(queue.maxSize()));
		return told;
	}

	/** Parameters for the action of Enqueue. */
	static Map<String, String> whenLeft(QueueMember member, String result, Instant now) {
		Map<String, String> told = new LinkedHashMap<>();
		told.put("QueueResult", result);
		told.put("QueueSid", member.queue().sid());
		told.put("QueueTime", String.valueOf(member.waited(now).toSeconds()));
		return told;
	}

}
