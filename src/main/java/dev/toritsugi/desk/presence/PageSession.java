package dev.toritsugi.desk.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.twilio.resource.TaskSid;
import org.jspecify.annotations.Nullable;

/**
 * What this replica knows of one session of an operator's page. Times are those of the
 * background scheduler's clock. All access is synchronized on the session.
 */
final class PageSession {

	/**
	 * Time without an answer after which the page is lost: two pings, 10 s apart, and two
	 * seconds for the answer.
	 */
	static final Duration LONGEST_SILENCE = Duration.ofSeconds(22);

	private final String workerName;

	private final String id;

	private Phase phase = Phase.NEW;

	private Instant lastAnswer;

	private @Nullable PhoneReport report;

	/** When the page connected to this replica, as in the worker's attributes. */
	private @Nullable Instant since;

	private @Nullable Instant lostAt;

	private UnavailableReason.@Nullable Code lostReason;

	private Set<TaskSid> talks = Set.of();

	private @Nullable ScheduledFuture<?> timer;

	PageSession(String workerName, String id, Instant now) {
		this.workerName = workerName;
		this.id = id;
		this.lastAnswer = now;
	}

	String workerName() {
		return this.workerName;
	}

	/** Returns the ID that the page has made. */
	String id() {
		return this.id;
	}

	synchronized Phase phase() {
		return this.phase;
	}

	synchronized void enter(Phase phase) {
		this.phase = phase;
	}

	synchronized void answered(PhoneReport report, Instant now) {
		this.report = report;
		this.lastAnswer = now;
	}

	/** Records that the worker's attributes contain this session. */
	synchronized void attached(Instant since) {
		this.since = since;
		this.phase = Phase.ATTACHED;
	}

	synchronized @Nullable Instant since() {
		return this.since;
	}

	/**
	 * Determines whether the page is lost, and returns why, or empty if the operator can
	 * take calls.
	 */
	synchronized Optional<UnavailableReason.Code> judge(Instant now) {
		Optional<UnavailableReason.Code> problem = isSilent(now) ? Optional.of(UnavailableReason.Code.PAGE_UNREACHABLE)
				: Optional.ofNullable(this.report).flatMap(PhoneReport::problem);
		this.lostReason = problem.orElse(null);
		if (problem.isEmpty()) {
			this.lostAt = null;
			this.talks = Set.of();
		}
		else if (this.lostAt == null) {
			this.lostAt = now;
		}
		return problem;
	}

	synchronized boolean isSilent(Instant now) {
		return !now.isBefore(silentFrom());
	}

	/** Returns the time from which the page is lost if it does not answer before. */
	synchronized Instant silentFrom() {
		return this.lastAnswer.plus(LONGEST_SILENCE);
	}

	synchronized Optional<Instant> lostAt() {
		return Optional.ofNullable(this.lostAt);
	}

	synchronized Optional<UnavailableReason.Code> lostReason() {
		return Optional.ofNullable(this.lostReason);
	}

	/** Whether the page has reported a phone that is ready. */
	synchronized boolean isReady() {
		return this.report != null && this.report.isReady() && this.lostAt == null;
	}

	/** Records in which calls the operator of the lost page still talks. */
	synchronized void talksIn(Set<TaskSid> tasks) {
		this.talks = Set.copyOf(tasks);
	}

	synchronized boolean isTalkingIn(TaskSid task) {
		return this.talks.contains(task);
	}

	synchronized void setTimer(@Nullable ScheduledFuture<?> timer) {
		if (this.timer != null) {
			this.timer.cancel(false);
		}
		this.timer = timer;
	}

	synchronized boolean hasTimer() {
		return this.timer != null && !this.timer.isDone();
	}

	/**
	 * What the session means for the worker.
	 */
	enum Phase {

		/** The worker has not been read yet. */
		NEW,
		/** The worker's attributes contain this session. */
		ATTACHED,
		/** The worker was moved to an activity without calls. */
		MOVED_OFF,
		/** The worker has no session, or another page has started work since. */
		NOT_GOVERNED

	}

}
