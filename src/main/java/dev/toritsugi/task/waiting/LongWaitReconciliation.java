package dev.toritsugi.task.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.toritsugi.callcenter.ReconcilerSettings;
import dev.toritsugi.callcenter.waiting.WaitingSettings;
import dev.toritsugi.caller.RedirectSource;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Redirects callers who have waited too long, or who wait while no operator works. The
 * reconciler invokes this class. A caller whose call rings at an operator stays in the
 * queue.
 * <p>
 * The documents of the wait end a long wait more exactly, but only between two
 * recordings. The workers are requested only if {@code when-nobody-works} leads callers
 * on, a caller waits and no operator talks.
 */
@Component
class LongWaitReconciliation {

	private static final Logger log = LoggerFactory.getLogger(LongWaitReconciliation.class);

	/** Time for the documents of the wait to end it. */
	private static final Duration GRACE = Duration.ofSeconds(20);

	/** Time for which no operator must have worked. */
	private static final Duration NOBODY = Duration.ofSeconds(60);

	private final WaitingSettings settings;

	private final WorkerClient workers;

	private final WaitingCallerRedirector redirector;

	private final TwilioClock time;

	private final boolean dryRun;

	/** When an operator was last seen at work. */
	private Instant lastWork = Instant.EPOCH;

	LongWaitReconciliation(WaitingSettings settings, WorkerClient workers, WaitingCallerRedirector redirector,
			TwilioClock time, ReconcilerSettings reconciler) {
		this.settings = settings;
		this.workers = workers.withoutRetries();
		this.redirector = redirector;
		this.time = time;
		this.dryRun = reconciler.dryRun();
	}

	/**
	 * Redirects callers.
	 * @param members callers in the queue
	 * @param waiting SIDs of the calls whose task is offered to no operator
	 * @param talking whether an operator talks or does after-call work
	 */
	void run(List<QueueMember> members, Set<String> waiting, boolean talking, Deadline deadline) {
		List<QueueMember> callers = members.stream().filter((member) -> waiting.contains(member.callSid())).toList();
		if (!callers.isEmpty() && this.settings.leadsOnWhenNobodyWorks() && nobodyWorks(talking, deadline)) {
			callers.forEach((member) -> redirect(member, RedirectSource.NOBODY_WORKS));
			return;
		}
		callers.stream()
			.filter((member) -> this.settings.isTooLong(member.waited().minus(GRACE)))
			.forEach((member) -> redirect(member, RedirectSource.LONGEST_WAIT));
	}

	/**
	 * Whether no operator has worked for a minute. An operator who was made unavailable
	 * less than a minute ago counts as working.
	 */
	private synchronized boolean nobodyWorks(boolean talking, Deadline deadline) {
		Instant now = this.time.instant();
		if (talking || this.workers.workers(deadline).stream().anyMatch((worker) -> hasWorked(worker, now))) {
			this.lastWork = now;
		}
		return Duration.between(this.lastWork, now).abs().compareTo(NOBODY) >= 0;
	}

	private static boolean hasWorked(Worker worker, Instant now) {
		return worker.available() || worker.activitySince().isAfter(now.minus(NOBODY));
	}

	private void redirect(QueueMember member, RedirectSource source) {
		if (this.dryRun) {
			log.info("{} waits too long or while no operator works: the reconciler would take the caller out of the "
					+ "queue", member.callSid());
		}
		else {
			this.redirector.redirect(member, source);
		}
	}

}
