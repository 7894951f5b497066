package dev.toritsugi.sandbox.api.parameter;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.sandbox.engine.TwilioError;

/**
 * Converts the text of a request parameter to another type. An invalid text causes an
 * HTTP 400 error that names the parameter.
 */
final class ParameterParser {

	private ParameterParser() {
	}

	/**
	 * Parses a whole number.
	 * @param least smallest allowed number
	 * @param most largest allowed number
	 */
	static int integer(String name, String text, int least, int most) {
		try {
			long number = Long.parseLong(text);
			if (number >= least && number <= most) {
				return (int) number;
			}
		}
		catch (NumberFormatException ex) {
			throw invalid(name);
		}
		throw TwilioError.badRequest("%s must be between %d and %d".formatted(name, least, most));
	}

	/** Returns the enum constant with a name in any letter case. */
	static <E extends Enum<E>> E oneOf(String name, String text, Class<E> type) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> invalid(name));
	}

	/** Checks that a text is an absolute HTTP or HTTPS URL, and returns the text. */
	static String url(String name, String text) {
		try {
			URI url = URI.create(text);
			if (url.getRawAuthority() != null
					&& ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))) {
				return text;
			}
		}
		catch (IllegalArgumentException ex) {
			throw invalid(name);
		}
		throw invalid(name);
	}

	/** Parses an ISO 8601 time. */
	static Instant instant(String name, String text) {
		try {
			TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from,
					LocalDateTime::from);
			return (time instanceof OffsetDateTime zoned) ? zoned.toInstant()
					: ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeParseException ex) {
			throw invalid(name);
		}
	}

	/** Parses a TaskRouter expression. */
	static Expression expression(String name, String text) {
		try {
			return Expression.parse(text);
		}
		catch (ExpressionException ex) {
			throw TwilioError.badRequest("%s: %s".formatted(name, ex.getMessage()));
		}
	}

	/** Returns the error for an invalid value. */
	static TwilioError invalid(String name) {
		return TwilioError.badRequest("Invalid value for parameter " + name);
	}

}
