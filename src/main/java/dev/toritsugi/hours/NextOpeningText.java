package dev.toritsugi.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Formats the time of the next opening for a spoken sentence.
 */
public final class NextOpeningText {

	private static final int NOON = 12;

	/** Distance of the next opening from which the text contains the year. */
	private static final Duration NEARLY_A_YEAR = Duration.ofDays(330);

	private NextOpeningText() {
	}

	/**
	 * Returns the text, for example 明日午前9時, 9月24日木曜日の午前9時30分, or on Thursday, September
	 * 24, at 9 AM.
	 * @param opening next opening, not before {@code now}
	 * @param now current time
	 * @param zone zone of the schedule
	 * @param language language of the prompt
	 */
	public static String of(Instant opening, Instant now, ZoneId zone, Locale language) {
		ZonedDateTime next = opening.atZone(zone);
		ZonedDateTime today = now.atZone(zone);
		long days = today.toLocalDate().until(next.toLocalDate(), ChronoUnit.DAYS);
		boolean withYear = Duration.between(now, opening).compareTo(NEARLY_A_YEAR) > 0;
		return switch (language.getLanguage()) {
			case "ja" -> japaneseDay(next, days, withYear) + japaneseTime(next);
			case "en" -> englishDay(next, days, withYear) + englishTime(next);
			default -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(next) + ", "
					+ DateTimeFormatter.ISO_LOCAL_TIME.format(next.toLocalTime()).substring(0, 5);
		};
	}

	private static String japaneseDay(ZonedDateTime next, long days, boolean withYear) {
		if (days == 0) {
			return "本日";
		}
		return (days == 1) ? "明日"
				: DateTimeFormatter.ofPattern(withYear ? "y年M月d日EEEEの" : "M月d日EEEEの", Locale.JAPANESE).format(next);
	}

	private static String japaneseTime(ZonedDateTime next) {
		if (next.getHour() == NOON && next.getMinute() == 0) {
			return "正午";
		}
		return DateTimeFormatter.ofPattern((next.getMinute() == 0) ? "aK時" : "aK時m分", Locale.JAPANESE).format(next);
	}

	private static String englishDay(ZonedDateTime next, long days, boolean withYear) {
		if (days == 0) {
			return "today at ";
		}
		return (days == 1) ? "tomorrow at "
				: DateTimeFormatter
					.ofPattern(withYear ? "'on' EEEE, MMMM d, y, 'at' " : "'on' EEEE, MMMM d, 'at' ", Locale.ENGLISH)
					.format(next);
	}

	private static String englishTime(ZonedDateTime next) {
		if (next.getMinute() == 0 && next.getHour() % NOON == 0) {
			return (next.getHour() == NOON) ? "noon" : "midnight";
		}
		return DateTimeFormatter.ofPattern((next.getMinute() == 0) ? "h a" : "h:mm a", Locale.ENGLISH).format(next);
	}

}
