package dev.toritsugi.sandbox.api.voice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.api.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filter parameters of a request that lists calls.
 */
final class CallFilter {

	private final RequestParameters parameters;

	CallFilter(RequestParameters parameters) {
		this.parameters = parameters;
	}

	Predicate<Call> read() {
		return text("To", Call::to).and(text("From", Call::from))
			.and(text("Status", (call) -> call.status().value()))
			.and(text("ParentCallSid", (call) -> (call.parent() != null) ? call.parent().sid() : null))
			.and(times("StartTime", Call::created))
			.and(times("EndTime", Call::ended));
	}

	private Predicate<Call> text(String name, Function<Call, @Nullable String> of) {
		String wanted = this.parameters.filter(name);
		return (call) -> wanted == null || wanted.equals(of.apply(call));
	}

	/**
	 * Returns a filter that selects calls by a time, such as {@code StartTime}. The
	 * parameter {@code StartTime} accepts a day. The parameters {@code StartTime<} and
	 * {@code StartTime>} accept a day or a time.
	 */
	private Predicate<Call> times(String name, Function<Call, @Nullable Instant> of) {
		Instant on = instant(name);
		Instant before = instant(name + "<");
		Instant after = instant(name + ">");
		return (call) -> {
			Instant at = of.apply(call);
			return (on == null || (at != null && day(at).equals(day(on))))
					&& (before == null || (at != null && at.isBefore(before)))
					&& (after == null || (at != null && !at.isBefore(after)));
		};
	}

	/**
	 * Reads a parameter that contains a day or a time. A time without an offset is read
	 * as UTC, because Twilio's Java SDK sends UTC times without an offset.
	 */
	private @Nullable Instant instant(String name) {
		String text = this.parameters.filter(name);
		if (text == null) {
			return null;
		}
		try {
			if (!text.contains("T")) {
				return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
			}
			return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetDateTime.parse(text).toInstant()
					: LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			throw TwilioError.badRequest("Invalid value for parameter " + name);
		}
	}

	private static Instant day(Instant at) {
		return at.truncatedTo(ChronoUnit.DAYS);
	}

}
