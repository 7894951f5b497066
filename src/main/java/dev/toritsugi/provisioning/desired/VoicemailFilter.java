package dev.toritsugi.provisioning.desired;

import java.util.List;
import java.util.Map;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.routing.Route;
import dev.toritsugi.twilio.resource.VoicemailTask;

/**
 * Derives the filter of voicemail tasks. A message waits in one queue without a time
 * limit, and is offered only to operators who work with the page, because other operators
 * cannot listen to it.
 */
final class VoicemailFilter {

	private static final String WHEN = "%s == \"%s\"".formatted(VoicemailTask.KIND, VoicemailTask.VOICEMAIL);

	/**
	 * Operators who work with the page have the attribute {@code desk} with the time of
	 * its session. A comparison with null might also match operators without the
	 * attribute (UNCONFIRMED).
	 */
	private static final String WITH_PAGE = "worker.desk.since CONTAINS \"T\"";

	private VoicemailFilter() {
	}

	/** Returns the filter, or an empty list if callers cannot leave messages. */
	static List<Map<String, Object>> of(CallCenter center) {
		return center.queueOfMessages()
			.map((queue) -> Map.<String, Object>of("name", Route.RESERVED_PREFIX + VoicemailTask.VOICEMAIL, "when",
					WHEN, "steps", List.of(Map.of("queue", center.queueNameAsDefined(queue), "workers", WITH_PAGE))))
			.stream()
			.toList();
	}

}
