package dev.toritsugi.desk.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
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
 * This replica moves no operator in its first 90 s, nor within 90 s after Twilio was
 * unreachable, because pages need time to connect again.
 */
@Component
class LostPageWatcher {

	private static final Logger log = LoggerFactory.getLogger(LostPageWatcher.class);

	private static final Duration GRACE = Duration.ofSeconds(20);

	private static final Duration QUIET = Duration.ofSeconds(90);

	/** Pause until the next look at an operator in a call whose page is lost. */
	private static final Duration CALL_CHECK = Duration.ofSeconds(5);

	private final WatchedPageRegistry pages;

	private final AbsentOperatorMover mover;

	private final TaskScheduler background;

	private final TwilioReachability reachability;

	private final Instant start;

	LostPageWatcher(WatchedPageRegistry pages, AbsentOperatorMover mover, @BackgroundScheduler TaskScheduler background,
			TwilioReachability reachability) {
		this.pages = pages;
		this.mover = mover;
		this.background = background;
		this.reachability = reachability;
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
			lookAt(page, due(page));
		}
		else if (attaching || !page.hasTimer()) {
			lookAt(page, lost ? now() : page.silentFrom());
		}
	}

	/** Looks at a page on a background thread, and not before a given time. */
	void lookAt(WatchedPage page, Instant at) {
		page.setTimer(this.background.schedule(() -> look(page), at));
	}

	/** Judges a page, and moves its operator off if the page is lost for too long. */
	void look(WatchedPage page) {
		Instant now = now();
		Optional<UnavailableReason.Code> lost = page.judge(now);
		if (page.isSilent(now) && !page.isAttached()) {
			this.pages.forget(page);
		}
		else if (lost.isEmpty() || !page.isAttached()) {
			lookAt(page, page.silentFrom().isAfter(now) ? page.silentFrom() : now.plus(GRACE));
		}
		else if (now.isBefore(due(page))) {
			lookAt(page, due(page));
		}
		else {
			moveOff(page, lost.get());
		}
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

	/** Returns the earliest time at which the operator of a lost page is moved off. */
	private Instant due(WatchedPage page) {
		Instant due = later(page.lostAt().orElseGet(this::now).plus(GRACE), this.start.plus(QUIET));
		return this.reachability.lastFailure().map((failure) -> later(due, failure.plus(QUIET))).orElse(due);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private Instant now() {
		return this.background.getClock().instant();
	}

}
