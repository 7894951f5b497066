package dev.toritsugi.task.reconciler;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The account's calls during one comparison. The list of calls in progress and the list
 * of ended calls are each read when they are needed for the first time.
 */
final class CallList {

	/**
	 * Calls that have ended within this period before the comparison are read. The
	 * after-call work of earlier calls is over in any case.
	 */
	private static final Duration RECENT = Duration.ofMinutes(10);

	private final CallClient client;

	private final Instant now;

	private final Deadline deadline;

	private @Nullable Set<String> inProgress;

	private @Nullable Map<String, Instant> ended;

	CallList(CallClient client, Instant now, Deadline deadline) {
		this.client = client;
		this.now = now;
		this.deadline = deadline;
	}

	/** Returns the SIDs of the calls in progress. */
	Set<String> inProgress() {
		Set<String> sids = this.inProgress;
		if (sids == null) {
			sids = this.client.inProgress(this.deadline);
			this.inProgress = sids;
		}
		return sids;
	}

	/**
	 * Returns the time at which a call ended, by Twilio's clock, or null if it ended more
	 * than ten minutes ago or is unknown.
	 */
	@Nullable Instant end(String callSid) {
		Map<String, Instant> recent = this.ended;
		if (recent == null) {
			recent = this.client.endedSince(this.now.minus(RECENT), this.deadline);
			this.ended = recent;
		}
		return recent.get(callSid);
	}

}
