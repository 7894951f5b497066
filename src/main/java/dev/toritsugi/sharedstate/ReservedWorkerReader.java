package dev.toritsugi.sharedstate;

import java.util.Optional;

import dev.toritsugi.callcenter.operator.ReservedWorker;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.NamedWorkerReader;

import org.springframework.stereotype.Component;

/**
 * Reads the reserved worker.
 */
@Component
class ReservedWorkerReader {

	private final NamedWorkerReader workers;

	ReservedWorkerReader(WorkerClient workers) {
		this.workers = new NamedWorkerReader(workers.withoutRetries());
	}

	/**
	 * Reads the worker and its version.
	 * @return the worker, or empty if {@code provision apply} has not created it yet
	 */
	Optional<Worker> read(Deadline deadline) {
		return this.workers.read(ReservedWorker.NAME, deadline);
	}

}
