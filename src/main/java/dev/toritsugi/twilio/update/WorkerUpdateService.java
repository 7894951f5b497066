package dev.toritsugi.twilio.update;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Changes the activity and the attributes of a worker in the version that was read. If
 * the worker has changed meanwhile, the worker is read again, up to three times. Keeps
 * the worker's attributes if the new ones are longer than Twilio accepts.
 */
@Service
public class WorkerUpdateService {

	private static final Logger log = LoggerFactory.getLogger(WorkerUpdateService.class);

	private final WorkerClient workers;

	public WorkerUpdateService(WorkerClient workers) {
		this.workers = workers;
	}

	/** Returns a service that sends each request only once. */
	public WorkerUpdateService withoutRetries() {
		return new WorkerUpdateService(this.workers.withoutRetries());
	}

	/**
	 * Changes a worker.
	 * @param plan decides about the worker that was read; is invoked again if the worker
	 * has changed meanwhile
	 * @throws TwilioException.NotFound if the worker does not exist or no longer exists
	 */
	public <R> UpdateResult<R> update(WorkerSid sid, Function<Worker, UpdatePlan<Worker, WorkerChange, R>> plan,
			Deadline deadline) {
		return update(() -> this.workers.worker(sid, deadline), plan, deadline);
	}

	/**
	 * Changes a worker.
	 * @param read reads the worker with its version
	 * @param plan decides about the worker that was read; is invoked again if the worker
	 * has changed meanwhile
	 */
	public <R> UpdateResult<R> update(Supplier<Worker> read, Function<Worker, UpdatePlan<Worker, WorkerChange, R>> plan,
			Deadline deadline) {
		return UpdateLoop.run(read, plan, (worker, change) -> write(worker, change, deadline));
	}

	/**
	 * Changes a worker once, in the version that was read. Sends no request if the worker
	 * is as the change requires. If the attributes are longer than Twilio accepts, only
	 * the activity is changed.
	 * @return the worker after the change, or empty if only the attributes were to be
	 * changed and they are longer than Twilio accepts
	 * @throws TwilioException.Rejected if the worker's version has changed
	 */
	public Optional<Worker> write(Worker read, WorkerChange change, Deadline deadline) {
		WorkerChange fitting = change;
		if (!change.attributes().equals(read.attributes()) && !change.attributes().fit()) {
			log.warn(
					"Worker {} has no room for {} more characters of attributes: Twilio accepts at most 4,096, so "
							+ "the attributes stay as they are",
					read.name(), change.attributes().toString().length() - read.attributes().toString().length());
			if (change.activitySid() == null) {
				return Optional.empty();
			}
			fitting = change.with(read.attributes());
		}
		return Optional.of((fitting.activitySid() == null && fitting.attributes().equals(read.attributes())) ? read
				: this.workers.change(read, fitting, deadline));
	}

}
