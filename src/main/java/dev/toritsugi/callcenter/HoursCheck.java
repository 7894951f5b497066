package dev.toritsugi.callcenter;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import dev.toritsugi.callcenter.hours.HourRange;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.hours.WhenClosed;
import dev.toritsugi.callcenter.prompt.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * Checks that schedules are consistent, and that phone numbers refer to existing
 * schedules.
 */
final class HoursCheck {

	private static final String SCHEDULES = "schedules";

	private static final String WHEN_CLOSED = "whenClosed";

	/** Texts whose only parts in braces are the known placeholders. */
	private static final Pattern KNOWN = Pattern.compile("[^{]*+(?:\\{(?:reason|next-opening)}[^{]*+)*+");

	private HoursCheck() {
	}

	static void check(CallCenter center, ViolationCollector violations) {
		List<String> names = center.schedules().stream().map(Schedule::name).filter(Objects::nonNull).toList();
		for (int i = 0; i < center.phoneNumbers().size(); i++) {
			ReferenceCheck.check(center.phoneNumbers().get(i).schedule(), SCHEDULES, names, violations, "phoneNumbers",
					i, "schedule");
		}
		for (int i = 0; i < center.schedules().size(); i++) {
			check(center.schedules().get(i), i, violations);
			new DestinationCheck(center, violations).check(center.schedules().get(i).closing().then(), SCHEDULES, i,
					WHEN_CLOSED, "then");
		}
	}

	private static void check(Schedule schedule, int index, ViolationCollector violations) {
		if (schedule.week().isEmpty() && schedule.open().isEmpty()) {
			violations.add("hours of at least one day, or the call centre is never open", SCHEDULES, index, "week");
		}
		for (int i = 0; i < schedule.week().size(); i++) {
			if (overlap(schedule.week().get(i).open())) {
				violations.add("ranges that do not overlap", SCHEDULES, index, "week", i, "open");
			}
		}
		for (int i = 0; i < schedule.open().size(); i++) {
			if (overlap(schedule.open().get(i).hours())) {
				violations.add("ranges that do not overlap", SCHEDULES, index, "open", i, "hours");
			}
		}
		if (schedule.whenClosed() != null) {
			prompts(schedule.whenClosed(), index, violations);
		}
	}

	private static boolean overlap(List<String> texts) {
		List<HourRange> ranges = texts.stream().map(HoursCheck::range).filter(Objects::nonNull).toList();
		for (int i = 0; i < ranges.size(); i++) {
			if (ranges.subList(0, i).stream().anyMatch(ranges.get(i)::overlaps)) {
				return true;
			}
		}
		return false;
	}

	/** Returns a range, or null if it is malformed, which another constraint reports. */
	private static @Nullable HourRange range(@Nullable String text) {
		try {
			return (text != null) ? HourRange.parse(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Checks all prompts. Skips prompts that are equal to the general prompts, because an
	 * error of the general prompts is reported only once.
	 */
	private static void prompts(WhenClosed settings, int index, ViolationCollector violations) {
		List<Prompt> general = settings.prompts();
		prompts(general, index, "prompts", violations);
		if (!settings.holidayPrompts().equals(general)) {
			prompts(settings.holidayPrompts(), index, "holidayPrompts", violations);
		}
		if (!settings.closedPrompts().equals(general)) {
			prompts(settings.closedPrompts(), index, "closedPrompts", violations);
		}
	}

	private static void prompts(List<Prompt> prompts, int index, String setting, ViolationCollector violations) {
		PromptCheck.check(prompts, KNOWN, "{reason} and {next-opening} as the only texts in braces", violations,
				SCHEDULES, index, WHEN_CLOSED, setting);
	}

}
