package dev.toritsugi.desk.hours;

import java.time.Instant;

import dev.toritsugi.hours.CurrentOpeningState;
import dev.toritsugi.hours.ManualSwitch;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningState;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours of one schedule, as a supervisor's page shows them.
 *
 * @param schedule name of the schedule
 * @param zone ID of the schedule's time zone, for example Asia/Tokyo
 * @param open whether the call centre is currently open
 * @param until when the call centre closes or opens next, or null if it never does
 * @param manual the supervisor's decision that currently replaces the schedule, or null
 * if the schedule applies
 * @param scheduleUntil when the schedule opens or closes next, or null if it never does.
 * A decision without an end of its own lasts until this time.
 */
public record HoursView(String schedule, String zone, boolean open, @Nullable Instant until,
		@Nullable ManualView manual, @Nullable Instant scheduleUntil) {

	static HoursView of(OpeningHours hours, CurrentOpeningState current, Instant now) {
		OpeningState state = current.of(hours, now);
		return new HoursView(hours.name(), hours.zone().getId(), state instanceof OpeningState.Open, state.nextChange(),
				current.manual(hours, now).map(ManualView::of).orElse(null), hours.at(now).nextChange());
	}

	/**
	 * A supervisor's decision.
	 *
	 * @param until end of the decision
	 * @param by sign-in name of the supervisor
	 * @param since when the supervisor decided
	 */
	public record ManualView(Instant until, String by, Instant since) {

		static ManualView of(ManualSwitch manual) {
			return new ManualView(manual.until(), manual.by(), manual.since());
		}

	}

}
