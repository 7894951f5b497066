package dev.toritsugi.callcenter;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;

/**
 * Time that an operator has after a call, before the next call comes.
 */
public final class AfterCallTime {

	static final String EXPECTED = "0s to complete at once, a duration as in 20s, or manual";

	private static final AfterCallTime MANUAL = new AfterCallTime(null);

	private final @Nullable Duration duration;

	private AfterCallTime(@Nullable Duration duration) {
		this.duration = duration;
	}

	/**
	 * Public for Boot, which reads settings with it.
	 * @param text a duration in Boot's notation, or manual
	 * @throws IllegalArgumentException if it is neither
	 */
	public static AfterCallTime of(String text) {
		if (text.strip().equalsIgnoreCase("manual")) {
			return MANUAL;
		}
		Duration duration = DurationStyle.detectAndParse(text.strip());
		if (duration.isNegative()) {
			throw new IllegalArgumentException(EXPECTED);
		}
		return new AfterCallTime(duration);
	}

	/** The time; none for manual, where the operator completes the task. */
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
