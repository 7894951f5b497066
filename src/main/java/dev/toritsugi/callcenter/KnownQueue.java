package dev.toritsugi.callcenter;

import jakarta.validation.constraints.NotBlank;

/**
 * SID of a task queue and the name that the queue had at the last provision apply.
 *
 * @param name Friendly name of the queue at the last provision apply.
 * @param sid SID of the queue, which stays the same if the queue is renamed at Twilio.
 */
public record KnownQueue(@NotBlank(message = "the friendly name of a task queue") String name,
		@NotBlank(message = "the SID of a task queue") String sid) {

}
