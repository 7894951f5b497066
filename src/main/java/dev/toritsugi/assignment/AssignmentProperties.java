package dev.toritsugi.assignment;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How operators are rung.
 *
 * @param ringTimeout Time that an operator's phone rings. Keep it a little below the
 * reservation timeout of the workflow: a phone that rings longer rings for a caller who
 * is already offered to somebody else, and one that rings much shorter may leave the
 * caller waiting for nobody.
 * @param missedCalls Calls in a row that an operator may miss before they are moved to an
 * activity without calls.
 */
@Validated
@ConfigurationProperties("call-center")
record AssignmentProperties(
		@DefaultValue("20s") @DurationMin(seconds = 1, message = "a duration from 1s to 600s") @DurationMax(
				seconds = 600, message = "a duration from 1s to 600s") Duration ringTimeout,
		@DefaultValue("3") @Min(value = 1, message = "a whole number from 1 up") int missedCalls) {

}
