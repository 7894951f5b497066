package dev.toritsugi.sharedstate;

import java.util.List;
import java.util.Optional;
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
 * What is decided at the desk for all replicas, as attributes of the reserved worker at
 * Twilio. Listeners get the attributes whenever they have been read or changed, so that
 * calls are answered from memory.
 */
@Service
public class SharedState {

	private final ReservedWorkerReader reader;

	private final WorkerUpdateService workers;

	private final List<Consumer<Attributes>> listeners = new CopyOnWriteArrayList<>();

	SharedState(ReservedWorkerReader reader, WorkerUpdateService workers) {
		this.reader = reader;
		this.workers = workers;
	}

	/** Adds a listener, which must not throw. */
	public void onChange(Consumer<Attributes> listener) {
		this.listeners.add(listener);
	}

	/**
	 * Changes the attributes in the version that was read.
	 * @param change returns the attributes after the change; is invoked again if another
	 * program has changed the worker meanwhile
	 */
	public Result change(UnaryOperator<Attributes> change, Deadline deadline) {
		Optional<Worker> worker = this.reader.read(deadline);
		if (worker.isEmpty()) {
			return Result.NO_WORKER;
		}
		UpdateResult<Attributes> written = this.workers.update(worker.get().sid(),
				(read) -> UpdatePlan.change(WorkerChange.of(change.apply(read.attributes())), Worker::attributes),
				deadline);
		written.value().ifPresent(this::replace);
		return switch (written.outcome()) {
			case DONE -> Result.DONE;
			case ATTRIBUTES_TOO_LONG -> Result.FULL;
			case UNSETTLED -> Result.REFUSED;
		};
	}

	/** Gives the listeners the current attributes. */
	void replace(Attributes attributes) {
		this.listeners.forEach((listener) -> listener.accept(attributes));
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
