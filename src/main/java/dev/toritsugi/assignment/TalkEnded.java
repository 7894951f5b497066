package dev.toritsugi.assignment;

import java.time.Instant;

import dev.toritsugi.twilio.resource.TaskSid;

/**
 * An operator who answered has talked with the caller, as the operator's leg has it.
 *
 * @param task task that stands for the caller
 * @param at when, by Twilio's clock
 */
public record TalkEnded(TaskSid task, Instant at) {

}
