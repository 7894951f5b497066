package dev.toritsugi.callcenter;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;

/**
 * Duration from the end of a call until its task is completed, or manual if the operator
 * completes the task.
 */
public final class AfterCallTime {

	static final String EXPECTED = "0s to complete at once, a duration of at most 24h as in 20s, or manual";

	private static final Duration LONGEST = Duration.ofDays(1);

	private static final AfterCallTime MANUAL = new AfterCallTime(null);

	private final @Nullable Duration duration;

	private AfterCallTime(@Nullable Duration duration) {
		this.duration = duration;
	}

	/**
	 * Parses the text of a setting. Spring Boot finds this method by its name {@code of}
	 * when it converts the text to this type.
	 * @param text a duration in Spring Boot's notation, or manual
	 * @throws IllegalArgumentException if the text is neither a duration nor manual, or
	 * if the duration is negative or longer than 24 hours
	 */
	public static AfterCallTime of(String text) {
		if (text.strip().equalsIgnoreCase("manual")) {
			return MANUAL;
		}
		Duration duration = DurationStyle.detectAndParse(text.strip());
		if (duration.isNegative() || duration.compareTo(LONGEST) > 0 || text.strip().matches("[+]?0*[1-9][0-9]*")) {
			throw new IllegalArgumentException(EXPECTED);
		}
		return new AfterCallTime(duration);
	}

	/** Returns the duration, or empty if the operator completes the task. */
	public Optional<Duration> duration() {
		return Optional.ofNullable(this.duration);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof AfterCallTime time && Objects.equals(this.duration, time.duration);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(this.duration);
	}

	@Override
	public String toString() {
		return (this.duration != null) ? this.duration.toSeconds() + "s" : "manual";
	}

}
