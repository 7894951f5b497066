package dev.toritsugi.task.reconciler;

import dev.toritsugi.task.CompletionPreparation;
import dev.toritsugi.task.TaskMetrics;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.task.wrapup.CallEndSource;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Completes or cancels a task that would otherwise stay open, because an event or webhook
 * was lost. Changes nothing if the task has changed since {@link StuckTaskFinder} read
 * the task list.
 */
@Component
class StuckTaskRepair {

	private static final Logger log = LoggerFactory.getLogger(StuckTaskRepair.class);

	private static final String COMPLETE = "complete";

	private static final String CANCEL = "cancel";

	private final TaskClient client;

	private final CompletionPreparation preparation;

	private final TaskMetrics metrics;

	private final boolean dryRun;

	StuckTaskRepair(TaskClient client, CompletionPreparation preparation, TaskMetrics metrics,
			ReconcilerSettings properties) {
		this.client = client;
		this.preparation = preparation;
		this.metrics = metrics;
		this.dryRun = properties.dryRun();
		Stream.of(Reason.values()).forEach((reason) -> metrics.mayReconcile(COMPLETE, reason.tag()));
		metrics.mayReconcile(CANCEL, Reason.CALL_OVER.tag());
	}

	/**
	 * Completes a task.
	 * @param extensible whether an operator may have extended the task's after-call work
	 * since the task was read; if so, the task is read again first
	 * @return false if the task has changed since it was read
	 */
	boolean complete(Task task, boolean extensible, Reason reason, Deadline deadline) {
		return repair(task, COMPLETE, reason, () -> {
			Task now = extensible ? unchanged(task, deadline) : task;
			if (now == null) {
				return false;
			}
			this.preparation.prepare(task.sid(), deadline);
			this.client.complete(task.sid(), now.version(), reason.text(), deadline);
			this.metrics.completed(CallEndSource.RECONCILER, CallerTask.callEnded(task));
			return true;
		});
	}

	/**
	 * Reads a task again, and cancels the task if it has not changed.
	 * @return false if the task has changed since it was read
	 */
	boolean cancel(Task task, Deadline deadline) {
		return repair(task, CANCEL, Reason.CALL_OVER, () -> {
			Task now = unchanged(task, deadline);
			if (now == null) {
				return false;
			}
			this.client.cancel(task.sid(), now.version(), Reason.CALL_OVER.text(), deadline);
			return true;
		});
	}

	/** Reads a task, and returns null if its status or attributes have changed. */
	private @Nullable Task unchanged(Task task, Deadline deadline) {
		Task now = this.client.task(task.sid(), deadline);
		return (now.status() == task.status() && now.attributes().equals(task.attributes())) ? now : null;
	}

	private boolean repair(Task task, String action, Reason reason, BooleanSupplier request) {
		if (this.dryRun) {
			log.info("{} is {}: the reconciler would {} it, {}", task.sid(), task.status(), action, reason.text());
			this.metrics.reconciled(action, reason.tag(), true);
			return true;
		}
		try {
			boolean current = request.getAsBoolean();
			if (current) {
				log.info("{} was {}: the reconciler {} it, {}", task.sid(), task.status(),
						action.equals(CANCEL) ? "canceled" : "completed", reason.text());
				this.metrics.reconciled(action, reason.tag(), false);
			}
			return current;
		}
		catch (TwilioException.NotFound | TwilioException.Rejected ex) {
			log.debug("{} has changed meanwhile: {}", task.sid(), ex.getMessage());
			return false;
		}
	}

	/**
	 * Why the reconciler completes or cancels a task.
	 */
	enum Reason {

		/** The task's after-call work is over. */
		AFTER_CALL_OVER("its after-call work is over"),
		/** The after-call time is over, and the attributes contain no call. */
		CALL_UNKNOWN(
				"its after-call time is over, and its attributes contain no call_sid: another program has probably "
						+ "replaced them"),
		/** The caller's call is over. */
		CALL_OVER("the caller's call is over");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

		private String text() {
			return this.text;
		}

		private String tag() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
