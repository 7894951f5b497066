package dev.toritsugi.task;

import java.util.Locale;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Ends tasks that are not as they should be. Each is read again by itself: what has
 * changed since the list was made is left for the next look.
 */
@Component
class Mending {

	private static final Logger log = LoggerFactory.getLogger(Mending.class);

	private final TaskClient client;

	private final TaskMetrics metrics;

	private final boolean dryRun;

	Mending(TaskClient client, TaskMetrics metrics, ReconcilerSettings properties) {
		this.client = client;
		this.metrics = metrics;
		this.dryRun = properties.dryRun();
		Stream.of(Reason.values()).forEach((reason) -> metrics.mayReconcile("complete", reason.tag()));
		metrics.mayReconcile("cancel", Reason.CALL_OVER.tag());
	}

	void complete(Task task, Reason reason, Deadline deadline) {
		mend(task, "complete", reason, deadline, (now) -> {
			this.client.complete(task.sid(), now.version(), reason.text(), deadline);
			this.metrics.completed(Signal.RECONCILER, Decision.ended(now));
		});
	}

	void cancel(Task task, Deadline deadline) {
		mend(task, "cancel", Reason.CALL_OVER, deadline,
				(now) -> this.client.cancel(task.sid(), now.version(), Reason.CALL_OVER.text(), deadline));
	}

	private void mend(Task task, String action, Reason reason, Deadline deadline, Action how) {
		if (this.dryRun) {
			log.info("{} is {}: the reconciler would {} it, {}", task.sid(), task.status(), action, reason.text());
			this.metrics.reconciled(action, reason.tag(), true);
			return;
		}
		try {
			Task now = this.client.task(task.sid(), deadline);
			if (now.status() != task.status() || !now.attributes().equals(task.attributes())) {
				return;
			}
			how.on(now);
			log.info("{} was {}: the reconciler did {} it, {}", task.sid(), task.status(), action, reason.text());
			this.metrics.reconciled(action, reason.tag(), false);
		}
		catch (TwilioException.NotFound | TwilioException.Rejected ex) {
			log.debug("{} has changed meanwhile: {}", task.sid(), ex.getMessage());
		}
	}

	/**
	 * Why.
	 */
	enum Reason {

		/** Its after-call work is over. */
		AFTER_CALL_OVER("its after-call work is over"),
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

	private interface Action {

		void on(Task now);

	}

}
