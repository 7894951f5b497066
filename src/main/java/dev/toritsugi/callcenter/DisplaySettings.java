package dev.toritsugi.callcenter;

import java.util.List;
import java.util.Optional;

import dev.toritsugi.callcenter.routing.Activity;
import dev.toritsugi.callcenter.routing.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Settings that decide how the operators' page shows activities and queues.
 *
 * @param activities activities of operators
 * @param queues queues in which callers wait
 * @param knownQueues SIDs of the queues, so that a queue keeps its settings when it is
 * renamed at Twilio
 */
public record DisplaySettings(List<Activity> activities, List<Queue> queues, List<KnownQueue> knownQueues) {

	/** Returns the settings of an activity, or empty if the settings do not define it. */
	public Optional<Activity> activity(String name) {
		return this.activities.stream().filter((each) -> each.name().equalsIgnoreCase(name)).findFirst();
	}

	/**
	 * Returns the settings of a queue, or empty if the settings do not define it.
	 * @param sid SID of the queue
	 * @param name friendly name of the queue, or null if it is unknown
	 */
	public Optional<Queue> queue(String sid, @Nullable String name) {
		return this.knownQueues.stream()
			.filter((each) -> each.sid().equals(sid))
			.findFirst()
			.flatMap((known) -> named(known.name()))
			.or(() -> (name != null) ? named(name) : Optional.empty());
	}

	private Optional<Queue> named(String name) {
		return this.queues.stream().filter((each) -> each.name().equalsIgnoreCase(name)).findFirst();
	}

}
