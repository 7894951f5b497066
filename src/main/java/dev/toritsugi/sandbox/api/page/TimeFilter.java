package dev.toritsugi.sandbox.api.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filter parameters that select list items by a time, such as
 * {@code StartTime}. The parameter {@code StartTime} accepts a day. The parameters
 * {@code StartTime<} and {@code StartTime>} accept a day or a time.
 *
 * @param parameters parameters of the list request
 * @param name name of the parameter, without {@code <} and {@code >}
 */
public record TimeFilter(RequestParameters parameters, String name) {

	/**
	 * Returns a filter that selects the list items.
	 * @param time function that returns the time of an item, or null if it has no time
	 */
	public <T> Predicate<T> read(Function<T, @Nullable Instant> time) {
		Instant on = instant(this.name);
		Instant before = instant(this.name + "<");
		Instant after = instant(this.name + ">");
		return (item) -> {
			Instant at = time.apply(item);
			return (on == null || (at != null && day(at).equals(day(on))))
					&& (before == null || (at != null && at.isBefore(before)))
					&& (after == null || (at != null && !at.isBefore(after)));
		};
	}

	/**
	 * Reads a parameter that contains a day or a time. A time without an offset is read
	 * as UTC, because Twilio's Java SDK sends UTC times without an offset.
	 */
	private @Nullable Instant instant(String parameter) {
		String text = this.parameters.filter(parameter);
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
			throw TwilioError.badRequest("Invalid value for parameter " + parameter);
		}
	}

	private static Instant day(Instant at) {
		return at.truncatedTo(ChronoUnit.DAYS);
	}

}
