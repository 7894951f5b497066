package dev.toritsugi.desk.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The answers of one page to pings: when the last one arrived, and in which session the
 * operator works in the page.
 */
final class PageAnswers {

	private static final Duration SESSION_PAUSE = Duration.ofSeconds(1);

	/**
	 * Time by this server's clock. The estimate of Twilio's clock may jump, and silence
	 * would be measured wrongly.
	 */
	private Instant last;

	/** ID of the session in which the operator works in the page, or null. */
	private @Nullable String session;

	/** When the page first reported a new session, by Twilio's clock. */
	private Instant sessionSince = Instant.MIN;

	/**
	 * @param opened when the page connected, by this server's clock
	 */
	PageAnswers(Instant opened) {
		this.last = opened;
	}

	/**
	 * Returns when the page has last answered or, before its first answer, connected, by
	 * this server's clock.
	 */
	synchronized Instant last() {
		return this.last;
	}

	/**
	 * Adds an answer. A page begins at most one session per second, because each new
	 * session costs requests to Twilio.
	 * @param session ID of the page's session, or null if the operator has not started
	 * work in the page
	 * @param now current time by this server's clock
	 * @param twilio current time by Twilio's clock
	 * @return false if the page reports another session too early
	 */
	synchronized boolean add(@Nullable String session, Instant now, Instant twilio) {
		this.last = now;
		if (session != null && !session.equals(this.session)) {
			if (this.sessionSince.plus(SESSION_PAUSE).isAfter(twilio)) {
				return false;
			}
			this.sessionSince = twilio;
		}
		this.session = session;
		return true;
	}

	/** Whether the last answer contained a session. */
	synchronized boolean contain(String session) {
		return session.equals(this.session);
	}

	/**
	 * Returns the session of the last answer, if the page first reported the session
	 * before a given time of Twilio's clock.
	 */
	synchronized Optional<String> sessionReportedBefore(Instant time) {
		return Optional.ofNullable(this.session).filter((session) -> this.sessionSince.isBefore(time));
	}

}
