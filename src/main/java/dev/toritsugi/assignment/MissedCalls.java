package dev.toritsugi.assignment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.twilio.resource.Attributes;

/**
 * The calls that a worker has missed, from the worker's attributes.
 *
 * @param inARow number of calls missed in a row, or 0 after the worker was moved to an
 * activity without calls
 * @param times times of the last three missed calls, by Twilio's clock, newest first
 */
public record MissedCalls(int inARow, List<Instant> times) {

	/** Attribute with the number of calls missed in a row. */
	static final String COUNT = "missed_calls";

	/** Attribute with the times of the last missed calls, in ISO 8601 format. */
	private static final String TIMES = "missed_at";

	private static final int MOST = 999_999;

	private static final int MOST_TIMES = 3;

	/**
	 * Reads the missed calls. A negative or very large number is replaced by the nearest
	 * valid number, and malformed times are omitted, because any program can write
	 * attributes.
	 */
	public static MissedCalls of(Attributes worker) {
		List<Instant> times = new ArrayList<>();
		for (String text : worker.texts(TIMES)) {
			try {
				times.add(Instant.parse(text));
			}
			catch (DateTimeException ex) {
				continue;
			}
		}
		return new MissedCalls(Math.max(0, Math.min(MOST, worker.number(COUNT).orElse(0))),
				times.stream().limit(MOST_TIMES).toList());
	}

	/** Returns a copy of a worker's attributes without missed calls. */
	public static Attributes removeFrom(Attributes worker) {
		return worker.without(COUNT).without(TIMES);
	}

	/**
	 * Returns a copy of a worker's attributes with the time of one more missed call, or
	 * the same attributes if they contain this time already.
	 */
	static Attributes addTime(Attributes worker, Instant at) {
		List<Instant> known = of(worker).times;
		if (known.contains(at)) {
			return worker;
		}
		List<String> times = new ArrayList<>(List.of(at.toString()));
		known.stream().limit(MOST_TIMES - 1L).map(Instant::toString).forEach(times::add);
		return worker.with(TIMES, times);
	}

}
