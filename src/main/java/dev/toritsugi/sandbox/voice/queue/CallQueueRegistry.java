package dev.toritsugi.sandbox.voice.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;

/**
 * The caller queues of the account. The first Enqueue or Dial with a new queue name
 * creates the queue.
 */
public final class CallQueueRegistry {

	/**
	 * Default maximum size of a queue that belongs to no workflow, according to Twilio's
	 * pages on Enqueue and on the Queue resource.
	 */
	public static final int STANDARD_SIZE = 1000;

	public static final int LARGEST_SIZE = 5000;

	/**
	 * Default maximum size of a workflow's queue, according to TaskRouter's page on
	 * limits. Twilio's page on Enqueue contradicts the page on limits and says 1000 for
	 * workflow queues too.
	 */
	private static final int STANDARD_SIZE_OF_WORKFLOWS = 100;

	private final Engine engine;

	private final SidGenerator sids;

	private final Map<String, CallQueue> bySid = new LinkedHashMap<>();

	private final Map<String, CallQueue> byName = new LinkedHashMap<>();

	public CallQueueRegistry(Engine engine, SidGenerator sids) {
		this.engine = engine;
		this.sids = sids;
	}

	/**
	 * All queues, oldest first.
	 */
	public Collection<CallQueue> all() {
		return Collections.unmodifiableCollection(this.bySid.values());
	}

	/**
	 * Finds a queue by its SID.
	 */
	public Optional<CallQueue> find(String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

	/**
	 * Finds a queue by its name.
	 */
	public Optional<CallQueue> findNamed(String friendlyName) {
		return Optional.ofNullable(this.byName.get(friendlyName));
	}

	/**
	 * Creates a queue.
	 * @param maxSize maximum number of waiting callers
	 * @throws TwilioError if another queue already has the name
	 */
	public CallQueue create(String friendlyName, int maxSize) {
		requireFree(friendlyName);
		return add(friendlyName, false, maxSize);
	}

	/**
	 * Changes the name and the maximum size of a queue. Current members stay in the queue
	 * even if the queue exceeds the new maximum size.
	 * @throws TwilioError if another queue already has the name
	 */
	public void update(CallQueue queue, String friendlyName, int maxSize) {
		if (!friendlyName.equals(queue.friendlyName())) {
			requireFree(friendlyName);
			this.byName.remove(queue.friendlyName());
			this.byName.put(friendlyName, queue);
		}
		queue.change(friendlyName, maxSize, this.engine.now());
	}

	/**
	 * Deletes a queue. The next Enqueue with the same name creates a new queue.
	 * @throws TwilioError if the queue is not empty
	 */
	public void delete(CallQueue queue) {
		if (!queue.members().isEmpty()) {
			throw TwilioError.badRequest("Queue %s is not empty".formatted(queue.sid()));
		}
		this.bySid.remove(queue.sid());
		this.byName.remove(queue.friendlyName());
	}

	/**
	 * Finds a queue by its name, or creates it if no queue has the name.
	 */
	public CallQueue named(String friendlyName) {
		return findNamed(friendlyName).orElseGet(() -> add(friendlyName, false, STANDARD_SIZE));
	}

	CallQueue ofWorkflow(String workflowSid) {
		return findNamed(workflowSid).orElseGet(() -> add(workflowSid, true, STANDARD_SIZE_OF_WORKFLOWS));
	}

	private void requireFree(String friendlyName) {
		if (this.byName.containsKey(friendlyName)) {
			throw TwilioError.badRequest("Friendly name: '%s' is already in use".formatted(friendlyName));
		}
	}

	private CallQueue add(String friendlyName, boolean ofWorkflow, int maxSize) {
		CallQueue queue = new CallQueue(this.sids.next("QU"), friendlyName, ofWorkflow, maxSize, this.engine.now());
		this.bySid.put(queue.sid(), queue);
		this.byName.put(friendlyName, queue);
		return queue;
	}

}
