package dev.toritsugi.twilio.resource;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The session of an operator's page, from the worker attribute {@code desk}. This server
 * writes the attribute at the start of work and removes it at the end of work. Only
 * workers with a session are moved to another activity if their page is unreachable.
 *
 * @param session ID of the session, which the page has made
 * @param since when the page last connected to a replica of this server, by Twilio's
 * clock
 */
public record WorkerSession(String session, Instant since) {

	/** Name of the attribute. */
	public static final String DESK = "desk";

	private static final String SESSION = "session";

	private static final String SINCE = "since";

	/** Reads the session from a worker's attributes. Returns empty without a session. */
	public static Optional<WorkerSession> of(Attributes worker) {
		return worker.object(DESK)
			.flatMap((desk) -> desk.text(SESSION)
				.map((session) -> new WorkerSession(session, desk.moment(SINCE).orElse(Instant.EPOCH))));
	}

	/** Returns a copy of a worker's attributes with this session. */
	public Attributes writeTo(Attributes worker) {
		return worker.with(DESK, Map.of(SESSION, this.session, SINCE, this.since.toString()));
	}

	/** Returns a copy of a worker's attributes without a session. */
	public static Attributes removeFrom(Attributes worker) {
		return worker.without(DESK);
	}

}
