package dev.toritsugi.task.reconciler;

import java.time.Duration;
import java.util.List;

import dev.toritsugi.assignment.TimeoutActivityRestorer;
import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.task.TaskMetrics;
import dev.toritsugi.task.postwork.PostWorkListener;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.RetryPauses;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Runs the reconciler at startup and once per period. The reconciler corrects tasks
 * ({@link TaskReconciliation}) and worker activities after a webhook was lost or a
 * process was killed. Several replicas may run the reconciler at the same time.
 * <p>
 * If Twilio limits the request rate, the next run begins when Twilio's Retry-After has
 * elapsed. While runs repair no task because of the limit, the pauses grow up to the
 * period.
 */
@Component
class ReconcilerSchedule {

	private static final Logger log = LoggerFactory.getLogger(ReconcilerSchedule.class);

	private static final RetryPauses PAUSES = new RetryPauses(Duration.ofSeconds(1));

	/** Number of runs in vain after which the pause is as long as the period. */
	private static final int MOST_PAUSES = 5;

	private static final String PUT_BACK = "put back";

	private static final String AFTER_CALL_OVER = "after-call-over";

	private static final String RESERVATION_TIMEOUT = "reservation-timeout";

	private final TaskReconciliation tasks;

	private final List<Runnable> steps;

	private final TaskMetrics metrics;

	private final Duration period;

	private final boolean dryRun;

	private final PeriodicRunner runner;

	private @Nullable String failure;

	/** Number of consecutive runs that repaired no task because of the limit. */
	private int limitedRuns;

	ReconcilerSchedule(TaskReconciliation tasks, PostWorkListener postWork, TimeoutActivityRestorer timeouts,
			TaskMetrics metrics, @BackgroundScheduler TaskScheduler background, ReconcilerSettings settings) {
		this.tasks = tasks;
		this.steps = List.of(tasks::run, () -> count(postWork.restoreAll(settings.dryRun()), AFTER_CALL_OVER),
				() -> count(timeouts.restoreAll(settings.dryRun()), RESERVATION_TIMEOUT));
		this.metrics = metrics;
		metrics.mayReconcile(PUT_BACK, AFTER_CALL_OVER);
		metrics.mayReconcile(PUT_BACK, RESERVATION_TIMEOUT);
		this.period = settings.period();
		this.runner = new PeriodicRunner(background, this.period, this::reconcile);
		this.dryRun = settings.dryRun();
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.runner.runIn(Duration.ZERO);
	}

	/** Runs all steps. A step that fails does not prevent the other steps. */
	private void reconcile() {
		TwilioException first = null;
		for (Runnable step : this.steps) {
			try {
				step.run();
			}
			catch (TwilioException ex) {
				first = (first != null) ? first : ex;
			}
			catch (RuntimeException ex) {
				log.error("A step of the reconciler failed", ex);
			}
		}
		if (first != null) {
			failed(first);
		}
		else {
			succeeded();
		}
	}

	private void count(int restored, String reason) {
		for (int i = 0; i < restored; i++) {
			this.metrics.reconciled(PUT_BACK, reason, this.dryRun);
		}
	}

	private void succeeded() {
		this.limitedRuns = 0;
		if (this.failure != null) {
			log.info("The reconciler works again");
			this.failure = null;
		}
	}

	/**
	 * Plans an earlier run if Twilio limits the request rate. Logs a failure unless the
	 * previous run failed for the same reason.
	 */
	private void failed(TwilioException ex) {
		if (ex instanceof TwilioException.Unavailable limit && limit.isLimited()) {
			runAfterLimit(limit.retryAfter());
		}
		if (!String.valueOf(ex.getMessage()).equals(this.failure)) {
			this.failure = ex.getMessage();
			log.warn("The reconciler failed and runs again within {} s: {}{}", this.period.toSeconds(), ex.getMessage(),
					(ex instanceof TwilioException.Unauthorized) ? ". Check twilio.account-sid and twilio.auth-token"
							: "");
		}
	}

	private void runAfterLimit(Duration retryAfter) {
		this.limitedRuns = this.tasks.hasRepaired() ? 0 : this.limitedRuns + 1;
		if (this.limitedRuns < MOST_PAUSES) {
			Duration pause = PAUSES.after(this.limitedRuns);
			this.runner.runIn((pause.compareTo(retryAfter) < 0) ? retryAfter : pause);
		}
	}

}
