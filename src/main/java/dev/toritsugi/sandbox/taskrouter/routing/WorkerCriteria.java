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
 * What decides which workers may be offered a task. Tasks with equal keys share a
 * {@link MatchingGroup}.
 *
 * @param queue queue; null for a task that goes directly to a worker
 * @param channel task channel
 * @param expression further condition on the workers, as text
 * @param orderBy order of the workers, as text
 * @param knownWorkerSid SID of the only worker; not a SID if the target wants a known
 * worker and the task names none; null for any worker
 * @param knownWorkerName name of the only worker, who may get that name while the task
 * waits; null for any worker
 * @param direct whether the worker need not serve the queue
 * @param ignoreCapacity whether the worker's capacity does not count
 * @param taskValues values of the task that the expression reads
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

	/** Whether the worker is the known one; true if any worker will do. */
	boolean allows(Worker worker) {
		return (this.knownWorkerSid == null || this.knownWorkerSid.equals(worker.sid()))
				&& (this.knownWorkerName == null || this.knownWorkerName.equalsIgnoreCase(worker.friendlyName()));
	}

	/** Whether the key depends on values of the task, so that few tasks share it. */
	boolean dependsOnTask() {
		return this.knownWorkerSid != null || this.knownWorkerName != null || !this.taskValues.isEmpty();
	}

}
