package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;

import dev.toritsugi.assignment.TimedOutReservations;
import dev.toritsugi.twilio.Background;
import dev.toritsugi.twilio.TwilioException;
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

	private final Reconciliation reconciliation;

	private final PostWork postWork;

	private final TimedOutReservations timedOut;

	private final TaskMetrics metrics;

	private final TaskScheduler background;

	private final Duration period;

	private final boolean dryRun;

	private @Nullable Future<?> next;

	private Instant planned = Instant.MAX;

	Reconciler(Reconciliation reconciliation, PostWork postWork, TimedOutReservations timedOut, TaskMetrics metrics,
			@Background TaskScheduler background, ReconcilerProperties properties) {
		this.reconciliation = reconciliation;
		this.postWork = postWork;
		this.timedOut = timedOut;
		this.metrics = metrics;
		this.background = background;
		this.period = properties.period();
		this.dryRun = properties.dryRun();
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		plan(Duration.ZERO);
	}

	/** Looks earlier than planned: somebody may wait. */
	void soon() {
		plan(SOON);
	}

	private synchronized void plan(Duration wait) {
		Instant at = this.background.getClock().instant().plus(wait);
		if (at.isBefore(this.planned)) {
			if (this.next != null) {
				this.next.cancel(false);
			}
			this.planned = at;
			this.next = this.background.schedule(this::look, at);
		}
	}

	private void count(int putBack, String reason) {
		for (int i = 0; i < putBack; i++) {
			this.metrics.reconciled("put back", reason, this.dryRun);
		}
	}

	private void look() {
		synchronized (this) {
			this.planned = Instant.MAX;
			this.next = null;
		}
		try {
			this.reconciliation.run();
			count(this.postWork.returnStranded(this.dryRun), "after-call-over");
			count(this.timedOut.putBackAll(this.dryRun), "reservation-timeout");
		}
		catch (TwilioException ex) {
			log.warn("The reconciler looks again in {}: {}", this.period, ex.getMessage());
		}
		finally {
			plan(this.period);
		}
	}

}
