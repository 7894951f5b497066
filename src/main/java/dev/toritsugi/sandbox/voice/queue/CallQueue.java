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
 * A queue of callers, first come, first served: one that Enqueue names, or the one of a
 * workflow, which has the workflow's SID for its name.
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

	/** Those who dialled the queue while nobody waited. */
	private final Deque<Consumer<QueueMember>> takers = new ArrayDeque<>();

	/** When those who wait came, in seconds, added up. */
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
	 * How many may wait in it.
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
	 * Whether its callers are tasks of a workflow.
	 */
	public boolean ofWorkflow() {
		return this.ofWorkflow;
	}

	/**
	 * Those who wait, the first one first.
	 */
	public Collection<QueueMember> members() {
		return Collections.unmodifiableCollection(this.waiting.values());
	}

	/**
	 * The one who waits on that call.
	 */
	public Optional<QueueMember> member(String callSid) {
		return Optional.ofNullable(this.waiting.get(callSid));
	}

	/**
	 * Whole seconds that those who wait now have waited on average.
	 */
	public long averageWait(Instant now) {
		return this.waiting.isEmpty() ? 0
				: now.getEpochSecond() + Math.floorDiv(-this.entered, (long) this.waiting.size());
	}

	/**
	 * Where somebody stands, from 1; 0 for somebody who does not wait here. Counts those
	 * before them, at most five thousand.
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
	 * Who waits longest; none where nobody waits.
	 */
	public @Nullable QueueMember first() {
		return this.waiting.isEmpty() ? null : this.waiting.values().iterator().next();
	}

	/**
	 * Has somebody take whoever comes next.
	 */
	public void awaitSomebody(Consumer<QueueMember> taker) {
		this.takers.add(taker);
	}

	/**
	 * They hung up, or had enough of waiting.
	 */
	public void noLonger(Consumer<QueueMember> taker) {
		this.takers.remove(taker);
	}

	@Nullable Consumer<QueueMember> nextTaker() {
		return this.takers.poll();
	}

}
