package dev.toritsugi.caller.preview;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.PhoneNumber;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.caller.twiml.SpokenPrompts;
import dev.toritsugi.hours.ClosedReason;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningState;
import dev.toritsugi.hours.OpeningState.Closed;
import dev.toritsugi.hours.OpeningState.Open;

/**
 * Describes what a caller to each phone number hears.
 */
final class CallPreview {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

	private final CallCenter center;

	CallPreview(CallCenter center) {
		this.center = center;
	}

	/** Returns the lines to print, first a line for each number and then its prompts. */
	List<String> at(Instant time) {
		List<String> lines = new ArrayList<>();
		if (this.center.phoneNumbers().isEmpty()) {
			lines.add("call-center.phone-numbers is empty. A call to any number is answered like this:");
			lines.addAll(greeting());
		}
		for (PhoneNumber number : this.center.phoneNumbers()) {
			Optional<Schedule> schedule = schedule(number);
			if (schedule.isPresent()) {
				lines.addAll(at(time, number, schedule.get()));
			}
			else {
				lines.add(number.number() + ", always open:");
				lines.addAll(greeting());
			}
		}
		return lines;
	}

	private Optional<Schedule> schedule(PhoneNumber number) {
		return this.center.schedules()
			.stream()
			.filter((each) -> each.name().equalsIgnoreCase(number.schedule()))
			.findFirst();
	}

	private List<String> at(Instant time, PhoneNumber number, Schedule schedule) {
		OpeningState state = new OpeningHours(schedule).at(time);
		List<String> lines = new ArrayList<>();
		String title = "%s, %s, %s %s: ".formatted(number.number(), schedule.name(), local(time, schedule.zone()),
				schedule.zone());
		if (state instanceof Closed closed) {
			lines.add(title + "closed (" + reason(closed.reason()) + ")" + ((closed.nextOpening() != null)
					? ", opens " + local(closed.nextOpening(), schedule.zone()) : ", and never opens"));
			SpokenPrompts.of(schedule, closed, time, null).forEach((prompt) -> lines.add(line(prompt)));
			lines.add("  " + then(schedule.closing().destination()));
		}
		else {
			Instant until = ((Open) state).until();
			lines.add(title + "open" + ((until != null) ? " until " + local(until, schedule.zone()) : " without end"));
			lines.addAll(greeting());
		}
		return lines;
	}

	private static String local(Instant time, ZoneId zone) {
		return TIME.format(time.atZone(zone));
	}

	private static String reason(ClosedReason reason) {
		if (reason instanceof ClosedReason.OnDate date) {
			String text = date.dates().reason();
			return "closed date " + date.dates().dates() + ((text != null) ? ", " + text : "");
		}
		return (reason instanceof ClosedReason.Holiday) ? "public holiday" : "outside of the opening hours";
	}

	private static String then(CallerDestination destination) {
		if (destination instanceof CallerDestination.Queue) {
			return "waits for an operator";
		}
		if (destination instanceof CallerDestination.Dial dial) {
			return "is connected to " + dial.number();
		}
		return (destination instanceof CallerDestination.Url url) ? "continues at " + url.address() : "the call ends";
	}

	private List<String> greeting() {
		List<String> lines = new ArrayList<>();
		this.center.greeting().forEach((prompt) -> lines.add(line(prompt)));
		lines.add("  waits for an operator");
		return lines;
	}

	private static String line(Prompt prompt) {
		return (prompt.play() != null) ? "  plays " + prompt.play()
				: "  \"%s\" (%s)".formatted(prompt.text(), prompt.spokenLanguage());
	}

}
