package dev.toritsugi.caller;

import java.time.Duration;

import jakarta.validation.constraints.PositiveOrZero;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What TaskRouter is told of a caller: the Task noun within Enqueue.
 * <p>
 * The attributes are text, not a map: of a map's keys Boot takes the underscores away,
 * and a workflow that asks for {@code selected_language} would never match. A map is
 * refused as unknown.
 *
 * @param attributes Attributes of each task as a JSON object, beside those of the call
 * that TaskRouter adds itself.
 * @param priority Priority of each task; a higher one is served first.
 * @param timeout Time after which TaskRouter gives up a task that nobody accepted;
 * TaskRouter's own limit without it.
 */
@Validated
@ConfigurationProperties(prefix = "call-center.task", ignoreUnknownFields = false)
record TaskProperties(@DefaultValue("{}") @JsonObject String attributes,
		@PositiveOrZero(message = "a whole number from 0 up") @Nullable Integer priority,
		@DurationMin(seconds = 1, message = "a duration from 1s to 14d") @DurationMax(days = 14,
				message = "a duration from 1s to 14d") @Nullable Duration timeout) {

}
