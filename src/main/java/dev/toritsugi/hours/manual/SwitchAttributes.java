package dev.toritsugi.hours.manual;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.hours.ManualSwitch;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.twilio.resource.Attributes;

/**
 * Reads and writes manual switches in the attributes of the reserved worker, each as
 * {@code "hours:office": {"state": "closed", "until": "2026-11-30T09:00:00Z", "by": "dana",
 * "since": "2026-11-29T05:00:00Z"}}.
 */
final class SwitchAttributes {

	private static final String PREFIX = "hours:";

	private static final String STATE = "state";

	private static final String UNTIL = "until";

	private static final String BY = "by";

	private static final String SINCE = "since";

	private static final String OPEN = "open";

	private static final String CLOSED = "closed";

	private static final DateTimeFormatter SECONDS = new DateTimeFormatterBuilder().appendInstant(0).toFormatter();

	private SwitchAttributes() {
	}

	/**
	 * Returns the switches of schedules. Ignores switches that another program has
	 * written in another form.
	 */
	static Map<OpeningHours, ManualSwitch> read(Attributes worker, List<OpeningHours> schedules) {
		Map<OpeningHours, ManualSwitch> switches = new HashMap<>();
		for (OpeningHours hours : schedules) {
			worker.object(name(hours))
				.flatMap(SwitchAttributes::parse)
				.ifPresent((manual) -> switches.put(hours, manual));
		}
		return switches;
	}

	private static Optional<ManualSwitch> parse(Attributes json) {
		String state = json.text(STATE).orElse("");
		if (!state.equals(OPEN) && !state.equals(CLOSED)) {
			return Optional.empty();
		}
		return json.moment(UNTIL)
			.map((until) -> new ManualSwitch(state.equals(OPEN), until, json.text(BY).orElse(""),
					json.moment(SINCE).orElse(Instant.EPOCH)));
	}

	/** Returns a copy of the worker's attributes with a switch. */
	static Attributes with(Attributes worker, OpeningHours hours, ManualSwitch manual) {
		return worker.with(name(hours), Map.of(STATE, manual.open() ? OPEN : CLOSED, UNTIL,
				SECONDS.format(manual.until()), BY, manual.by(), SINCE, SECONDS.format(manual.since())));
	}

	/** Returns a copy of the worker's attributes without the switch of a schedule. */
	static Attributes without(Attributes worker, OpeningHours hours) {
		return worker.without(name(hours));
	}

	/** Returns the name of the attribute for a schedule, whose name ignores case. */
	private static String name(OpeningHours hours) {
		return PREFIX + hours.name().toLowerCase(Locale.ROOT);
	}

}
