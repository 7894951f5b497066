package dev.toritsugi.sandbox.api.voice;

import dev.toritsugi.sandbox.api.Dates;
import dev.toritsugi.sandbox.voice.queue.QueueMember;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Somebody who waits in a queue in Twilio's JSON.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/member-resource">Twilio: Member
 * resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record MemberResource(String queueSid, String callSid, String dateEnqueued, int position, long waitTime, String uri) {

	static MemberResource of(QueueMember place, AccountRequest request) {
		String queue = place.queue().sid();
		String call = place.caller().sid();
		return new MemberResource(queue, call, Dates.rfc2822(place.since()), place.queue().position(place),
				place.waited(request.account().engine().now()).toSeconds(),
				request.uri("/Queues/%s/Members/%s.json".formatted(queue, call)));
	}

}
