package dev.toritsugi.hours;

import java.util.Map;
import java.util.Optional;

import dev.toritsugi.callcenter.hours.Schedule;

import org.springframework.stereotype.Service;

/**
 * Contains the manual switches of all schedules in memory, as they were last read from
 * Twilio. Contains no switch until the first read.
 */
@Service
public class ManualSwitchRegistry {

	private volatile Map<String, ManualSwitch> bySchedule = Map.of();

	/** Returns the switch of a schedule, even if the switch has ended. */
	public Optional<ManualSwitch> of(Schedule schedule) {
		return Optional.ofNullable(this.bySchedule.get(OpeningHoursRegistry.key(schedule.name())));
	}

	/**
	 * Replaces all switches.
	 * @param bySchedule switches by the names of schedules in lower case
	 */
	public void replace(Map<String, ManualSwitch> bySchedule) {
		this.bySchedule = Map.copyOf(bySchedule);
	}

}
