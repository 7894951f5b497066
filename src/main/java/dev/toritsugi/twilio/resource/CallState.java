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
 * @param from number or address of the caller, or null if Twilio sends none
 * @param to number or address that was called, or null if Twilio sends none
 */
public record CallState(String sid, boolean live, @Nullable Instant created, @Nullable Instant ended,
		@Nullable String from, @Nullable String to) {

}
