package dev.toritsugi.sandbox.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A verified JSON Web Token with which a browser or a device authenticates itself at
 * Twilio. {@link ClientTokenVerifier} creates the instances.
 *
 * @see <a href="https://www.twilio.com/docs/iam/access-tokens">Twilio: access tokens</a>
 */
public sealed interface ClientToken {

	/**
	 * Returns the time at which the token expires, on the sandbox's clock.
	 */
	Instant expires();

	/**
	 * An access token, which the secret of an API key signs.
	 *
	 * @param keySid SID of the API key
	 * @param identity identity of the user, or null if the token contains none
	 * @param grants JSON object with the grants by product, such as {@code voice} and
	 * {@code task_router}
	 * @param expires time at which the token expires
	 */
	record Access(String keySid, @Nullable String identity, JsonNode grants, Instant expires) implements ClientToken {

	}

	/**
	 * A capability token, the predecessor of access tokens, which the auth token signs.
	 *
	 * @param claims JSON object with all claims of the token, such as
	 * {@code workspace_sid} and {@code policies}
	 * @param expires time at which the token expires
	 */
	record Capability(JsonNode claims, Instant expires) implements ClientToken {

	}

}
