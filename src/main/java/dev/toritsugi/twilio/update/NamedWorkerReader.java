package dev.toritsugi.twilio.update;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;

/**
 * Reads workers by their friendly names. Keeps the SIDs of workers in memory, so that
 * each read of a worker after the first one sends a single request.
 */
public final class NamedWorkerReader {

	private final WorkerClient workers;

	private final Map<String, WorkerSid> sids = new ConcurrentHashMap<>();

	public NamedWorkerReader(WorkerClient workers) {
		this.workers = workers;
	}

	/**
	 * Reads a worker and its version.
	 * @param name friendly name of the worker, ignoring case
	 * @return the worker, or empty if the workspace does not contain the worker
	 */
	public Optional<Worker> read(String name, Deadline deadline) {
		String key = name.toLowerCase(Locale.ROOT);
		WorkerSid known = this.sids.get(key);
		if (known != null) {
			try {
				Worker worker = this.workers.worker(known, deadline);
				if (worker.name().equalsIgnoreCase(name)) {
					return Optional.of(worker);
				}
			}
			catch (TwilioException.NotFound ex) {
				// The worker was deleted. Another worker with the same name may exist.
				this.sids.remove(key);
			}
		}
		Optional<WorkerSid> found = this.workers.workerNamed(name, deadline);
		found.ifPresent((sid) -> this.sids.put(key, sid));
		return found.map((sid) -> this.workers.worker(sid, deadline));
	}

}
