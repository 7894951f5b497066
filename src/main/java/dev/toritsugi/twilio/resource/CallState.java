package dev.toritsugi.twilio.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The state of a call at Twilio.
 *
 * @param sid SID of the call, CA and 32 hex digits
 * @param live whether the call is queued, ringing or in progress
 * @param created when the call was created, by Twilio's clock, or null if Twilio sends no
 * creation time
 * @param ended when the call ended, by Twilio's clock, or null if the call is live or
 * Twilio sends no end time
 */
public record CallState(String sid, boolean live, @Nullable Instant created, @Nullable Instant ended) {

}
