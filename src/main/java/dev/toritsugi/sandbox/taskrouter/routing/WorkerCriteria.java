package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.taskrouter.model.NewTask;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowTarget;
import org.jspecify.annotations.Nullable;

/**
 * Criteria that decide which workers may be offered a task. Tasks with equal criteria
 * share a {@link MatchingGroup}.
 *
 * @param queue queue of the task, or null if a directly routed task has none
 * @param channel task channel
 * @param expression text of the workflow target's expression, an additional condition on
 * the workers, or null if there is none
 * @param orderBy text of the workflow target's worker ordering, or null if there is none
 * @param knownWorkerSid SID of the only eligible worker; {@code none} if the workflow
 * target requires a known worker but the task attributes identify none; null if the SID
 * does not matter
 * @param knownWorkerName friendly name of the only eligible worker, or null if the name
 * does not matter; a worker who is renamed to this name while the task waits becomes
 * eligible
 * @param direct whether the task is routed directly to a worker, who need not serve the
 * queue
 * @param ignoreCapacity whether the task is offered even if the worker has no free
 * capacity
 * @param taskValues names and values of the task attributes that the component
 * {@code expression} reads
 */
record WorkerCriteria(@Nullable TaskQueue queue, TaskChannel channel, @Nullable String expression,
		@Nullable String orderBy, @Nullable String knownWorkerSid, @Nullable String knownWorkerName, boolean direct,
		boolean ignoreCapacity, String taskValues) {

	private static final String NO_WORKER = "none";

	static WorkerCriteria of(Task task, @Nullable WorkflowTarget target) {
		NewTask.DirectRouting routing = task.routing();
		if (routing != null && routing.skipsWorkflow()) {
			return direct(task, routing);
		}
		Expression expression = (target != null) ? target.expression() : null;
		return new WorkerCriteria(task.queue(), task.channel(), (expression != null) ? expression.text() : null,
				(target != null && target.orderBy() != null) ? target.orderBy().text() : null,
				knownWorkerSid(task, target), knownWorkerName(task, target), false, false,
				(expression != null) ? valuesRead(expression, task) : "");
	}

	private static WorkerCriteria direct(Task task, NewTask.DirectRouting routing) {
		String worker = routing.target().startsWith("WK") ? routing.target() : null;
		return new WorkerCriteria(task.queue(), task.channel(), null, null, worker, null, worker != null,
				worker != null && routing.ignoreCapacity(), "");
	}

	private static @Nullable String knownWorkerSid(Task task, @Nullable WorkflowTarget target) {
		if (target == null || !target.hasKnownWorker() || knownWorkerName(task, target) != null) {
			return null;
		}
		return Objects.requireNonNullElse(target.knownWorkerSidFor(task.attributes()), NO_WORKER);
	}

	private static @Nullable String knownWorkerName(Task task, @Nullable WorkflowTarget target) {
		return (target != null && target.knownWorkerSidFor(task.attributes()) == null)
				? target.knownWorkerFriendlyNameFor(task.attributes()) : null;
	}

	private static String valuesRead(Expression expression, Task task) {
		AttributeResolver names = AttributeResolver.of(task.attributes());
		List<String> read = new ArrayList<>(expression.names());
		return read.stream()
			.filter((name) -> name.startsWith("task."))
			.sorted()
			.map((name) -> name + "=" + names.value(List.of(name.substring("task.".length()).split("\\."))))
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Whether the worker is the known worker, or the workflow target requires no known
	 * worker.
	 */
	boolean allows(Worker worker) {
		return (this.knownWorkerSid == null || this.knownWorkerSid.equals(worker.sid()))
				&& (this.knownWorkerName == null || this.knownWorkerName.equalsIgnoreCase(worker.friendlyName()));
	}

	/**
	 * Whether the criteria depend on task attributes. Criteria that depend on task
	 * attributes are shared by few tasks.
	 */
	boolean dependsOnTask() {
		return this.knownWorkerSid != null || this.knownWorkerName != null || !this.taskValues.isEmpty();
	}

}
