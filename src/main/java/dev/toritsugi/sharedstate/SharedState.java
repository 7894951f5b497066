package dev.toritsugi.sharedstate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.UpdateResult;
import dev.toritsugi.twilio.update.WorkerUpdateService;

import org.springframework.stereotype.Service;

/**
 * Decisions of operators that apply on all replicas, stored as attributes of the reserved
 * worker at Twilio. Listeners receive the attributes after each read and each change, and
 * keep them in memory, so that no phone call waits for Twilio.
 */
@Service
public class SharedState {

	private final ReservedWorkerReader reader;

	private final WorkerUpdateService workers;

	private final List<Consumer<Attributes>> listeners = new CopyOnWriteArrayList<>();

	/** Number of changes by this replica. */
	private long changes;

	SharedState(ReservedWorkerReader reader, WorkerUpdateService workers) {
		this.reader = reader;
		this.workers = workers;
	}

	/** Adds a listener for the attributes. The listener must not throw an exception. */
	public void onChange(Consumer<Attributes> listener) {
		this.listeners.add(listener);
	}

	/**
	 * Reads the attributes and changes them, unless another program has changed the
	 * worker since they were read. In this case, reads and changes them again.
	 * @param change returns the attributes after the change; may be invoked several times
	 */
	public Result change(UnaryOperator<Attributes> change, Deadline deadline) {
		try {
			UpdateResult<Attributes> written = this.workers.update(
					() -> this.reader.read(deadline).orElseThrow(MissingWorkerException::new),
					(read) -> UpdatePlan.change(WorkerChange.of(change.apply(read.attributes())), Worker::attributes),
					deadline);
			written.value().ifPresent(this::changed);
			return switch (written.outcome()) {
				case DONE -> Result.DONE;
				case ATTRIBUTES_TOO_LONG -> Result.FULL;
				case UNSETTLED -> Result.REFUSED;
			};
		}
		catch (MissingWorkerException ex) {
			return Result.NO_WORKER;
		}
	}

	/** Returns the number of changes by this replica. */
	synchronized long changes() {
		return this.changes;
	}

	/**
	 * Passes attributes that were read to all listeners. Ignores the attributes if this
	 * replica has made a change since the read began, because they may be older than the
	 * change.
	 * @param changesBefore number of changes when the read began
	 */
	synchronized void read(Attributes attributes, long changesBefore) {
		if (this.changes == changesBefore) {
			publish(attributes);
		}
	}

	/** Passes attributes that this replica has changed to all listeners. */
	synchronized void changed(Attributes attributes) {
		this.changes++;
		publish(attributes);
	}

	private void publish(Attributes attributes) {
		this.listeners.forEach((listener) -> listener.accept(attributes));
	}

	/** Ends a change, because the reserved worker does not exist. */
	private static final class MissingWorkerException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/**
	 * Result of a change.
	 */
	public enum Result {

		/** All replicas follow the change within five seconds. */
		DONE,
		/** The workspace does not contain the reserved worker. */
		NO_WORKER,
		/** The attributes would be longer than Twilio accepts. */
		FULL,
		/** Twilio has refused the change several times. */
		REFUSED

	}

}
