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
 * A queue of callers, first come, first served. It is either named by Enqueue, or the
 * queue of a workflow, whose name is the workflow's SID.
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

	/** Calls that dialled the queue while it was empty, and wait for the next caller. */
	private final Deque<Consumer<QueueMember>> takers = new ArrayDeque<>();

	/**
	 * Sum of the epoch seconds at which the present members came, for the average wait.
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
	 * QU and 32 hex digits.
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
	 * The largest number of callers that may wait.
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
	 * Whether it is the queue of a workflow, whose callers are tasks.
	 */
	public boolean ofWorkflow() {
		return this.ofWorkflow;
	}

	/**
	 * The callers who wait, in the order in which they came.
	 */
	public Collection<QueueMember> members() {
		return Collections.unmodifiableCollection(this.waiting.values());
	}

	/**
	 * Finds the member by the SID of the caller's call.
	 */
	public Optional<QueueMember> member(String callSid) {
		return Optional.ofNullable(this.waiting.get(callSid));
	}

	/**
	 * The average time, in whole seconds, that the present members have waited.
	 */
	public long averageWait(Instant now) {
		return this.waiting.isEmpty() ? 0
				: now.getEpochSecond() + Math.floorDiv(-this.entered, (long) this.waiting.size());
	}

	/**
	 * The member's position, from 1; 0 for a member who no longer waits. Counts the
	 * members before, of which there are at most 5,000.
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
	 * The member who has waited longest; null if the queue is empty.
	 */
	public @Nullable QueueMember first() {
		return this.waiting.isEmpty() ? null : this.waiting.values().iterator().next();
	}

	/**
	 * Waits for the next caller.
	 */
	public void awaitNextCaller(Consumer<QueueMember> taker) {
		this.takers.add(taker);
	}

	/**
	 * Stops waiting for the next caller.
	 */
	public void stopAwaiting(Consumer<QueueMember> taker) {
		this.takers.remove(taker);
	}

	@Nullable Consumer<QueueMember> nextTaker() {
		return this.takers.poll();
	}

}
