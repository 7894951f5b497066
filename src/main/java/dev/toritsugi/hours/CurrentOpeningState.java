package dev.toritsugi.hours;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Determines whether the call centre is open now. A supervisor's manual switch applies
 * until its end, and the schedule applies otherwise.
 */
@Service
public class CurrentOpeningState {

	private final ManualSwitchRegistry switches;

	CurrentOpeningState(ManualSwitchRegistry switches) {
		this.switches = switches;
	}

	/**
	 * Returns whether the call centre is open.
	 * @param hours opening hours by the schedule
	 * @param now current time by Twilio's clock
	 */
	public OpeningState of(OpeningHours hours, Instant now) {
		return manual(hours, now)
			.<OpeningState>map((manual) -> manual.open() ? new OpeningState.Open(manual.until())
					: new OpeningState.Closed(new ClosedReason.Manual(), openingAfter(manual, hours)))
			.orElseGet(() -> hours.at(now));
	}

	/**
	 * Returns the manual switch that currently replaces the schedule, or empty if the
	 * schedule applies.
	 */
	public Optional<ManualSwitch> manual(OpeningHours hours, Instant now) {
		return this.switches.of(hours).filter((manual) -> manual.isValidAt(now));
	}

	private static @Nullable Instant openingAfter(ManualSwitch manual, OpeningHours hours) {
		return (hours.search(manual.until()) instanceof OpeningState.Closed closed) ? closed.nextOpening()
				: manual.until();
	}

}
