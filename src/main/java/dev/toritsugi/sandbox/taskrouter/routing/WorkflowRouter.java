package dev.toritsugi.sandbox.taskrouter.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.model.NewTask;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.ResourceRegistry;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowConfiguration;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowFilter;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowTarget;
import org.jspecify.annotations.Nullable;

/**
 * Moves tasks through the filters and targets of their workflow.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/lifecycle-task-workflows-and-assignment">Twilio:
 * workflows and assignment</a>
 */
public final class WorkflowRouter {

	private static final int NOT_IN_QUEUE = 40152;

	private static final int DEFAULT_FILTER = -1;

	private final Engine engine;

	private final EventPublisher events;

	private final RoutingEventRecorder recorder;

	private final TaskRouterResources resources;

	private final WorkflowPositionRegistry positions;

	private final MatchingGroupRegistry matchingGroups;

	private final TaskCloser closer;

	private final TaskDispatcher dispatcher;

	public WorkflowRouter(Engine engine, EventPublisher events, TaskRouterResources resources,
			WorkflowPositionRegistry positions, MatchingGroupRegistry matchingGroups, TaskCloser closer,
			TaskDispatcher dispatcher) {
		this.engine = engine;
		this.events = events;
		this.recorder = new RoutingEventRecorder(events);
		this.resources = resources;
		this.positions = positions;
		this.matchingGroups = matchingGroups;
		this.closer = closer;
		this.dispatcher = dispatcher;
	}

	/**
	 * Routes a task from the first filter of its workflow, or to the queue or worker of
	 * its direct routing.
	 */
	public void enter(Task task) {
		this.closer.leave(task);
		NewTask.DirectRouting routing = task.routing();
		if (routing != null && routing.skipsWorkflow()) {
			TaskQueue queue = routing.target().startsWith("WQ")
					? this.resources.queues().in(task.workspace()).get(routing.target()) : routing.queue();
			enterQueue(task, queue);
			this.dispatcher.offer(task);
			return;
		}
		this.recorder.workflowEntered(task);
		walk(task, 0, 0, this.engine.now(), false);
	}

	/**
	 * Continues to route a task whose pending reservations have all ended without
	 * acceptance.
	 */
	void returned(Task task) {
		Instant deadline = this.positions.of(task).deadline();
		if (deadline != null && !deadline.isAfter(this.engine.now())) {
			targetTimedOut(task);
		}
		else {
			this.dispatcher.offer(task);
		}
	}

	/**
	 * Runs a change to a task that affects the task's matching or sorting, and offers the
	 * task again.
	 */
	public void change(Task task, Runnable change) {
		this.matchingGroups.remove(task);
		change.run();
		if (task.status().open()) {
			this.dispatcher.offer(task);
		}
	}

	/**
	 * Runs a change that affects the matching of many tasks, and matches all waiting
	 * tasks of the workspace again.
	 */
	public void rematchAll(Workspace workspace, Runnable change) {
		List<Task> waiting = this.resources.tasks()
			.in(workspace)
			.all()
			.stream()
			.filter(this.matchingGroups::isWaiting)
			.toList();
		this.matchingGroups.clear(workspace, waiting);
		change.run();
		waiting.forEach(this.dispatcher::offer);
	}

	/**
	 * Moves a task through targets until it stays at a target. The timeouts of a filter's
	 * targets add up, starting when the task enters the filter, as Twilio's page on
	 * timeout evaluation says. After the timeout of a filter's last target, the task
	 * moves to the next matching filter; if no later filter matches, the task is canceled
	 * instead of moving to the default filter. A filter whose targets were all skipped is
	 * treated as not matching.
	 * @param since time from which the timeout of the next target is counted
	 * @param timedOut whether the last target of a filter has timed out
	 */
	private void walk(Task task, int filterIndex, int targetIndex, Instant since, boolean timedOut) {
		WorkflowConfiguration configuration = task.workflow().configuration();
		boolean fallsOut = timedOut;
		int target = targetIndex;
		for (int filter = filterIndex; filter < configuration.filters().size(); filter++) {
			WorkflowFilter rule = configuration.filters().get(filter);
			if (target > 0 || rule.expression().matches(AttributeResolver.of(task.attributes()))) {
				fallsOut = false;
				for (; target < rule.targets().size(); target++) {
					if (stays(task, rule.targets().get(target), filter, target, since)) {
						return;
					}
				}
			}
			target = 0;
		}
		WorkflowTarget standard = configuration.defaultFilter();
		if (!fallsOut && standard != null) {
			if (!stays(task, standard, DEFAULT_FILTER, 0, since)) {
				fallOut(task);
			}
		}
		else {
			fallOut(task);
		}
	}

