package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.toritsugi.sandbox.engine.Engine;
import org.jspecify.annotations.Nullable;

/**
 * Leads tasks through their workflow: filter by filter, target by target.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/lifecycle-task-workflows-and-assignment">Twilio:
 * workflows and assignment</a>
 */
final class Routing {

	private static final int NOT_IN_QUEUE = 40152;

	private static final int DEFAULT_FILTER = -1;

	private final Workspace workspace;

	private final Engine engine;

	private final Events events;

	private final WaitingLines lines;

	Routing(Workspace workspace, Engine engine, Events events, WaitingLines lines) {
		this.workspace = workspace;
		this.engine = engine;
		this.events = events;
		this.lines = lines;
	}

	/**
	 * Begins the way of a task.
	 */
	void enter(Task task) {
		leave(task);
		NewTask.DirectRouting routing = task.routing();
		if (routing != null && routing.pastWorkflow()) {
			TaskQueue queue = routing.target().startsWith("WQ") ? this.workspace.queues().get(routing.target())
					: routing.queue();
			enterQueue(task, queue);
			offer(task);
			return;
		}
		this.events.task(EventType.WORKFLOW_ENTERED, task,
				"Task %s entered Workflow %s".formatted(task.sid(), task.workflow().friendlyName()));
		walk(task, 0, 0, this.engine.now(), false);
	}

	/**
	 * Nobody is being offered the task any more, and nobody has accepted it.
	 */
	void returned(Task task) {
		Instant deadline = task.place().deadline();
		if (deadline != null && !deadline.isAfter(this.engine.now())) {
			stepTimedOut(task);
		}
		else {
			offer(task);
		}
	}

	/**
	 * Ends the way of a task.
	 */
	void leave(Task task) {
		this.lines.remove(task);
		task.place().timer(null);
	}

	/**
	 * Changes something of a task by which it is ordered or chosen.
	 */
	void change(Task task, Runnable change) {
		this.lines.remove(task);
		change.run();
		if (task.status().open()) {
			offer(task);
		}
	}

	/**
	 * Changes something by which whole lines are ordered or chosen.
	 */
	void rearrange(Runnable change) {
		List<Task> waiting = this.workspace.tasks()
			.all()
			.stream()
			.filter((task) -> task.place().line() != null)
			.toList();
		waiting.forEach(this.lines::remove);
		this.lines.clear();
		change.run();
		waiting.forEach(this::offer);
	}

	/**
	 * Goes on from a target, until the task stays in one. A target's time-out counts on
	 * top of those before it, by the age of the task (Twilio: Timeout evaluation); where
	 * the last one of a filter has timed out, only a further filter that matches keeps
	 * the task. A filter that was skipped counts as one that did not match.
	 */
	private void walk(Task task, int filterIndex, int targetIndex, Instant since, boolean timedOut) {
		WorkflowConfiguration configuration = task.workflow().configuration();
		boolean fallsOut = timedOut;
		int target = targetIndex;
		for (int filter = filterIndex; filter < configuration.filters().size(); filter++) {
			RoutingFilter rule = configuration.filters().get(filter);
			if (target > 0 || rule.expression().matches(task.names())) {
				fallsOut = false;
				for (; target < rule.targets().size(); target++) {
					if (stays(task, rule.targets().get(target), filter, target, since)) {
						return;
					}
				}
			}
			target = 0;
		}
		RoutingTarget standard = configuration.defaultFilter();
		if (!fallsOut && standard != null) {
			if (!stays(task, standard, DEFAULT_FILTER, 0, since)) {
				fallOut(task);
			}
		}
		else {
			fallOut(task);
		}
	}

	private boolean stays(Task task, RoutingTarget target, int filterIndex, int targetIndex, Instant since) {
		Instant deadline = (target.timeout() != null) ? since.plus(target.timeout()) : null;
		task.place().step(target, filterIndex, targetIndex, deadline);
		task.stepPriority(target.priority());
		this.events.task(EventType.WORKFLOW_TARGET_MATCHED, task,
				"Task %s matched a target of Workflow %s".formatted(task.sid(), task.workflow().friendlyName()));
		enterQueue(task,
				(target.queueSid() != null) ? this.workspace.queues().find(target.queueSid()).orElse(null) : null);
		requireKnownWorkerInQueue(task, target);
		offer(task);
		if (task.status() == Task.Status.PENDING && target.skipIf() != null
				&& target.skipIf().matches(new QueuePresence(this.workspace, task.queue()))) {
			leave(task);
			this.events.task(EventType.WORKFLOW_SKIPPED, task,
					"Task %s skipped a target of Workflow %s".formatted(task.sid(), task.workflow().friendlyName()));
			return false;
		}
		if (deadline != null && task.status().open()) {
			Duration left = Duration.between(this.engine.now(), deadline);
			task.place().timer(this.engine.after(left.isNegative() ? Duration.ZERO : left, () -> deadlinePassed(task)));
		}
		return true;
	}

	private void enterQueue(Task task, @Nullable TaskQueue queue) {
		TaskQueue before = task.queue();
		task.place().enter(queue, this.engine.now());
		if (queue != null && before != queue) {
			this.events.task((before != null) ? EventType.TASK_QUEUE_MOVED : EventType.TASK_QUEUE_ENTERED, task,
					"Task %s %s TaskQueue %s".formatted(task.sid(), (before != null) ? "moved to" : "entered",
							queue.friendlyName()));
		}
	}

	/** A task that is being offered stays until the offer ends. */
	private void deadlinePassed(Task task) {
		if (task.status() == Task.Status.PENDING) {
			stepTimedOut(task);
			this.events.tell();
		}
	}

	private void stepTimedOut(Task task) {
		Place place = task.place();
		leave(task);
		this.events.task(EventType.TASK_QUEUE_TIMEOUT, task,
				"Task %s timed out in its TaskQueue".formatted(task.sid()));
		Instant since = (place.deadline() != null) ? place.deadline() : this.engine.now();
		List<RoutingFilter> filters = task.workflow().configuration().filters();
		if (place.filterIndex() == DEFAULT_FILTER || place.filterIndex() >= filters.size()) {
			fallOut(task);
		}
		else if (place.targetIndex() + 1 < filters.get(place.filterIndex()).targets().size()) {
			walk(task, place.filterIndex(), place.targetIndex() + 1, since, false);
		}
		else {
			walk(task, place.filterIndex() + 1, 0, since, true);
		}
	}

	/** Twilio's pages don't tell the reason of such a cancellation. */
	private void fallOut(Task task) {
		this.events.task(EventType.WORKFLOW_TIMEOUT, task,
				"Task %s fell out of Workflow %s".formatted(task.sid(), task.workflow().friendlyName()));
		this.workspace.tasks().cancel(task, "Workflow timeout");
	}

	/** Lets a task wait for another worker, if it may be offered to one. */
	void offer(Task task) {
		this.lines.add(task);
		this.workspace.reservations().offer(task);
	}

	private void requireKnownWorkerInQueue(Task task, RoutingTarget target) {
		TaskQueue queue = task.queue();
		String sid = target.knownWorkerSidFor(task.attributes());
		String name = target.knownWorkerFriendlyNameFor(task.attributes());
		this.workspace.workers()
			.find(sid)
			.or(() -> (name != null) ? this.workspace.workers().named(name) : this.workspace.workers().find(null))
			.filter((worker) -> queue != null && !queue.isServedBy(worker))
			.ifPresent((worker) -> this.engine.alert(NOT_IN_QUEUE,
					"%s: the known worker %s does not serve %s".formatted(task, worker.friendlyName(), queue)));
	}

}
