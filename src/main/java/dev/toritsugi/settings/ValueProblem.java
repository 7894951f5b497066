package dev.toritsugi.settings;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;

/**
 * Describes what is wrong with a value, and shows the value unless it may be a secret.
 */
final class ValueProblem {

	static final String EMPTY = "is empty";

	static final String WRONG = "is wrong";

	private static final Pattern SECRET_NAME = Pattern.compile("token|secret|password|hash|credential|private");

	/**
	 * Matches auth tokens and API key secrets, which have 32 characters (SIDs have 34).
	 * The Twilio Console shows secrets and SIDs side by side, and users confuse them.
	 */
	private static final Pattern SECRET_SHAPE = Pattern.compile("\\s*[0-9A-Za-z]{32}\\s*");

	private static final Pattern USER_INFO = Pattern.compile("//.*@");

	private ValueProblem() {
	}

	/**
	 * Formats a duration in seconds or, if it contains a fraction of a second, in
	 * milliseconds.
	 */
	private static String print(Duration duration) {
		ChronoUnit unit = (duration.toMillisPart() == 0) ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
		return DurationStyle.SIMPLE.print(duration, unit);
	}

	static String of(String key, @Nullable Object value) {
		if (value == null) {
			return "is missing";
		}
		if (value.toString().isBlank() || (value instanceof Collection<?> all && all.isEmpty())) {
			return EMPTY;
		}
		String shown = shown(key, value);
		return shown.isEmpty() ? WRONG : "%s (\"%s\")".formatted(WRONG, shown);
	}

	/**
	 * Returns the value without a URL's user info, or an empty text if the value may
	 * contain a secret. JSON objects may contain secrets.
	 */
	static String shown(String key, Object value) {
		String text = (value instanceof Duration duration) ? print(duration) : value.toString();
		boolean plain = value instanceof CharSequence || value instanceof Number || value instanceof URI
				|| value instanceof Duration || value instanceof Boolean;
		if (!plain || SECRET_NAME.matcher(key.toLowerCase(Locale.ROOT)).find() || SECRET_SHAPE.matcher(text).matches()
				|| text.strip().startsWith("{")) {
			return "";
		}
		return USER_INFO.matcher(text).replaceAll("//***@");
	}

}
