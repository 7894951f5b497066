package dev.toritsugi.callcenter;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reconciler, a background job that compares TaskRouter tasks with the
 * state of their calls.
 *
 * @param period Time between two runs of the reconciler, from 1s to 24h. Each run
 * requires four to six REST requests.
 * @param dryRun Whether the reconciler only logs its changes instead of making them.
 */
public record ReconcilerSettings(
		@DefaultValue("30s") @DurationMin(seconds = 1, message = ReconcilerSettings.PERIOD) @DurationMax(days = 1,
				message = ReconcilerSettings.PERIOD) Duration period,
		@DefaultValue("false") boolean dryRun) {

	private static final String PERIOD = "a duration from 1s to 24h, as in 30s";

}
