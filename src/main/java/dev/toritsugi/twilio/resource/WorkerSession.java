package dev.toritsugi.twilio.resource;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * The session of an operator's page, from the worker attribute {@code desk}. This server
 * writes the attribute at the start of work and removes it at the end of work. Only
 * workers with a session are moved to another activity if their page is unreachable.
 *
 * @param session ID of the session, which the page has made
 * @param since when work was started or the page last connected to another replica of
 * this server, by Twilio's clock; each later session of a worker has a later time
 */
public record WorkerSession(String session, Instant since) {

	/** Name of the attribute. */
	public static final String DESK = "desk";

	private static final String SESSION = "session";

	private static final String SINCE = "since";

	/**
	 * ISO 8601 with milliseconds, so that a new time never makes the attributes longer.
	 */
	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	/** Reads the session from a worker's attributes. Returns empty without a session. */
	public static Optional<WorkerSession> of(Attributes worker) {
		return worker.object(DESK)
			.flatMap((desk) -> desk.text(SESSION)
				.map((session) -> new WorkerSession(session, desk.moment(SINCE).orElse(Instant.EPOCH))));
	}

	/**
	 * Creates a session that begins now. Its time is later than that of the worker's
	 * previous session, even if the clocks of two replicas differ.
	 * @param worker the worker's attributes before
	 * @param now current time by Twilio's clock
	 */
	public static WorkerSession after(Attributes worker, String session, Instant now) {
		Instant since = now.truncatedTo(ChronoUnit.MILLIS);
		return new WorkerSession(session,
				of(worker).map((previous) -> previous.since.truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofMillis(1)))
					.filter(since::isBefore)
					.orElse(since));
	}

	/** Returns a copy of a worker's attributes with this session. */
	public Attributes writeTo(Attributes worker) {
		return worker.with(DESK, Map.of(SESSION, this.session, SINCE, FORMAT.format(this.since)));
	}

	/** Returns a copy of a worker's attributes without a session. */
	public static Attributes removeFrom(Attributes worker) {
		return worker.without(DESK);
	}

}
