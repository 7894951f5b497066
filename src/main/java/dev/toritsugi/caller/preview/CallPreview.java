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
import dev.toritsugi.caller.twiml.SpokenPrompts;
import dev.toritsugi.hours.ClosedReason;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningState;
import dev.toritsugi.hours.OpeningState.Closed;
import dev.toritsugi.hours.OpeningState.Open;
import dev.toritsugi.menu.MenuStage;

/**
 * Describes what a caller to each phone number hears.
 */
final class CallPreview {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

	private final CallCenter center;

	private final List<String> keys;

	/**
	 * Creates a preview.
	 * @param keys keys that the caller presses in menus, where an empty text stands for
	 * no key; without keys, the preview contains all menus
	 */
	CallPreview(CallCenter center, List<String> keys) {
		this.center = center;
		this.keys = keys;
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
				lines.addAll(open(number, time));
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
			lines.addAll(PreviewText.of(SpokenPrompts.of(schedule, closed, time, null)));
			CallerDestination destination = schedule.closing().destination();
			lines.add("  " + PreviewText.of(destination));
			if (destination instanceof CallerDestination.Menu menu) {
				lines.addAll(menu(menu.name(), MenuStage.CLOSED, time));
			}
		}
		else {
			Instant until = ((Open) state).until();
			lines.add(title + "open" + ((until != null) ? " until " + local(until, schedule.zone()) : " without end"));
			lines.addAll(open(number, time));
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

	/** Returns what a caller to an open number hears. */
	private List<String> open(PhoneNumber number, Instant time) {
		return (number.menu() != null) ? menu(number.menu(), MenuStage.OPEN, time) : greeting();
	}

	private List<String> menu(String name, MenuStage stage, Instant time) {
		return this.keys.isEmpty() ? new MenuPreview(this.center).of(name)
				: new PressedKeysPreview(this.center, this.keys).of(name, stage, time);
	}

	private List<String> greeting() {
		List<String> lines = new ArrayList<>(PreviewText.of(this.center.greeting()));
		lines.add("  waits for an operator");
		return lines;
	}

}
