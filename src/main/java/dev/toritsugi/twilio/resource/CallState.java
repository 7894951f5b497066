package dev.toritsugi.twilio.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a call goes.
 *
 * @param sid CA and 32 hex digits
 * @param live whether somebody is on the line, or is being called
 * @param ended when it was over, by Twilio's clock; none while it lives, and where Twilio
 * does not say
 */
public record CallState(String sid, boolean live, @Nullable Instant ended) {

}
