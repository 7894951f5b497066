package dev.toritsugi.sandbox.voice;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;

/**
 * The queues of callers. One comes into being with the first Enqueue that names it.
 */
public final class CallQueues {

	/** Twilio's pages on Enqueue and on the Queue resource. */
	public static final int STANDARD_SIZE = 1000;

	public static final int LARGEST_SIZE = 5000;

	/** TaskRouter's page on limits; that on Enqueue says 1000 of these too. */
	private static final int STANDARD_SIZE_OF_WORKFLOWS = 100;

	private final Engine engine;

	private final Sids sids;

	private final Map<String, CallQueue> bySid = new LinkedHashMap<>();

	private final Map<String, CallQueue> byName = new LinkedHashMap<>();

	CallQueues(Engine engine, Sids sids) {
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
	 * The queue of that SID, or none.
	 */
	public Optional<CallQueue> find(String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

	/**
	 * The queue of that name, or none.
	 */
	public Optional<CallQueue> findNamed(String friendlyName) {
		return Optional.ofNullable(this.byName.get(friendlyName));
	}

	/**
	 * Makes a queue.
	 * @param maxSize how many may wait in it
	 * @throws TwilioError if the name is taken
	 */
	public CallQueue create(String friendlyName, int maxSize) {
		if (this.byName.containsKey(friendlyName)) {
			throw TwilioError.badRequest("Friendly name: '%s' is already in use".formatted(friendlyName));
		}
		return add(friendlyName, false, maxSize);
	}

	/**
	 * Lets more callers wait in a queue, or fewer. Those who wait stay.
	 */
	public void update(CallQueue queue, int maxSize) {
		queue.maxSize(maxSize);
	}

	CallQueue named(String friendlyName) {
		return findNamed(friendlyName).orElseGet(() -> add(friendlyName, false, STANDARD_SIZE));
	}

	CallQueue ofWorkflow(String workflowSid) {
		return findNamed(workflowSid).orElseGet(() -> add(workflowSid, true, STANDARD_SIZE_OF_WORKFLOWS));
	}

	private CallQueue add(String friendlyName, boolean ofWorkflow, int maxSize) {
		CallQueue queue = new CallQueue(this.sids.next("QU"), friendlyName, ofWorkflow, maxSize, this.engine.now());
		this.bySid.put(queue.sid(), queue);
		this.byName.put(friendlyName, queue);
		return queue;
	}

}
