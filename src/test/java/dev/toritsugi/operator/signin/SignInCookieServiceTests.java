package dev.toritsugi.operator.signin;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.toritsugi.twilio.TwilioProperties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInCookieServiceTests {

	@Test
	void eachReplicaUsesTheSameKey() {
		assertThat(keyFor("token")).isEqualTo(keyFor("token")).hasSize(64).isNotEqualTo(keyFor("other"));
	}

	@Test
	void theKeyIsNotTheAuthToken() {
		assertThat(keyFor("0123456789abcdef")).doesNotContain("0123456789abcdef");
	}

	private static String keyFor(String authToken) {
		Duration second = Duration.ofSeconds(1);
		TwilioProperties twilio = new TwilioProperties("AC", authToken, null, Map.of(), null, null, "WS", "WW", null,
				null, URI.create("https://calls.example.com"), null, null, null,
				new TwilioProperties.Timeout(second, second, second));
		return new SignInCookieService(twilio, new OperatorUserDetailsService(List.of())).getKey();
	}

}
