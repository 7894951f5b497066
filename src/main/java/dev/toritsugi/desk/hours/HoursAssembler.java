package dev.toritsugi.desk.hours;

import java.time.Instant;
import java.util.List;

import dev.toritsugi.hours.CurrentOpeningState;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.twilio.rest.TwilioClock;

import org.springframework.stereotype.Service;

/**
 * Assembles the opening hours that a supervisor's page shows.
 */
@Service
public class HoursAssembler {

	private final OpeningHoursRegistry hours;

	private final CurrentOpeningState current;

	private final TwilioClock time;

	HoursAssembler(OpeningHoursRegistry hours, CurrentOpeningState current, TwilioClock time) {
		this.hours = hours;
		this.current = current;
		this.time = time;
	}

	/** Returns all schedules, in the order of the settings. */
	public List<HoursView> all() {
		Instant now = this.time.instant();
		return this.hours.all().stream().map((hours) -> HoursView.of(hours, this.current, now)).toList();
	}

	/** Returns one schedule. */
	HoursView of(OpeningHours hours) {
		return HoursView.of(hours, this.current, this.time.instant());
	}

}
