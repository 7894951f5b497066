package dev.toritsugi.callcenter;

import java.time.Duration;

import dev.toritsugi.callcenter.constraint.JsonObject;
import jakarta.validation.constraints.PositiveOrZero;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the TaskRouter task that represents a caller. The server sends these
 * settings to Twilio in the TwiML element Task, which is nested in the verb Enqueue.
 * <p>
 * The attributes are JSON text and not a map, because Spring Boot would change a map key
 * such as {@code selected_language} to {@code selectedlanguage}, and expressions that
 * compare {@code selected_language} would never match. If a settings file contains a map
 * instead of JSON text, the keys of the map are reported as unknown.
 *
 * @param attributes JSON object with the attributes of each task. TaskRouter adds the
 * attributes of the call.
 * @param priority Priority of each task, at least 0. Tasks of higher priority are served
 * first. With voicemail, the priority is at least 1 and by default 1, because messages
 * have priority 0.
 * @param timeout Time after which TaskRouter cancels a task that no operator has
 * accepted, from 1s to 14d. By default TaskRouter's default timeout of one day applies.
 */
public record TaskSettings(@DefaultValue("{}") @JsonObject String attributes,
		@PositiveOrZero(message = "a whole number of at least 0") @Nullable Integer priority,
		@DurationMin(seconds = 1, message = "a duration from 1s to 14d") @DurationMax(days = 14,
				message = "a duration from 1s to 14d") @Nullable Duration timeout) {

	/**
	 * Returns these settings with a priority above that of messages, which is 0, unless a
	 * priority is set.
	 */
	TaskSettings aboveMessages() {
		return (this.priority != null) ? this : new TaskSettings(this.attributes, 1, this.timeout);
	}

}
