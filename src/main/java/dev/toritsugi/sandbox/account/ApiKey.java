package dev.toritsugi.sandbox.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An API key of the account. Programs authenticate REST requests with the SID and the
 * secret of the key, and sign access tokens with the secret.
 *
 * @param sid SID of the key, which consists of SK and 32 hex digits
 * @param secret secret of the key
 * @param type type of the key
 * @param friendlyName name of the key, or null if the key has no name
 * @param created time of creation
 * @param updated time of the last change
 */
public record ApiKey(String sid, String secret, Type type, @Nullable String friendlyName, Instant created,
		Instant updated) {

	ApiKey withFriendlyName(@Nullable String friendlyName, Instant updated) {
		return new ApiKey(this.sid, this.secret, this.type, friendlyName, this.created, updated);
	}

	@Override
	public String toString() {
		return "ApiKey[sid=%s, type=%s]".formatted(this.sid, this.type);
	}

	/**
	 * The type of an API key. The sandbox has no restricted keys.
	 *
	 * @see <a href= "https://www.twilio.com/docs/iam/api-keys/keys-in-console">Twilio:
	 * types of keys</a>
	 */
	public enum Type {

		/** Has access to all REST resources except accounts and API keys. */
		STANDARD,
		/** Has access to all REST resources, as the auth token has. */
		MAIN

	}

}
