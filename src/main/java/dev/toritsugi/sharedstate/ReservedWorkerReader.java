package dev.toritsugi.sharedstate;

import java.util.Optional;

import dev.toritsugi.callcenter.operator.ReservedWorker;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the reserved worker. Keeps the worker's SID in memory, so that each read after
 * the first one sends a single request.
 */
@Component
class ReservedWorkerReader {

	private final WorkerClient workers;

	private volatile @Nullable WorkerSid sid;

	ReservedWorkerReader(WorkerClient workers) {
		this.workers = workers.withoutRetries();
	}

	/**
	 * Reads the worker and its version.
	 * @return the worker, or empty if {@code provision apply} has not created it yet
	 */
	Optional<Worker> read(Deadline deadline) {
		WorkerSid known = this.sid;
		if (known != null) {
			try {
				return Optional.of(this.workers.worker(known, deadline));
			}
			catch (TwilioException.NotFound ex) {
				// The worker was deleted. Another worker with the same name may exist.
				this.sid = null;
			}
		}
		Optional<WorkerSid> found = this.workers.workerNamed(ReservedWorker.NAME, deadline);
		found.ifPresent((sid) -> this.sid = sid);
		return found.map((sid) -> this.workers.worker(sid, deadline));
	}

}
