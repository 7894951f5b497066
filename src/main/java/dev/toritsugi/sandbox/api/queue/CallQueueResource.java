package dev.toritsugi.sandbox.api.queue;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A queue of callers in Twilio's JSON format.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/queue-resource">Twilio: Queue
 * resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record CallQueueResource(String sid, String accountSid, String friendlyName, int currentSize, int maxSize,
		long averageWaitTime, String uri, String dateCreated, String dateUpdated) {

	static CallQueueResource of(CallQueue queue, AccountRequest request) {
		return new CallQueueResource(queue.sid(), request.accountSid(), queue.friendlyName(), queue.members().size(),
				queue.maxSize(), queue.averageWait(request.account().engine().now()),
				request.uri("/Queues/" + queue.sid() + ".json"), TwilioDateFormat.rfc2822(queue.created()),
				TwilioDateFormat.rfc2822(queue.updated()));
	}

}
