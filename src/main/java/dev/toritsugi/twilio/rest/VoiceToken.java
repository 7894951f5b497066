package dev.toritsugi.twilio.rest;

import java.time.Instant;

/**
 * An access token with which a browser registers for incoming calls.
 *
 * @param token the token, a signed JWT
 * @param expires when the token expires, by Twilio's clock
 */
public record VoiceToken(String token, Instant expires) {

	/** Returns a description without the token, which is a secret. */
	@Override
	public String toString() {
		return "VoiceToken[expires=" + this.expires + "]";
	}

}
