package dev.toritsugi.task;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the tasks at Twilio are compared with their calls.
 *
 * @param period Time between two looks; one look costs three to five requests.
 * @param dryRun Whether it only says in the log what it would do.
 */
@Validated
@ConfigurationProperties(prefix = "call-center.reconciler", ignoreUnknownFields = false)
record ReconcilerProperties(
		@DefaultValue("30s") @DurationMin(seconds = 1,
				message = "a duration of at least 1s, as in 30s") Duration period,
		@DefaultValue("false") boolean dryRun) {

}
