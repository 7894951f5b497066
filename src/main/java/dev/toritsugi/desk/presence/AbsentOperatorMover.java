package dev.toritsugi.desk.presence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.task.TaskPermission;
import dev.toritsugi.task.TaskService;
import dev.toritsugi.task.WorkerTasks;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.UnavailableActivityReader;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.WorkerUpdateService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Moves the operator of a lost page to an activity without calls, in one conditional
 * update. Changes nothing if the worker has another session meanwhile, if the page has
 * connected to another replica, or while the operator is in a call. Completes the tasks
 * of the operator whose after-call time has no limit, because the operator would have to
 * complete them.
 */
@Component
class AbsentOperatorMover {

	private static final Logger log = LoggerFactory.getLogger(AbsentOperatorMover.class);

	private final WorkerClient workers;

	private final WorkerUpdateService updates;

	private final UnavailableActivityReader unavailable;

	private final TaskClient tasks;

	private final OwnWorkflows workflows;

	private final TaskService completions;

	private final AfterCallSettings afterCall;

	private final TwilioClock time;

	private final TwilioProperties twilio;

	AbsentOperatorMover(WorkerClient workers, WorkerUpdateService updates, UnavailableActivityReader unavailable,
			TaskClient tasks, OwnWorkflows workflows, TaskService completions, AfterCallSettings afterCall,
			TwilioClock time, TwilioProperties twilio) {
		this.workers = workers;
		this.updates = updates;
		this.unavailable = unavailable;
		this.tasks = tasks;
		this.workflows = workflows;
		this.completions = completions;
		this.afterCall = afterCall;
		this.time = time;
		this.twilio = twilio;
	}

	/**
	 * Moves the operator of a page off.
	 * @return what was done, or why nothing was done
	 * @throws TwilioException if Twilio does not respond or refuses a request
	 */
	Result move(WatchedPage page, UnavailableReason.Code reason) {
		Deadline deadline = Deadline.in(this.twilio.timeout().operation());
		WorkerSid sid = this.workers.workerNamed(page.workerName(), deadline).orElse(null);
		if (sid == null) {
			return Result.of(Outcome.DISPLACED);
		}
		Result result = this.updates.update(sid, (worker) -> plan(worker, page, reason, deadline), deadline)
			.value()
			.orElseGet(() -> Result.of(Outcome.DISPLACED));
		completeUnlimited(result.wrapping());
		return result;
	}

	private UpdatePlan<Worker, WorkerChange, Result> plan(Worker worker, WatchedPage page, UnavailableReason.Code code,
			Deadline deadline) {
		WorkerSession current = WorkerSession.of(worker.attributes()).orElse(null);
		if (current == null || !current.session().equals(page.session()) || !current.since().equals(page.since())) {
			return UpdatePlan.keep(Result.of(Outcome.DISPLACED));
		}
		WorkerTasks open = WorkerTasks.of(worker.sid(), this.tasks, this.workflows, deadline);
		if (!open.assigned().isEmpty()) {
			return UpdatePlan.keep(new Result(Outcome.IN_CALL, new HashSet<>(open.assigned()), List.of()));
		}
		Result moved = new Result(Outcome.MOVED_OFF, Set.of(), open.wrapping());
		if (!worker.available()) {
			return UpdatePlan.keep(moved);
		}
		UnavailableReason reason = new UnavailableReason(code, this.time.instant(), null, worker.activitySid());
		return UpdatePlan.change(
				WorkerChange.moveOff(this.unavailable.sid(deadline), reason.writeTo(worker.attributes())),
				(updated) -> {
					log.info("Worker {} gets no calls until the page is back: {}", worker.name(), code.code());
					return moved;
				});
	}

	/**
	 * Completes the tasks whose after-call time only the operator can end. A failure is
	 * logged and leaves the task to a supervisor.
	 */
	void completeUnlimited(List<TaskSid> wrapping) {
		for (TaskSid sid : wrapping) {
			Deadline deadline = Deadline.in(this.twilio.timeout().operation());
			try {
				Task.Queue queue = this.tasks.task(sid, deadline).queue();
				if (this.afterCall.timeOf((queue != null) ? queue.sid() : null, (queue != null) ? queue.name() : null)
					.duration()
					.isEmpty()) {
					this.completions.complete(sid, TaskPermission.ofSupervisor(), deadline);
				}
			}
			catch (TwilioException ex) {
				log.warn("{} has no operator any more and is not completed: {}", sid, ex.getMessage());
			}
		}
	}

	/**
	 * Result of moving an operator off.
	 *
	 * @param outcome what was done, or why nothing was done
	 * @param talks tasks of the calls in which the operator is
	 * @param wrapping tasks in after-call work of an operator who is moved off
	 */
	record Result(Outcome outcome, Set<TaskSid> talks, List<TaskSid> wrapping) {

		private static Result of(Outcome outcome) {
			return new Result(outcome, Set.of(), List.of());
		}

	}

	/**
	 * What was done, or why nothing was done.
	 */
	enum Outcome {

		/** The operator is in an activity without calls. */
		MOVED_OFF,
		/** The operator is in a call, and is moved off after it. */
		IN_CALL,
		/**
		 * The worker has another session or none, or the page has connected to another
		 * replica.
		 */
		DISPLACED

	}

}
