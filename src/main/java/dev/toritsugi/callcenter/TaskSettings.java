package dev.toritsugi.callcenter;

import java.time.Duration;

import dev.toritsugi.callcenter.constraint.JsonObject;
import jakarta.validation.constraints.PositiveOrZero;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The task by which TaskRouter routes a caller: TwiML's Task within Enqueue.
 * <p>
 * The attributes are text, not a map: Boot removes underscores from the keys of a map, so
 * a workflow that asks for {@code selected_language} would never match. A map is refused
 * as unknown keys.
 *
 * @param attributes Attributes of each task as a JSON object. TaskRouter adds those of
 * the call.
 * @param priority Priority of each task; a higher one is served first.
 * @param timeout Time after which TaskRouter cancels a task that no operator accepted;
 * TaskRouter's own limit without it.
 */
public record TaskSettings(@DefaultValue("{}") @JsonObject String attributes,
		@PositiveOrZero(message = "a whole number from 0 up") @Nullable Integer priority,
		@DurationMin(seconds = 1, message = "a duration from 1s to 14d") @DurationMax(days = 14,
				message = "a duration from 1s to 14d") @Nullable Duration timeout) {

}
