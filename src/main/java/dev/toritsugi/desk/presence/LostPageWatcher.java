package dev.toritsugi.desk.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.callcenter.RingSettings;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.TwilioReachability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Sets a timer for each page, and moves the operator of a lost page off 20 s after the
 * loss, or after the call if the operator is in one.
 * <p>
 * An operator whose page has not answered since a call was offered is moved off 5 s
 * before the ring ends, without waiting for the loss of the page. If no other operator is
 * free, TaskRouter would otherwise offer the caller to the dead page again.
 * <p>
 * This replica moves no operator within 90 s after Twilio was unreachable, because the
 * connections of the pages may have failed too, and pages need time to connect again. In
 * its first 90 s, this replica moves no operator either, except when a call is offered:
 * an offer concerns only a page that has connected to this replica since the start and
 * has answered here.
 */
@Component
class LostPageWatcher {

	private static final Logger log = LoggerFactory.getLogger(LostPageWatcher.class);

	private static final Duration GRACE = Duration.ofSeconds(20);

	private static final Duration QUIET = Duration.ofSeconds(90);

	/** Pause until the next look at an operator in a call whose page is lost. */
	private static final Duration CALL_CHECK = Duration.ofSeconds(5);

	/**
	 * Pause until the next look at a page with an unanswered ping, whose operator may be
	 * offered a call meanwhile.
	 */
	private static final Duration OFFER_CHECK = Duration.ofSeconds(5);

	/**
	 * Time before the end of a ring at which the operator of a dead page is moved off.
	 */
	private static final Duration RING_REMAINDER = Duration.ofSeconds(5);

	private final WatchedPageRegistry pages;

	private final FloorWorkerReader floor;

	private final AbsentOperatorMover mover;

	private final TaskScheduler background;

	private final TwilioReachability reachability;

	private final TwilioClock time;

	private final Duration ring;

	private final Instant start;

	LostPageWatcher(WatchedPageRegistry pages, FloorWorkerReader floor, AbsentOperatorMover mover,
			@BackgroundScheduler TaskScheduler background, TwilioReachability reachability, TwilioClock time,
			RingSettings ringing) {
		this.pages = pages;
		this.floor = floor;
		this.mover = mover;
		this.background = background;
		this.reachability = reachability;
		this.time = time;
		this.ring = ringing.timeout();
		this.start = background.getClock().instant();
	}

	/**
	 * Sets the timer of a page that has answered a ping.
	 * @param attaching whether the page is new here or has returned, so that its current
	 * timer may run for minutes
	 * @param lost whether the page has answered that its phone cannot ring
	 */
	void answered(WatchedPage page, boolean attaching, boolean lost) {
		if (lost && page.hasTimer()) {
			lookAt(page, lossDue(page));
		}
		else if (attaching || !page.hasTimer()) {
			lookAt(page, lost ? now() : page.overdueFrom());
		}
	}

	/** Looks at a page on a background thread, and not before a given time. */
	void lookAt(WatchedPage page, Instant at) {
		page.setTimer(this.background.schedule(() -> look(page), at));
	}

	/**
	 * Judges a page, and moves its operator off if the page is lost for too long or
	 * misses a call.
	 */
	void look(WatchedPage page) {
		Instant now = now();
		Optional<UnavailableReason.Code> lost = page.judge(now);
		if (page.isSilent(now) && !page.isAttached()) {
			this.pages.forget(page);
		}
		else if (!page.isAttached()) {
			lookAt(page, page.silentFrom().isAfter(now) ? page.silentFrom() : now.plus(GRACE));
		}
		else {
			Instant due = due(page, lost.isPresent());
			if (now.isBefore(due)) {
				lookAt(page, next(page, now, due));
			}
			else {
				moveOff(page, lost.orElse(UnavailableReason.Code.PAGE_UNREACHABLE));
			}
		}
	}

	/** Returns when to look next at a page whose operator is not moved off yet. */
	private static Instant next(WatchedPage page, Instant now, Instant due) {
		Instant check = page.overdueFrom().isAfter(now) ? page.overdueFrom() : now.plus(OFFER_CHECK);
		Instant next = page.silentFrom().isAfter(now) ? earlier(check, page.silentFrom()) : check;
		return earlier(next, due);
	}

	/**
	 * Whether a page has left a ping unanswered since a call was offered to its operator.
	 * @param offered time of the offer, by Twilio's clock
	 */
	boolean hasMissed(WatchedPage page, Instant offered) {
		return page.overdueFrom(here(offered)).filter((overdue) -> !now().isBefore(afterFailure(overdue))).isPresent();
	}

	private void moveOff(WatchedPage page, UnavailableReason.Code reason) {
		try {
			AbsentOperatorMover.Result result = this.mover.move(page, reason);
			page.talksIn(result.talks());
			switch (result.outcome()) {
				case MOVED_OFF -> {
					page.enter(WatchedPage.Phase.MOVED_OFF);
					lookAt(page, page.isSilent(now()) ? now().plus(UnavailableReason.RETURN_TIME) : page.silentFrom());
				}
				case IN_CALL -> lookAt(page, now().plus(CALL_CHECK));
				case DISPLACED -> this.pages.forget(page);
			}
		}
		catch (TwilioException ex) {
			log.warn("Worker {} is not moved off yet: {}", page.workerName(), ex.getMessage());
			lookAt(page, now().plus(QUIET));
		}
	}

	/**
	 * Returns the earliest time at which an operator is moved off because the page is
	 * lost, or because a call rings that the page cannot answer.
	 */
	private Instant due(WatchedPage page, boolean lost) {
		Instant due = lost ? lossDue(page) : Instant.MAX;
		return this.floor.offered(page.workerName())
			.flatMap((offered) -> offerDue(page, here(offered)))
			.map((offerDue) -> earlier(due, offerDue))
			.orElse(due);
	}

	private Instant lossDue(WatchedPage page) {
		return afterFailure(later(page.lostAt().orElseGet(this::now).plus(GRACE), this.start.plus(QUIET)));
	}

	/** Returns empty if the page has answered since the offer. */
	private Optional<Instant> offerDue(WatchedPage page, Instant offered) {
		Instant ringEnd = offered.plus(this.ring);
		return page.overdueFrom(offered).map((overdue) -> afterFailure(later(overdue, ringEnd.minus(RING_REMAINDER))));
	}

	private Instant afterFailure(Instant due) {
		return this.reachability.lastFailure().map((failure) -> later(due, failure.plus(QUIET))).orElse(due);
	}

	/** Converts a time of Twilio's clock to the background scheduler's clock. */
	private Instant here(Instant twilio) {
		return now().minus(Duration.between(twilio, this.time.instant()));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private Instant now() {
		return this.background.getClock().instant();
	}

}
