package dev.toritsugi.hours;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

/**
 * Contains the manual switches of all schedules in memory, as they were last read from
 * Twilio. Contains no switch until the first read.
 */
@Service
public class ManualSwitchRegistry {

	private volatile Map<OpeningHours, ManualSwitch> switches = Map.of();

	/** Returns the switch of a schedule, even if the switch has ended. */
	public Optional<ManualSwitch> of(OpeningHours hours) {
		return Optional.ofNullable(this.switches.get(hours));
	}

	/** Replaces all switches. */
	public void replace(Map<OpeningHours, ManualSwitch> switches) {
		this.switches = Map.copyOf(switches);
	}

}
