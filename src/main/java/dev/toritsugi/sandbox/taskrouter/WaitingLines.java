package dev.toritsugi.sandbox.taskrouter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.toritsugi.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * All lines of a workspace: finds the next worker for a task, and the next task for a
 * worker.
 */
final class WaitingLines {

	private final Workspace workspace;

	private final Map<WaitingLine.Key, WaitingLine> lines = new LinkedHashMap<>();

	WaitingLines(Workspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * Lets a task wait, if it may be offered to somebody more.
	 */
	void add(Task task) {
		if (task.place().line() == null && task.place().open()) {
			WaitingLine line = line(task);
			line.add(task);
			task.place().line(line);
		}
	}

	/**
	 * Takes a task out. To be called before anything of it changes by which it is
	 * ordered.
	 */
	void remove(Task task) {
		WaitingLine line = task.place().line();
		if (line != null) {
			line.remove(task);
			task.place().line(null);
			if (line.isEmpty() && line.key().ofItsTasksOnly()) {
				this.lines.remove(line.key());
			}
		}
	}

	/**
	 * Changes something of a worker that lines depend on.
	 */
	void change(Worker worker, Runnable change) {
		for (WaitingLine line : this.lines.values()) {
			line.leave(worker);
		}
		String before = identity(worker);
		change.run();
		boolean attributesChanged = !before.equals(identity(worker)) || worker.version() == 0;
		for (WaitingLine line : this.lines.values()) {
			line.enter(worker, attributesChanged);
		}
	}

	void remove(Worker worker) {
		this.lines.values().forEach((line) -> line.forget(worker));
	}

	void remove(TaskChannel channel) {
		this.lines.keySet().removeIf((key) -> key.channel() == channel);
	}

	/**
	 * Forgets all lines, once nobody waits in them.
	 */
	void clear() {
		this.lines.clear();
	}

	Optional<Worker> next(Task task) {
		WaitingLine line = task.place().line();
		return (line != null) ? line.next(task) : Optional.empty();
	}

	/**
	 * By priority; then the queues that the workspace prefers; then by age.
	 */
	Optional<Task> next(Worker worker) {
		QueueOrder preferred = this.workspace.settings().prioritizeQueueOrder();
		Comparator<Task> byPreference = Comparator.comparing((Task task) -> order(task) != preferred);
		return this.lines.values()
			.stream()
			.flatMap((line) -> line.next(worker).stream())
			.min(Comparator.comparing(Task::priority)
				.reversed()
				.thenComparing(byPreference)
				.thenComparing(WaitingLine.order(preferred)));
	}

	private static QueueOrder order(Task task) {
		TaskQueue queue = task.queue();
		return (queue != null) ? queue.settings().taskOrder() : QueueOrder.FIFO;
	}

	private WaitingLine line(Task task) {
		RoutingTarget target = task.place().target();
		WaitingLine.Key key = key(task, target);
		WaitingLine line = this.lines.get(key);
		if (line == null) {
			line = new WaitingLine(key, target, task);
			for (Worker worker : this.workspace.workers().all()) {
				line.enter(worker, true);
			}
			this.lines.put(key, line);
		}
		return line;
	}

	private WaitingLine.Key key(Task task, @Nullable RoutingTarget target) {
		NewTask.DirectRouting routing = task.routing();
		if (routing != null && routing.pastWorkflow()) {
			String worker = routing.target().startsWith("WK") ? routing.target() : null;
			return new WaitingLine.Key(task.queue(), task.channel(), null, null, worker, null, worker != null,
					worker != null && routing.ignoreCapacity(), "");
		}
		Expression expression = (target != null) ? target.expression() : null;
		return new WaitingLine.Key(task.queue(), task.channel(), (expression != null) ? expression.text() : null,
				(target != null && target.orderBy() != null) ? target.orderBy().text() : null,
				knownWorkerSid(task, target), knownWorkerName(task, target), false, false,
				(expression != null) ? valuesRead(expression, task) : "");
	}

	private static @Nullable String knownWorkerSid(Task task, @Nullable RoutingTarget target) {
		if (target == null || !target.hasKnownWorker() || knownWorkerName(task, target) != null) {
			return null;
		}
		return Objects.requireNonNullElse(target.knownWorkerSidFor(task.attributes()), "nobody");
	}

	private static @Nullable String knownWorkerName(Task task, @Nullable RoutingTarget target) {
		return (target != null && target.knownWorkerSidFor(task.attributes()) == null)
				? target.knownWorkerFriendlyNameFor(task.attributes()) : null;
	}

	private static String valuesRead(Expression expression, Task task) {
		List<String> read = new ArrayList<>(expression.names());
		return read.stream()
			.filter((name) -> name.startsWith("task."))
			.sorted()
			.map((name) -> name + "=" + task.names().value(List.of(name.substring("task.".length()).split("\\."))))
			.collect(Collectors.joining("\n"));
	}

	private static String identity(Worker worker) {
		return worker.friendlyName() + "\n" + worker.attributesText();
	}

}
