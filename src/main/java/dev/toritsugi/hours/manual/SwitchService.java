package dev.toritsugi.hours.manual;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.hours.ManualSwitch;
import dev.toritsugi.hours.ManualSwitchRegistry;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.hours.OpeningState;
import dev.toritsugi.sharedstate.SharedState;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Opens or closes the call centre by a supervisor's decision, and returns to the
 * schedule. All replicas follow the decision.
 */
@Service
public class SwitchService {

	/** Longest time for which a manual switch may replace the schedule. */
	public static final Duration LONGEST = Duration.ofDays(366);

	private static final Logger log = LoggerFactory.getLogger(SwitchService.class);

	private final SharedState state;

	private final TwilioClock time;

	SwitchService(SharedState state, OpeningHoursRegistry hours, ManualSwitchRegistry switches, TwilioClock time) {
		this.state = state;
		this.time = time;
		state.onChange((attributes) -> switches.replace(SwitchAttributes.read(attributes, hours.all())));
	}

	/**
	 * Replaces the schedule for some time.
	 * @param until end of the decision, or null for the next time at which the schedule
	 * opens or closes
	 * @param by sign-in name of the supervisor
	 * @throws IllegalArgumentException if the end is not in the future or is later than
	 * {@link #LONGEST}, or if the schedule never changes and {@code until} is null
	 */
	public SharedState.Result replace(OpeningHours hours, boolean open, @Nullable Instant until, String by,
			Deadline deadline) {
		Instant now = this.time.instant();
		Instant end = (until != null) ? until : nextChange(hours.at(now));
		if (end == null || !end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
			throw new IllegalArgumentException("The end has to be in the future, within a year.");
		}
		SharedState.Result result = this.state.change(
				(attributes) -> SwitchAttributes.with(attributes, hours, new ManualSwitch(open, end, by, now)),
				deadline);
		if (result == SharedState.Result.DONE) {
			log.info("{} has {} \"{}\" until {}", by, open ? "opened" : "closed", hours.name(), end);
		}
		return result;
	}

	/** Lets the schedule decide again. */
	public SharedState.Result release(OpeningHours hours, String by, Deadline deadline) {
		SharedState.Result result = this.state.change((attributes) -> SwitchAttributes.without(attributes, hours),
				deadline);
		if (result == SharedState.Result.DONE) {
			log.info("{} has returned \"{}\" to its schedule", by, hours.name());
		}
		return result;
	}

	/** Returns when a schedule opens or closes next, or null if it never does. */
	private static @Nullable Instant nextChange(OpeningState state) {
		return (state instanceof OpeningState.Open open) ? open.until() : ((OpeningState.Closed) state).nextOpening();
	}

}
