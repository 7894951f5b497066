package dev.toritsugi.floor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.TaskQueue;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;

/**
 * Immutable state of the workspace, as far as this replica knows it.
 *
 * @param asOf time by Twilio's clock from which the state is current
 * @param reachable whether the last read from Twilio succeeded; if not, the state is that
 * of {@code asOf}
 * @param workers workers by SID
 * @param tasks open tasks of this server's workflows by SID
 * @param queues task queues of the workspace
 * @param activities activities of the workspace
 * @param served SIDs of the queues that each worker serves
 */
public record Floor(Instant asOf, boolean reachable, Map<WorkerSid, Worker> workers, Map<TaskSid, FloorTask> tasks,
		List<TaskQueue> queues, List<Activity> activities, Map<WorkerSid, Set<String>> served) {

	/**
	 * Returns the worker with a friendly name, ignoring case as Twilio does.
	 */
	public Optional<Worker> workerNamed(String name) {
		return this.workers.values().stream().filter((worker) -> worker.name().equalsIgnoreCase(name)).findFirst();
	}

	/**
	 * Returns the activity with a SID, or empty if it was created after the activities
	 * were read.
	 */
	public Optional<Activity> activity(String sid) {
		return this.activities.stream().filter((activity) -> activity.sid().equals(sid)).findFirst();
	}

	/** Returns the SIDs of the queues that a worker serves. */
	public Set<String> servedBy(WorkerSid worker) {
		return this.served.getOrDefault(worker, Set.of());
	}

}
