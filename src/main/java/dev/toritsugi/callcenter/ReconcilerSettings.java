package dev.toritsugi.callcenter;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reconciler, a background job that compares TaskRouter tasks with the
 * state of their calls.
 *
 * @param period Time between two runs of the reconciler, at least 1s. Each run requires
 * four to six REST requests.
 * @param dryRun Whether the reconciler only logs its changes instead of making them.
 */
public record ReconcilerSettings(
		@DefaultValue("30s") @DurationMin(seconds = 1,
				message = "a duration of at least 1s, as in 30s") Duration period,
		@DefaultValue("false") boolean dryRun) {

}
