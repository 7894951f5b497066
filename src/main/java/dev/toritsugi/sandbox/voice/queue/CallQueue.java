package dev.toritsugi.sandbox.voice.queue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A first-in-first-out queue of callers. The name of the queue is the name in Enqueue.
 * The queue of a workflow has the workflow SID as its name.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/queue-resource">Twilio: Queue
 * resource</a>
 */
public final class CallQueue {

	private final String sid;

	private String friendlyName;

	private final boolean ofWorkflow;

	private final Instant created;

	private final Map<String, QueueMember> waiting = new LinkedHashMap<>();

	/**
	 * Consumers that receive the next callers. Each call that dialled the queue while the
	 * queue was empty has one consumer.
	 */
	private final Deque<Consumer<QueueMember>> takers = new ArrayDeque<>();

	/**
	 * Sum of the times at which the current members were queued, in epoch seconds. The
	 * sum is used to compute the average wait.
	 */
	private long entered;

	private int maxSize;

	private Instant updated;

	CallQueue(String sid, String friendlyName, boolean ofWorkflow, int maxSize, Instant created) {
		this.sid = sid;
		this.friendlyName = friendlyName;
		this.ofWorkflow = ofWorkflow;
		this.maxSize = maxSize;
		this.created = created;
		this.updated = created;
	}

	/**
	 * The SID of the queue: QU and 32 hex digits.
	 */
	public String sid() {
		return this.sid;
	}

	public String friendlyName() {
		return this.friendlyName;
	}

	public Instant created() {
		return this.created;
	}

	public Instant updated() {
		return this.updated;
	}

	/**
	 * The maximum number of waiting callers.
	 */
	public int maxSize() {
		return this.maxSize;
	}

	void change(String friendlyName, int maxSize, Instant now) {
		this.friendlyName = friendlyName;
		this.maxSize = maxSize;
		this.updated = now;
	}

	/**
	 * Whether the queue belongs to a workflow. In a workflow's queue, each caller has a
	 * task.
	 */
	public boolean ofWorkflow() {
		return this.ofWorkflow;
	}

	/**
	 * The waiting callers, longest wait first.
	 */
	public Collection<QueueMember> members() {
		return Collections.unmodifiableCollection(this.waiting.values());
	}

	/**
	 * Finds a member by the caller's call SID.
	 */
	public Optional<QueueMember> member(String callSid) {
		return Optional.ofNullable(this.waiting.get(callSid));
	}

	/**
	 * The average time in whole seconds that the current members have waited; 0 if the
	 * queue is empty.
	 */
	public long averageWait(Instant now) {
		return this.waiting.isEmpty() ? 0
				: now.getEpochSecond() + Math.floorDiv(-this.entered, (long) this.waiting.size());
	}

	/**
	 * The member's position in the queue, starting at 1, or 0 if the member no longer
	 * waits. Iterates over the members, of which there are at most 5,000.
	 */
	public int position(QueueMember member) {
		int position = 0;
		for (QueueMember other : this.waiting.values()) {
			position++;
			if (other == member) {
				return position;
			}
		}
		return 0;
	}

	void add(QueueMember member) {
		this.waiting.put(member.caller().sid(), member);
		this.entered += member.since().getEpochSecond();
	}

	void remove(QueueMember member) {
		if (this.waiting.remove(member.caller().sid(), member)) {
			this.entered -= member.since().getEpochSecond();
		}
	}

	/**
	 * The member who has waited longest, or null if the queue is empty.
	 */
	public @Nullable QueueMember first() {
		return this.waiting.isEmpty() ? null : this.waiting.values().iterator().next();
	}

	/**
	 * Registers a consumer for the next caller of an empty queue.
	 */
	public void awaitNextCaller(Consumer<QueueMember> taker) {
		this.takers.add(taker);
	}

	/**
	 * Removes a consumer that {@link #awaitNextCaller} registered.
	 */
	public void stopAwaiting(Consumer<QueueMember> taker) {
		this.takers.remove(taker);
	}

	@Nullable Consumer<QueueMember> nextTaker() {
		return this.takers.poll();
	}

}
