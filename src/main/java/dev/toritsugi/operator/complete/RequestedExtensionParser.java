package dev.toritsugi.operator.complete;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.task.RequestedExtension;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far after-call work is to be extended.
 */
final class RequestedExtensionParser {

	private static final Duration SHORTEST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofHours(1);

	private RequestedExtensionParser() {
	}

	/**
	 * Reads an extension from exactly one of two values.
	 * @param by additional time as an ISO 8601 duration of 1 second to 1 hour, or null
	 * @param until new end as an ISO 8601 date and time in UTC, or null
	 * @return the extension, or empty if a value is invalid, if both values are missing,
	 * or if neither is missing
	 */
	static Optional<RequestedExtension> parse(@Nullable String by, @Nullable String until) {
		if ((by == null) == (until == null)) {
			return Optional.empty();
		}
		try {
			return (by != null) ? by(Duration.parse(by))
					: Optional.of(new RequestedExtension.Until(Instant.parse(String.valueOf(until))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<RequestedExtension> by(Duration duration) {
		return (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0)
				? Optional.of(new RequestedExtension.By(duration)) : Optional.empty();
	}

}
