package dev.toritsugi.hours;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.HoursSettings;
import dev.toritsugi.callcenter.PhoneNumber;
import dev.toritsugi.callcenter.hours.Schedule;

import org.springframework.stereotype.Service;

/**
 * Contains the opening hours of all schedules and phone numbers.
 */
@Service
public class OpeningHoursRegistry {

	private final List<OpeningHours> all;

	private final Map<String, OpeningHours> byNumber;

	OpeningHoursRegistry(HoursSettings settings) {
		Map<String, OpeningHours> bySchedule = settings.schedules()
			.stream()
			.collect(Collectors.toMap((schedule) -> key(schedule.name()), OpeningHours::new));
		this.all = settings.schedules().stream().map((schedule) -> bySchedule.get(key(schedule.name()))).toList();
		this.byNumber = settings.phoneNumbers()
			.stream()
			.filter((number) -> number.schedule() != null)
			.collect(Collectors.toUnmodifiableMap(PhoneNumber::number,
					(number) -> bySchedule.get(key(String.valueOf(number.schedule())))));
	}

	/** Returns the name of a schedule in lower case, because names ignore case. */
	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the opening hours of a phone number, or empty if the number is always open.
	 * @param number E.164 number that the caller has dialled; a text that is no number,
	 * such as the name of a TwiML application, has no opening hours
	 */
	public Optional<OpeningHours> of(String number) {
		return Optional.ofNullable(this.byNumber.get(number));
	}

	/** Returns the opening hours of all schedules, in the order of the settings. */
	public List<OpeningHours> all() {
		return this.all;
	}

	/** Returns the opening hours with the name of a schedule, ignoring case. */
	public Optional<OpeningHours> named(String schedule) {
		return this.all.stream().filter((hours) -> hours.schedule().name().equalsIgnoreCase(schedule)).findFirst();
	}

}
