package dev.toritsugi.web;

import java.time.Clock;
import java.util.Arrays;

import org.slf4j.Logger;

/**
 * Logs refused requests, at most 20 lines per minute and 1,000 characters per value, so
 * that a client cannot fill the log. The next line that is logged contains the number of
 * omitted lines.
 */
public final class RefusalLogger {

	private static final int LINES_PER_MINUTE = 20;

	private static final int MAX_LENGTH = 1000;

	private final Logger log;

	private final LogLimit limit;

	public RefusalLogger(Logger log) {
		this(log, new LogLimit(Clock.systemUTC(), LINES_PER_MINUTE));
	}

	public RefusalLogger(Logger log, LogLimit limit) {
		this.log = log;
		this.limit = limit;
	}

	/**
	 * Logs a refusal as a warning, unless this minute has too many.
	 * @param format text with a placeholder <code>{}</code> for each value
	 */
	public void warn(String format, Object... values) {
		this.limit.next().ifPresent((omitted) -> {
			Object[] all = Arrays.copyOf(values, values.length + 1);
			for (int i = 0; i < values.length; i++) {
				all[i] = cut(String.valueOf(values[i]));
			}
			all[values.length] = (omitted > 0) ? " (" + omitted + " earlier refusals were not logged)" : "";
			this.log.warn(format + "{}", all);
		});
	}

	private static String cut(String value) {
		return (value.length() > MAX_LENGTH) ? value.substring(0, MAX_LENGTH) + "…" : value;
	}

}
