package dev.toritsugi.caller;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What callers hear, and what TaskRouter is told of them.
 *
 * @param greeting Prompts that a caller hears before the queue, in this order.
 * @param apology Prompts that a caller hears when the call can't be put through.
 * @param fallbackNumber Number to dial when the call can't be put through, in place of
 * the apology. E.164, as in +81312345678.
 * @param task Task that stands for the caller in TaskRouter.
 */
@Validated
@ConfigurationProperties("call-center")
record CallerProperties(@Valid @DefaultValue List<Prompt> greeting, @NotEmpty(
		message = "one prompt at least: a caller must never be left in silence") @Valid @DefaultValue List<Prompt> apology,
		@Pattern(regexp = "\\+[1-9][0-9]{6,14}",
				message = "a number in E.164, as in +81312345678") @Nullable String fallbackNumber,
		@Valid @DefaultValue TaskNoun task) {

	/**
	 * The Task noun within Enqueue.
	 *
	 * @param attributes Attributes of each task, beside those of the call that TaskRouter
	 * adds itself.
	 * @param priority Priority of each task; a higher one is served first.
	 * @param timeout Longest time that a caller waits before TaskRouter cancels the task;
	 * TaskRouter's own limit without it.
	 */
	record TaskNoun(@DefaultValue Map<String, Object> attributes,
			@PositiveOrZero(message = "a whole number from 0 up") @Nullable Integer priority,
			@DurationMin(seconds = 1, message = "a duration from 1s to 14d") @DurationMax(days = 14,
					message = "a duration from 1s to 14d") @Nullable Duration timeout) {

	}

}
