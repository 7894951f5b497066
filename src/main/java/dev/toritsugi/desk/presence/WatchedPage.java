package dev.toritsugi.desk.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSession;
import org.jspecify.annotations.Nullable;

/**
 * A page in which an operator works and that answers the pings of this replica. Another
 * page, or the same page after a new start of work, has another session ID. Times are
 * those of the background scheduler's clock. All access is synchronized on the page.
 */
final class WatchedPage {

	/**
	 * Time without an answer after which the page is lost: two pings, 10 s apart, and two
	 * seconds for the answer.
	 */
	static final Duration LONGEST_SILENCE = Duration.ofSeconds(22);

	/** Time without an answer after which one ping is unanswered. */
	private static final Duration UNANSWERED_PING = Duration.ofSeconds(12);

	/** Twilio truncates the time of an offer to seconds. */
	private static final Duration OFFER_TOLERANCE = Duration.ofSeconds(1);

	/** Pause after the first failed attempt to record the page. */
	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	private final String workerName;

	private final String session;

	private Phase phase = Phase.NEW;

	private Instant lastAnswer;

	private @Nullable PhoneReport report;

	/** When the page connected to this replica, as in the worker's attributes. */
	private @Nullable Instant since;

	private @Nullable Instant lostAt;

	private Set<TaskSid> talks = Set.of();

	private Duration pause = SHORTEST_PAUSE;

	private Instant nextAttempt = Instant.MIN;

	private @Nullable ScheduledFuture<?> timer;

	WatchedPage(String workerName, String session, Instant now) {
		this.workerName = workerName;
		this.session = session;
		this.lastAnswer = now;
	}

	String workerName() {
		return this.workerName;
	}

	/** Returns the ID of the session, which the page has made. */
	String session() {
		return this.session;
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

	/**
	 * Determines whether the page has to be recorded in the worker's attributes, because
	 * it is new here, has just returned, or was recorded by another replica since.
	 * @param recorded session of the worker as last read, or null
	 * @param returned whether the page was lost until its last answer
	 * @return the phase before, or empty if the page is not to be recorded now
	 */
	synchronized Optional<Phase> beginAttaching(@Nullable WorkerSession recorded, boolean returned, Instant now) {
		Instant recordedSince = (recorded != null && recorded.session().equals(this.session)) ? recorded.since() : null;
		boolean wanted = switch (this.phase) {
			case NEW -> true;
			case ATTACHING -> false;
			case ATTACHED -> this.lostAt == null
					&& (returned || (recordedSince != null && this.since != null && recordedSince.isAfter(this.since)));
			case MOVED_OFF -> this.lostAt == null;
			case NOT_GOVERNED -> recordedSince != null;
		};
		if (!wanted || now.isBefore(this.nextAttempt)) {
			return Optional.empty();
		}
		Phase before = this.phase;
		this.phase = Phase.ATTACHING;
		return Optional.of(before);
	}

	/** Records that the worker's attributes contain this page's session. */
	synchronized void attached(Instant since) {
		this.since = since;
		this.phase = Phase.ATTACHED;
		this.pause = SHORTEST_PAUSE;
		this.nextAttempt = Instant.MIN;
	}

	/**
	 * Records that an attempt to record the page has failed. A later answer to a ping
	 * repeats the attempt, after a pause that doubles from 5 s to 5 minutes.
	 */
	synchronized void attachingFailed(Phase before, Instant now) {
		if (this.phase == Phase.ATTACHING) {
			this.phase = before;
		}
		this.nextAttempt = now.plus(this.pause);
		Duration doubled = this.pause.multipliedBy(2);
		this.pause = (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
	}

	/** Whether the worker's attributes contain this page's session. */
	synchronized boolean isAttached() {
		return this.phase == Phase.ATTACHED;
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

	/**
	 * Returns the time from which the page has left a ping unanswered if it does not
	 * answer before.
	 */
	synchronized Instant overdueFrom() {
		return this.lastAnswer.plus(UNANSWERED_PING);
	}

	/**
	 * Returns the time from which the page has left a ping unanswered since a call was
	 * offered to its operator, or empty if the page has answered since.
	 * @param offered time of the offer, by the background scheduler's clock
	 */
	synchronized Optional<Instant> overdueFrom(Instant offered) {
		Instant latest = offered.plus(OFFER_TOLERANCE);
		return this.lastAnswer.isAfter(latest) ? Optional.empty() : Optional.of(latest.plus(UNANSWERED_PING));
	}

	synchronized Optional<Instant> lostAt() {
		return Optional.ofNullable(this.lostAt);
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
	 * What the page means for the worker.
	 */
	enum Phase {

		/** The worker has not been read yet. */
		NEW,
		/** The page is being recorded in the worker's attributes. */
		ATTACHING,
		/** The worker's attributes contain this session. */
		ATTACHED,
		/** The worker was moved to an activity without calls. */
		MOVED_OFF,
		/** The worker has no session, or another page has started work since. */
		NOT_GOVERNED

	}

}
