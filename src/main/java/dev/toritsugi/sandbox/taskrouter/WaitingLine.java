package dev.toritsugi.sandbox.taskrouter;

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
import org.jspecify.annotations.Nullable;

/**
 * Tasks that the same workers may be offered, in the order in which they are, and of
 * these workers those who are free, the next one first. With it, finding the next of
 * either costs the logarithm of how many wait.
 */
final class WaitingLine {

	private final Key key;

	private final AttributeResolver task;

	private final @Nullable Expression expression;

	private final boolean changesWithState;

	private final TreeSet<Task> tasks;

	private final Set<Worker> eligible = new HashSet<>();

	private final TreeSet<Worker> free;

	WaitingLine(Key key, @Nullable RoutingTarget target, Task task) {
		this.key = key;
		this.task = task.names();
		this.expression = (target != null) ? target.expression() : null;
		this.tasks = new TreeSet<>(order((key.queue != null) ? key.queue.settings().taskOrder() : QueueOrder.FIFO));
		this.free = new TreeSet<>(order((target != null) ? target.orderBy() : null));
		this.changesWithState = Stream
			.concat(names(this.expression), names((key.queue != null) ? key.queue.settings().targetWorkers() : null))
			.anyMatch((name) -> name.contains("activity") || name.contains("channel"));
	}

	/** Higher priority first, then by the order of the queue. */
	static Comparator<Task> order(QueueOrder order) {
		Comparator<Task> age = Comparator.comparing(Task::virtualStart).thenComparing(Task::number);
		return Comparator.comparing(Task::priority)
			.reversed()
			.thenComparing((order == QueueOrder.FIFO) ? age : age.reversed());
	}

	private static Comparator<Worker> order(@Nullable WorkerOrdering ordering) {
		Comparator<Worker> longestIdle = Comparator.comparing(Worker::idleNumber);
		return (ordering == null) ? longestIdle
				: ((Comparator<Worker>) (left, right) -> ordering.compare(left.names(), right.names()))
					.thenComparing(longestIdle);
	}

	private static Stream<String> names(@Nullable Expression expression) {
		return (expression != null) ? expression.names().stream() : Stream.empty();
	}

	Key key() {
		return this.key;
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

	/** To be called before anything changes of the worker by which they are ordered. */
	void leave(Worker worker) {
		this.free.remove(worker);
	}

	/**
	 * To be called once the worker has changed.
	 * @param attributesChanged whether that may change who they are to an expression
	 */
	void enter(Worker worker, boolean attributesChanged) {
		if (attributesChanged || this.changesWithState) {
			if (matches(worker)) {
				this.eligible.add(worker);
			}
			else {
				this.eligible.remove(worker);
			}
		}
		if (this.eligible.contains(worker) && (this.key.ignoreCapacity || worker.free(this.key.channel))) {
			this.free.add(worker);
		}
	}

	void forget(Worker worker) {
		leave(worker);
		this.eligible.remove(worker);
	}

	/**
	 * The first task that the worker may be offered, and is not being offered already.
	 */
	Optional<Task> next(Worker worker) {
		return this.free.contains(worker) ? this.tasks.stream().filter((task) -> !task.isOfferedTo(worker)).findFirst()
				: Optional.empty();
	}

	/** The first free worker who is not being offered the task already. */
	Optional<Worker> next(Task task) {
		return this.free.stream().filter((worker) -> !task.isOfferedTo(worker)).findFirst();
	}

	private boolean matches(Worker worker) {
		if (!this.key.knows(worker)) {
			return false;
		}
		return (this.key.direct || this.key.queue == null || this.key.queue.isServedBy(worker))
				&& (this.expression == null || this.expression
					.matches(AttributeResolver.under(Map.of("task", this.task, "worker", worker.names()))));
	}

	/**
	 * What makes a line.
	 *
	 * @param queue queue; null for a task that goes directly to a worker
	 * @param channel kind of task
	 * @param expression further choice of workers, as text
	 * @param orderBy order of the workers, as text
	 * @param knownWorkerSid the only worker, or a text that is no SID where the task
	 * names nobody; null for anybody
	 * @param knownWorkerName name of the only worker, who may be made or get that name
	 * while the task waits; null for anybody
	 * @param direct whether the worker need not serve the queue
	 * @param ignoreCapacity whether the worker need not be free
	 * @param taskValues what the expression reads of the task
	 */
	record Key(@Nullable TaskQueue queue, TaskChannel channel, @Nullable String expression, @Nullable String orderBy,
			@Nullable String knownWorkerSid, @Nullable String knownWorkerName, boolean direct, boolean ignoreCapacity,
			String taskValues) {

		boolean knows(Worker worker) {
			return (this.knownWorkerSid == null || this.knownWorkerSid.equals(worker.sid()))
					&& (this.knownWorkerName == null || this.knownWorkerName.equalsIgnoreCase(worker.friendlyName()));
		}

		/** Whether other tasks of the same queue stand in other lines. */
		boolean ofItsTasksOnly() {
			return this.knownWorkerSid != null || this.knownWorkerName != null || !this.taskValues.isEmpty();
		}

	}

}
