package dev.toritsugi.desk;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;

import org.springframework.stereotype.Service;

/**
 * Reads the worker of a signed-in operator from Twilio. Keeps the SIDs of workers in
 * memory, so that a repeated reading sends one request.
 */
@Service
public class OwnWorkerReader {

	private final WorkerClient workers;

	private final Map<String, WorkerSid> sids = new ConcurrentHashMap<>();

	OwnWorkerReader(WorkerClient workers) {
		this.workers = workers;
	}

	/**
	 * Returns the name of the operator's worker.
	 * @throws OperatorRequestException if the operator has no worker
	 */
	public String name(SignedInOperator operator) {
		String name = operator.workerName();
		if (name == null) {
			throw new OperatorRequestException(OperatorProblem.WORKER_REQUIRED,
					"You have no worker of your own, so you take no calls.");
		}
		return name;
	}

	/**
	 * Reads the operator's worker, with its version.
	 * @throws OperatorRequestException if the operator has no worker, or the workspace
	 * does not contain it
	 */
	public Worker read(SignedInOperator operator, Deadline deadline) {
		return read(name(operator), deadline);
	}

	/**
	 * Reads a worker by friendly name, ignoring case, with its version.
	 * @throws OperatorRequestException if the workspace does not contain the worker
	 */
	public Worker read(String name, Deadline deadline) {
		String key = name.toLowerCase(Locale.ROOT);
		WorkerSid known = this.sids.get(key);
		if (known != null) {
			try {
				Worker worker = this.workers.worker(known, deadline);
				if (worker.name().equalsIgnoreCase(name)) {
					return worker;
				}
			}
			catch (TwilioException.NotFound ex) {
				// The worker was deleted, and another of the same name may exist.
				this.sids.remove(key);
			}
		}
		WorkerSid sid = this.workers.workerNamed(name, deadline)
			.orElseThrow(() -> new OperatorRequestException(OperatorProblem.WORKER_NOT_FOUND,
					"TaskRouter has no worker of this name; compare worker-name in call-center.operators."));
		this.sids.put(key, sid);
		return this.workers.worker(sid, deadline);
	}

}
