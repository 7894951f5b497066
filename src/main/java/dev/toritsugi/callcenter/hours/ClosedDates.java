package dev.toritsugi.callcenter.hours;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Days on which the call centre is closed.
 *
 * @param dates A date or a span of dates: 2026-11-23, 2026-12-29..2027-01-03, or
 * 12-29..01-03, which recurs each year.
 * @param reason Reason that callers hear, for example 年末年始. It takes the place of
 * {reason} in a prompt.
 * @param reasons Reason by language, for prompts of these languages.
 */
public record ClosedDates(@DateSpanText String dates,
		@Size(max = 200, message = "at most 200 characters") @Nullable String reason,
		@DefaultValue Map<String, String> reasons) {

	/** Treats an empty reason as missing. */
	public ClosedDates {
		reason = (reason == null || reason.isBlank()) ? null : reason;
		reasons = Map.copyOf(reasons);
	}

	/** Returns the days. */
	public DateSpan span() {
		return DateSpan.parse(this.dates);
	}

	/**
	 * Returns the reason in a language, or in the language of the setting {@code reason}
	 * if there is none in that language.
	 */
	public Optional<String> reasonIn(Locale language) {
		String own = this.reasons.getOrDefault(language.toLanguageTag(), this.reasons.get(language.getLanguage()));
		return Optional.ofNullable((own != null) ? own : this.reason);
	}

}
