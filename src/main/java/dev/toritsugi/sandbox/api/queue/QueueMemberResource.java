package dev.toritsugi.sandbox.api.queue;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.voice.queue.QueueMember;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A waiting caller in a queue, in Twilio's JSON format.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/member-resource">Twilio: Member
 * resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record QueueMemberResource(String queueSid, String callSid, String dateEnqueued, int position, long waitTime,
		String uri) {

	static QueueMemberResource of(QueueMember member, AccountRequest request) {
		String queue = member.queue().sid();
		String call = member.caller().sid();
		return new QueueMemberResource(queue, call, TwilioDateFormat.rfc2822(member.since()),
				member.queue().position(member), member.waited(request.account().engine().now()).toSeconds(),
				request.uri("/Queues/%s/Members/%s.json".formatted(queue, call)));
	}

}
