package dev.toritsugi.twilio.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

import dev.toritsugi.twilio.TwilioProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VoiceTokenIssuerTests {

	private static final Duration HOUR = Duration.ofHours(1);

	@Test
	void theTokenNamesTheRegionAndPermitsIncomingCallsOnly() {
		VoiceToken token = issuer("ie1", "SK00000000000000000000000000000004", InstantSource.system())
			.issue("alice", HOUR)
			.orElseThrow();
		assertThat(part(token, 0)).contains("\"twr\":\"ie1\"");
		assertThat(part(token, 1))
			.contains("\"iss\":\"SK00000000000000000000000000000004\"", "\"incoming\":{\"allow\":true}")
			.doesNotContain("outgoing");
		assertThat(token.toString()).doesNotContain(token.token());
	}

	@Test
	void theTokenExpiresByTwiliosClock() {
		Instant later = Instant.now().plus(Duration.ofHours(5));
		VoiceToken token = issuer(null, "SK00000000000000000000000000000004", () -> later).issue("alice", HOUR)
			.orElseThrow();
		assertThat(token.expires()).isBetween(later.plusSeconds(3599), later.plusSeconds(3600));
		String expiry = part(token, 1).replaceFirst(".*\"exp\":([0-9]+).*", "$1");
		assertThat(Long.parseLong(expiry)).isBetween(later.getEpochSecond() + 3598, later.getEpochSecond() + 3602);
	}

	@Test
	void issuesNoTokenWithoutAnApiKey() {
		VoiceTokenIssuer issuer = issuer(null, null, InstantSource.system());
		assertThat(issuer.hasKey()).isFalse();
		assertThat(issuer.issue("alice", HOUR)).isEmpty();
	}

	private static String part(VoiceToken token, int index) {
		return new String(Base64.getUrlDecoder().decode(token.token().split("\\.")[index]), StandardCharsets.UTF_8);
	}

	private static VoiceTokenIssuer issuer(@Nullable String region, @Nullable String key, InstantSource clock) {
		String secret = (key != null) ? "0123456789abcdef0123456789abcdef" : null;
		TwilioProperties properties = new TwilioProperties("AC00000000000000000000000000000001", "token", null,
				Map.of(), key, secret, "WS00000000000000000000000000000002", "WW00000000000000000000000000000003", null,
				null, null, region, null, null, new TwilioProperties.Timeout(HOUR, HOUR, HOUR));
		return new VoiceTokenIssuer(properties, new TwilioClock(clock));
	}

}
