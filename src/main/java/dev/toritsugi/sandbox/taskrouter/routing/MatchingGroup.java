package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.WorkerOrdering;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.WorkerAttributeResolver;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowTarget;
import org.jspecify.annotations.Nullable;

/**
 * Group of waiting tasks with the same {@link WorkerCriteria}, and of free workers who
 * meet these criteria. Tasks and workers are kept sorted, so that adding and removing
 * takes logarithmic time.
 */
final class MatchingGroup {

	private final WorkerCriteria criteria;

	private final AttributeResolver task;

	private final @Nullable Expression expression;

	private final boolean changesWithState;

	private final TreeSet<Task> tasks;

	private final Set<Worker> eligible = new HashSet<>();

	private final TreeSet<Worker> free;

	/**
	 * @param task any task with these criteria; the target's expression is evaluated with
	 * this task's attributes
	 */
	MatchingGroup(WorkerCriteria criteria, @Nullable WorkflowTarget target, Task task) {
		this.criteria = criteria;
		this.task = AttributeResolver.of(task.attributes());
		this.expression = (target != null) ? target.expression() : null;
		TaskQueue queue = criteria.queue();
		this.tasks = new TreeSet<>(TaskComparator.of((queue != null) ? queue.settings().taskOrder() : QueueOrder.FIFO));
		this.free = new TreeSet<>(order((target != null) ? target.orderBy() : null));
		this.changesWithState = Stream
			.concat(names(this.expression), names((queue != null) ? queue.settings().targetWorkers() : null))
			.anyMatch((name) -> name.contains("activity") || name.contains("channel"));
	}

	private static Comparator<Worker> order(@Nullable WorkerOrdering ordering) {
		Comparator<Worker> longestIdle = Comparator.comparing(Worker::idleNumber);
		return (ordering == null) ? longestIdle : ((Comparator<Worker>) (left, right) -> ordering
			.compare(new WorkerAttributeResolver(left), new WorkerAttributeResolver(right))).thenComparing(longestIdle);
	}

	private static Stream<String> names(@Nullable Expression expression) {
		return (expression != null) ? expression.names().stream() : Stream.empty();
	}

	WorkerCriteria criteria() {
		return this.criteria;
	}

	void add(Task task) {
		this.tasks.add(task);
	}

	void remove(Task task) {
		this.tasks.remove(task);
	}

	boolean isEmpty() {
		return this.tasks.isEmpty();
	}

	/**
	 * Removes a worker from the free workers. Must be called before a change to a value
	 * by which workers are sorted.
	 */
	void beforeChange(Worker worker) {
		this.free.remove(worker);
	}

	/**
	 * Adds a worker to the free workers after a change to the worker, if the worker meets
	 * the criteria and is free.
	 * @param attributesChanged whether the change affected the worker's attributes or
	 * name, which expressions may read
	 */
	void afterChange(Worker worker, boolean attributesChanged) {
		if (attributesChanged || this.changesWithState) {
			if (matches(worker)) {
				this.eligible.add(worker);
			}
			else {
				this.eligible.remove(worker);
			}
		}
		if (this.eligible.contains(worker)
				&& (this.criteria.ignoreCapacity() || worker.isFreeFor(this.criteria.channel()))) {
			this.free.add(worker);
		}
	}

	void remove(Worker worker) {
		this.free.remove(worker);
		this.eligible.remove(worker);
	}

	/**
	 * Returns the first task that may be offered to the worker and is not yet offered to
	 * this worker.
	 */
	Optional<Task> next(Worker worker) {
		return this.free.contains(worker)
				? this.tasks.stream().filter((task) -> !task.offers().include(worker)).findFirst() : Optional.empty();
	}

	/** Returns the first free worker to whom the task is not already offered. */
	Optional<Worker> next(Task task) {
		return this.free.stream().filter((worker) -> !task.offers().include(worker)).findFirst();
	}

	private boolean matches(Worker worker) {
		if (!this.criteria.allows(worker)) {
			return false;
		}
		TaskQueue queue = this.criteria.queue();
		return (this.criteria.direct() || queue == null || queue.isServedBy(worker))
				&& (this.expression == null || this.expression.matches(AttributeResolver
					.under(Map.of("task", this.task, "worker", new WorkerAttributeResolver(worker)))));
	}

}
