package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Compares the tasks of callers with their calls: one list of each, and a call by itself
 * only where the two don't agree. Whose call lives is left alone, however long it lasts.
 */
@Component
class Reconciliation {

	private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

	/** Within it TaskRouter itself sees that a call is over. */
	private static final Duration GRACE = Duration.ofSeconds(10);

	private static final Duration LIMIT = Duration.ofSeconds(25);

	private final TaskClient tasks;

	private final CallClient calls;

	private final AfterCallSettings afterCall;

	private final Watches watches;

	private final AfterCallSteps steps;

	private final Mending mending;

	private final TwilioClock time;

	private final boolean dryRun;

	Reconciliation(TaskClient tasks, CallClient calls, AfterCallSettings afterCall, Watches watches,
			AfterCallSteps steps, Mending mending, TwilioClock time, ReconcilerSettings properties) {
		this.tasks = tasks;
		this.calls = calls;
		this.afterCall = afterCall;
		this.watches = watches;
		this.steps = steps;
		this.mending = mending;
		this.time = time;
		this.dryRun = properties.dryRun();
	}

	/**
	 * @throws TwilioException if Twilio does not answer; what was not looked at is looked
	 * at the next time
	 */
	void run() {
		Deadline deadline = Deadline.in(LIMIT);
		List<Task> open = this.tasks.openTasks(deadline)
			.stream()
			.filter((task) -> Decision.isCallers(task.attributes()))
			.toList();
		if (open.isEmpty()) {
			return;
		}
		Set<String> inProgress = this.calls.inProgress(deadline);
		log.debug("{} tasks, {} calls in progress", open.size(), inProgress.size());
		for (Task task : open) {
			if (task.status() == Task.Status.WRAPPING) {
				if (task.attributes().text(Decision.WORKER_CALL).filter(inProgress::contains).isEmpty()) {
					wrapping(task, deadline);
				}
			}
			else if (!inProgress.contains(task.attributes().text(Decision.CALL).orElseThrow())) {
				withoutCall(task, deadline);
			}
		}
	}

	private void wrapping(Task task, Deadline deadline) {
		boolean watched = this.watches.get(task.sid()).isPresent();
		Instant ended = Decision.ended(task);
		Instant now = this.time.instant();
		// What is watched too, once it is long overdue: an alarm gets lost like the rest.
		Decision decision = Decision.about(task, ended, this.afterCall, watched ? now.minus(GRACE) : now);
		if (decision instanceof Decision.Complete) {
			this.mending.complete(task, Mending.Reason.AFTER_CALL_OVER, deadline);
		}
		else if (decision instanceof Decision.Wait wait && !watched && !this.dryRun) {
			this.steps.plan(new Watch(task.sid(), ended, wait.until(), Signal.RECONCILER, true, true, null, 0));
		}
	}

	private void withoutCall(Task task, Deadline deadline) {
		Optional<CallState> call = this.calls.call(task.attributes().text(Decision.CALL).orElseThrow(), deadline);
		if (call.isEmpty() || call.get().live()) {
			return;
		}
		Instant ended = (call.get().ended() != null) ? call.get().ended() : task.updated();
		if (task.status() == Task.Status.ASSIGNED) {
			Duration afterCall = Decision.timeOf(task.queue(), this.afterCall).duration().orElse(Duration.ZERO);
			Instant until = task.attributes().moment(Decision.UNTIL).orElse(ended.plus(afterCall));
			if (!until.plus(GRACE).isAfter(this.time.instant())) {
				this.mending.complete(task, Mending.Reason.CALL_OVER, deadline);
			}
		}
		else if (!ended.plus(GRACE).isAfter(this.time.instant())) {
			this.mending.cancel(task, deadline);
		}
	}

}
