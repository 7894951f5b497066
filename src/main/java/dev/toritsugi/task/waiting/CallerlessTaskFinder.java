package dev.toritsugi.task.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.twilio.resource.TaskSid;

/**
 * Finds the waiting tasks whose caller was missing from the queue's members in two
 * comparisons. Such a caller has left the queue without hanging up, and an operator who
 * is offered the task would not reach the caller.
 * <p>
 * A list of members that is incomplete by mistake must not end the tasks of waiting
 * callers. Therefore a caller is considered missing only if the caller was in the queue
 * in an earlier comparison, or if the same list contains another caller with a waiting
 * task.
 */
class CallerlessTaskFinder {

	private static final Duration GRACE = Duration.ofSeconds(10);

	/**
	 * SIDs of the calls with a waiting task that were in the queue in an earlier
	 * comparison.
	 */
	private final Set<String> seen = new HashSet<>();

	/**
	 * Time of the first comparison in which a caller with a waiting task was missing, by
	 * the SID of the call.
	 */
	private final Map<String, Instant> missing = new HashMap<>();

	/**
	 * Compares the waiting tasks with the members of the queue.
	 * @param waiting tasks that TaskRouter currently offers to no operator, by the SID of
	 * the caller's call
	 * @param members SIDs of the calls in the queue, read after the tasks
	 */
	synchronized List<TaskSid> find(Map<String, TaskSid> waiting, Set<String> members, Instant now) {
		boolean complete = !Collections.disjoint(waiting.keySet(), members);
		this.seen.addAll(members);
		this.seen.retainAll(waiting.keySet());
		Set<String> absent = new HashSet<>(waiting.keySet());
		absent.removeAll(members);
		absent.removeIf((call) -> !complete && !this.seen.contains(call));
		this.missing.keySet().retainAll(absent);
		absent.forEach((call) -> this.missing.putIfAbsent(call, now));
		return absent.stream()
			.filter((call) -> !this.missing.getOrDefault(call, now).plus(GRACE).isAfter(now))
			.map(waiting::get)
			.toList();
	}

}
