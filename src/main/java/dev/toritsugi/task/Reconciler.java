package dev.toritsugi.task;

import java.time.Duration;

import dev.toritsugi.assignment.TimedOutReservations;
import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks at everything at the start and once a period, so that nothing stays as it is
 * because a webhook got lost or a process died. Several replicas may do so at once.
 */
@Component
class Reconciler {

	private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

	/** TaskRouter's own word, and that of the other replicas, come first. */
	private static final Duration SOON = Duration.ofSeconds(2);

	private static final String PUT_BACK = "put back";

	private static final String AFTER_CALL_OVER = "after-call-over";

	private static final String RESERVATION_TIMEOUT = "reservation-timeout";

	private final Reconciliation reconciliation;

	private final PostWork postWork;

	private final TimedOutReservations timedOut;

	private final TaskMetrics metrics;

	private final Duration period;

	private final boolean dryRun;

	private final Rounds rounds;

	private @Nullable String trouble;

	Reconciler(Reconciliation reconciliation, PostWork postWork, TimedOutReservations timedOut, TaskMetrics metrics,
			@BackgroundScheduler TaskScheduler background, ReconcilerSettings properties) {
		this.reconciliation = reconciliation;
		this.postWork = postWork;
		this.timedOut = timedOut;
		this.metrics = metrics;
		metrics.mayReconcile(PUT_BACK, AFTER_CALL_OVER);
		metrics.mayReconcile(PUT_BACK, RESERVATION_TIMEOUT);
		this.period = properties.period();
		this.rounds = new Rounds(background, this.period, this::look);
		this.dryRun = properties.dryRun();
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.rounds.in(Duration.ZERO);
	}

	/** Looks earlier than planned: somebody may wait. */
	void soon() {
		this.rounds.in(SOON);
	}

	private void look() {
		try {
			this.reconciliation.run();
			count(this.postWork.putBackAll(this.dryRun), AFTER_CALL_OVER);
			count(this.timedOut.putBackAll(this.dryRun), RESERVATION_TIMEOUT);
			worked();
		}
		catch (TwilioException ex) {
			failed(ex);
		}
	}

	private void count(int putBack, String reason) {
		for (int i = 0; i < putBack; i++) {
			this.metrics.reconciled(PUT_BACK, reason, this.dryRun);
		}
	}

	private void worked() {
		if (this.trouble != null) {
			log.info("The reconciler could look again");
			this.trouble = null;
		}
	}

	/** The same trouble is said once, not with every look. */
	private void failed(TwilioException ex) {
		if (!String.valueOf(ex.getMessage()).equals(this.trouble)) {
			this.trouble = ex.getMessage();
			log.warn("The reconciler looks again every {} s: {}{}", this.period.toSeconds(), ex.getMessage(),
					(ex instanceof TwilioException.Unauthorized) ? ". Look at twilio.account-sid and twilio.auth-token"
							: "");
		}
	}

}
