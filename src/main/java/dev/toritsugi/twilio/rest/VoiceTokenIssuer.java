package dev.toritsugi.twilio.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.twilio.jwt.accesstoken.AccessToken;
import com.twilio.jwt.accesstoken.VoiceGrant;
import dev.toritsugi.twilio.TwilioProperties;

/**
 * Issues access tokens for browser phones. An API key signs the tokens, because Twilio
 * accepts no token that an auth token has signed.
 */
public class VoiceTokenIssuer {

	private final TwilioProperties twilio;

	private final TwilioClock time;

	VoiceTokenIssuer(TwilioProperties twilio, TwilioClock time) {
		this.twilio = twilio;
		this.time = time;
	}

	/** Whether the settings contain the API key that tokens require. */
	public boolean hasKey() {
		return this.twilio.apiKeySid() != null && this.twilio.apiKeySecret() != null;
	}

	/**
	 * Issues a token that permits a client to receive calls and not to place any.
	 * @param identity identity of the client, the part of {@code client:alice} after the
	 * colon
	 * @return the token, or empty if the settings contain no API key
	 */
	public Optional<VoiceToken> issue(String identity, Duration validity) {
		String key = this.twilio.apiKeySid();
		String secret = this.twilio.apiKeySecret();
		if (key == null || secret == null) {
			return Optional.empty();
		}
		Instant expires = this.time.instant().plus(validity).truncatedTo(ChronoUnit.SECONDS);
		AccessToken.Builder token = new AccessToken.Builder(this.twilio.accountSid(), key,
				secret.getBytes(StandardCharsets.UTF_8))
			.identity(identity)
			.ttl(secondsUntil(expires))
			.grant(new VoiceGrant().setIncomingAllow(true));
		if (this.twilio.region() != null) {
			token.region(this.twilio.region());
		}
		return Optional.of(new VoiceToken(token.build().toJwt(), expires));
	}

	/**
	 * Returns the seconds until a time of Twilio's clock. The SDK adds them to the time
	 * of this machine's clock, which may be wrong.
	 */
	private static int secondsUntil(Instant expires) {
		return Math.toIntExact(Duration.between(InstantSource.system().instant(), expires).toSeconds() + 1);
	}

}
