package dev.toritsugi.hours.manual;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.hours.ManualSwitch;
import dev.toritsugi.hours.ManualSwitchRegistry;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.sharedstate.SharedState;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Opens or closes the call centre by a supervisor's decision, or returns to the schedule.
 * All replicas follow the decision.
 */
@Service
public class SwitchService {

	/** Longest time for which a manual switch may replace the schedule. */
	private static final Duration LONGEST = Duration.ofDays(366);

	private static final Logger log = LoggerFactory.getLogger(SwitchService.class);

	private final SharedState state;

	private final TwilioClock time;

	SwitchService(SharedState state, OpeningHoursRegistry hours, ManualSwitchRegistry switches, TwilioClock time) {
		this.state = state;
		this.time = time;
		state.onChange((attributes) -> switches.replace(SwitchAttributes.read(attributes, hours.all())));
	}

	/**
	 * Returns the end of a decision. Returns empty if the end is not in the future or
	 * more than 366 days away.
	 * @param until requested end, or null for the next time at which the schedule opens
	 * or closes
	 */
	public Optional<Instant> end(OpeningHours hours, @Nullable Instant until) {
		Instant now = this.time.instant();
		return Optional.ofNullable((until != null) ? until : hours.at(now).nextChange())
			.filter((end) -> end.isAfter(now) && !end.isAfter(now.plus(LONGEST)));
	}

	/**
	 * Replaces the schedule for some time.
	 * @param until end of the decision, as returned by {@link #end}
	 * @param by sign-in name of the supervisor
	 */
	public SharedState.Result replace(OpeningHours hours, boolean open, Instant until, String by, Deadline deadline) {
		ManualSwitch manual = new ManualSwitch(open, until, by, this.time.instant());
		SharedState.Result result = this.state.change((attributes) -> SwitchAttributes.with(attributes, hours, manual),
				deadline);
		if (result == SharedState.Result.DONE) {
			log.info("{} has {} \"{}\" until {}", by, open ? "opened" : "closed", hours.name(), until);
		}
		return result;
	}

	/** Ends an earlier decision, so that the schedule applies again. */
	public SharedState.Result release(OpeningHours hours, String by, Deadline deadline) {
		SharedState.Result result = this.state.change((attributes) -> SwitchAttributes.without(attributes, hours),
				deadline);
		if (result == SharedState.Result.DONE) {
			log.info("{} has returned \"{}\" to its schedule", by, hours.name());
		}
		return result;
	}

}
