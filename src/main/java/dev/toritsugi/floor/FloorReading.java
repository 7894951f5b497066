package dev.toritsugi.floor;

import java.time.Instant;
import java.util.List;

import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskQueue;
import dev.toritsugi.twilio.resource.Worker;

/**
 * Result of one read of the whole workspace.
 *
 * @param begun value of {@link System#nanoTime()} before the first request
 * @param asOf time before the first request, by Twilio's clock
 * @param workers all workers of the workspace
 * @param tasks all open tasks of this server's workflows
 * @param layout queues and activities of the workspace
 */
record FloorReading(long begun, Instant asOf, List<Worker> workers, List<Task> tasks, Layout layout) {

	/**
	 * The queues and activities of a workspace, which rarely change.
	 *
	 * @param queues task queues of the workspace
	 * @param activities activities of the workspace
	 */
	record Layout(List<TaskQueue> queues, List<Activity> activities) {

	}

}
