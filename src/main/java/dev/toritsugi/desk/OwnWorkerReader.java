package dev.toritsugi.desk;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.NamedWorkerReader;

import org.springframework.stereotype.Service;

/**
 * Reads the worker of a signed-in operator from Twilio.
 */
@Service
public class OwnWorkerReader {

	private final NamedWorkerReader workers;

	OwnWorkerReader(WorkerClient workers) {
		this.workers = new NamedWorkerReader(workers);
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
		return this.workers.read(name, deadline)
			.orElseThrow(() -> new OperatorRequestException(OperatorProblem.WORKER_NOT_FOUND,
					"TaskRouter has no worker of this name; compare worker-name in call-center.operators."));
	}

}
