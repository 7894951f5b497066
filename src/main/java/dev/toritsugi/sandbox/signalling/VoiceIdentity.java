package dev.toritsugi.sandbox.signalling;

import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.sandbox.account.ClientToken;
import dev.toritsugi.sandbox.account.SandboxAccount;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an access token with a voice grant allows a browser.
 *
 * @param account account of the API key that signs the token
 * @param identity identity, as in {@code client:identity}
 * @param incoming whether the browser may register for incoming calls
 * @param outgoing SID of the TwiML application that outgoing calls use, or null if the
 * browser may not place calls
 * @param expires time at which the token expires, by the sandbox's clock
 */
record VoiceIdentity(SandboxAccount account, String identity, boolean incoming, @Nullable String outgoing,
		Instant expires) {

	/**
	 * Reads a token.
	 * @return the identity, or empty if the token contains no identity or no voice grant
	 */
	static Optional<VoiceIdentity> of(SandboxAccount account, ClientToken token) {
		if (token instanceof ClientToken.Access access && access.identity() != null
				&& access.grants().path("voice").isObject()) {
			JsonNode voice = access.grants().path("voice");
			return Optional
				.of(new VoiceIdentity(account, access.identity(), voice.path("incoming").path("allow").asBoolean(false),
						voice.path("outgoing").path("application_sid").asString(null), access.expires()));
		}
		return Optional.empty();
	}

}
