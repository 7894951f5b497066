package dev.toritsugi.sandbox.api.taskrouter.statistics;

import java.util.List;

import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.statistics.CumulativeStatistics;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;

/**
 * Builds the statistics of task queues for one request.
 */
record TaskQueueStatistics(Workspace workspace, WorkspaceRequest request, RequestParameters parameters) {

	StatisticsBody at(TaskQueue queue, String name) {
		return StatisticsBody.at(this.request, "/TaskQueues/" + queue.sid() + "/" + name)
			.put("task_queue_sid", queue.sid());
	}

	StatisticsBody realTime(StatisticsBody body, TaskQueue queue) {
		List<Task> tasks = StatisticsBody
			.ofChannel(this.request.tasks().all(this.workspace), this.parameters.filter("TaskChannel"))
			.stream()
			.filter((task) -> task.queue() == queue)
			.toList();
		return realTime(body, tasks,
				this.request.workers().all(this.workspace).stream().filter(queue::isServedBy).toList());
	}

	/**
	 * Adds the real-time statistics of a queue that does not exist. All figures are zero.
	 */
	StatisticsBody realTimeOfUnknown(StatisticsBody body) {
		return realTime(body, List.of(), List.of());
	}

	StatisticsBody cumulative(StatisticsBody body, TaskQueue queue) {
		CumulativeStatistics cumulative = CumulativeStatistics.of(this.request.history(this.workspace),
				StatisticsBody.window(this.parameters, this.request.now()),
				StatisticsBody.ofChannel(this.parameters.filter("TaskChannel"))
					.and((event) -> queue.sid().equals(event.data().get("TaskQueueSid"))));
		return body.window(cumulative.window())
			.reservations(cumulative)
			.tasksOver(cumulative, StatisticsBody.splits(this.parameters))
			.put("tasks_entered",
					cumulative.count(EventType.TASK_QUEUE_ENTERED) + cumulative.count(EventType.TASK_QUEUE_MOVED))
			.put("wait_duration_in_queue_until_accepted", cumulative.inQueueUntilAccepted());
	}

	private StatisticsBody realTime(StatisticsBody body, List<Task> tasks, List<Worker> eligible) {
		return body.tasks(tasks, this.request.now())
			.inQueue(tasks, this.request.now())
			.activities(this.request, this.workspace, eligible)
			.put("total_eligible_workers", eligible.size())
			.put("total_available_workers",
					eligible.stream().filter((worker) -> worker.activity().available()).count());
	}

}