	private boolean stays(Task task, WorkflowTarget target, int filterIndex, int targetIndex, Instant since) {
		Instant deadline = (target.timeout() != null) ? since.plus(target.timeout()) : null;
		this.positions.of(task).enter(target, filterIndex, targetIndex, deadline);
		task.targetPriority(target.priority());
		this.recorder.targetMatched(task,
				(filterIndex != DEFAULT_FILTER) ? task.workflow().configuration().filters().get(filterIndex) : null,
				target);
		enterQueue(task, this.resources.queues().in(task.workspace()).find(target.queueSid()).orElse(null));
		alertIfKnownWorkerIsNotInQueue(task, target);
		this.dispatcher.offer(task);
		if (task.status() == TaskStatus.PENDING && target.skipIf() != null && target.skipIf()
			.matches(new WorkerPresenceResolver(this.resources.workers().in(task.workspace()).all(), task.queue()))) {
			this.closer.leave(task);
			this.recorder.targetSkipped(task);
			return false;
		}
		if (deadline != null && task.status().open()) {
			Duration left = Duration.between(this.engine.now(), deadline);
			this.positions.of(task)
				.timer(this.engine.after(left.isNegative() ? Duration.ZERO : left, () -> deadlinePassed(task)));
		}
		return true;
	}

	private void enterQueue(Task task, @Nullable TaskQueue queue) {
		TaskQueue before = task.queue();
		task.enter(queue, this.engine.now());
		if (queue != null && before != queue) {
			this.recorder.queueEntered(task, queue, before);
		}
	}

	/**
	 * Handles the timeout of a task's current target. A task with a pending reservation
	 * stays at the target until the reservation has ended.
	 */
	private void deadlinePassed(Task task) {
		if (task.status() == TaskStatus.PENDING) {
			targetTimedOut(task);
			this.events.publish();
		}
	}

	private void targetTimedOut(Task task) {
		WorkflowPosition position = this.positions.of(task);
		this.closer.leave(task);
		this.recorder.queueTimedOut(task);
		Instant since = (position.deadline() != null) ? position.deadline() : this.engine.now();
		List<WorkflowFilter> filters = task.workflow().configuration().filters();
		if (position.filterIndex() == DEFAULT_FILTER || position.filterIndex() >= filters.size()) {
			fallOut(task);
		}
		else if (position.targetIndex() + 1 < filters.get(position.filterIndex()).targets().size()) {
			walk(task, position.filterIndex(), position.targetIndex() + 1, since, false);
		}
		else {
			walk(task, position.filterIndex() + 1, 0, since, true);
		}
	}

	/**
	 * Cancels a task that has no further target. Twilio does not document the cancel
	 * reason of a task without a further target.
	 */
	private void fallOut(Task task) {
		this.recorder.workflowTimedOut(task);
		this.dispatcher.cancel(task, "Workflow timeout");
	}

	private void alertIfKnownWorkerIsNotInQueue(Task task, WorkflowTarget target) {
		TaskQueue queue = task.queue();
		String sid = target.knownWorkerSidFor(task.attributes());
		String name = target.knownWorkerFriendlyNameFor(task.attributes());
		ResourceRegistry<Worker> workers = this.resources.workers().in(task.workspace());
		workers.find(sid)
			.or(() -> (name != null) ? workers.named(name) : Optional.empty())
			.filter((worker) -> queue != null && !queue.isServedBy(worker))
			.ifPresent((worker) -> this.engine.alert(NOT_IN_QUEUE,
					"%s: the known worker %s does not serve %s".formatted(task, worker.friendlyName(), queue)));
	}

}
