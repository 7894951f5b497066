package dev.toritsugi.callcenter;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the tasks at Twilio are compared with their calls.
 *
 * @param period Time between two comparisons; each costs three to five requests.
 * @param dryRun Whether the reconciler only logs what it would do.
 */
public record ReconcilerSettings(
		@DefaultValue("30s") @DurationMin(seconds = 1,
				message = "a duration of at least 1s, as in 30s") Duration period,
		@DefaultValue("false") boolean dryRun) {

}
