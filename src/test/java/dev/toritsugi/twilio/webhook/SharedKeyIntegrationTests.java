package dev.toritsugi.twilio.webhook;

import java.io.IOException;
import java.time.Clock;

import dev.toritsugi.web.LogLimit;
import dev.toritsugi.twilio.webhook.WireRequest.WireResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.convention.TestBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends webhooks that are signed with Shared Keys to a real Tomcat.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twilio.account-sid=AC00000000000000000000000000000001", "twilio.auth-token=first-token",
				"twilio.secondary-auth-token=second-token", "twilio.workspace-sid=WS00000000000000000000000000000002",
				"twilio.workflow-sid=WW00000000000000000000000000000003", "twilio.public-url=https://calls.example.com",
				"twilio.webhook-keys.webhooks_sharedkey_01ABC=first-secret", "twilio.webhook-keys[a.b-c]=second-secret",
				"spring.mvc.problemdetails.enabled=true" })
@Import(WebhookSecurityIntegrationTests.EchoWebhook.class)
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class SharedKeyIntegrationTests {

	private static final String FIRST = "key=webhooks_sharedkey_01ABC,algorithm=HMAC_SHA256";

	private static final String SETTINGS = "X-Twilio-Webhooks-Signature-Settings";

	private static final String[] FORM = { "https://calls.example.com/echo", "CallSid", "CA1" };

	@TestBean
	private LogLimit refusedWebhooks;

	@LocalServerPort
	private int port;

	/** Does not omit a line, because this class looks at each refusal. */
	static LogLimit refusedWebhooks() {
		return new LogLimit(Clock.systemUTC(), 1000);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { FIRST + " | first-secret | HmacSHA256",
					"algorithm=HMAC_SHA256 , key=webhooks_sharedkey_01ABC | first-secret | HmacSHA256",
					"key=a.b-c,algorithm=HMAC_SHA256,version=2 | second-secret | HmacSHA256",
					"key=webhooks_sharedkey_01ABC,algorithm=HMAC_SHA1 | first-secret | HmacSHA1" })
	void theKeyThatTheHeaderNamesSigns(String header, String secret, String algorithm) throws IOException {
		assertThat(send(new TwilioSigner(secret, algorithm), header).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { FIRST + " | second-secret | HmacSHA256", FIRST + " | first-secret | HmacSHA1",
					FIRST + " | first-token | HmacSHA1", FIRST + " | second-token | HmacSHA256",
					FIRST + " | first-token | HmacSHA256",
					"key=webhooks_sharedkey_01ABC,algorithm=HMAC_SHA1 | first-secret | HmacSHA256" })
	void noOtherSecretReplacesThisKey(String header, String secret, String algorithm, CapturedOutput output)
			throws IOException {
		WireResponse response = send(new TwilioSigner(secret, algorithm), header);
		assertThat(response.status()).isEqualTo(403);
		assertThat(output).contains("twilio.webhook-keys.webhooks_sharedkey_01ABC is the same as at Twilio")
			.doesNotContain("first-secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HmacSHA1", "HmacSHA256" })
	void noSharedKeyReplacesTheAuthToken(String algorithm) throws IOException {
		assertThat(send(new TwilioSigner("first-secret", algorithm), null).status()).isEqualTo(403);
	}

	@Test
	void withoutTheHeaderBothAuthTokensSign() throws IOException {
		assertThat(send(new TwilioSigner("first-token"), null).status()).isEqualTo(200);
		assertThat(send(new TwilioSigner("second-token"), null).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", value = {
			"key=webhooks_sharedkey_02,algorithm=HMAC_SHA256 | set twilio.webhook-keys.webhooks_sharedkey_02 to the secret",
			"key=a?b%0dc,algorithm=HMAC_SHA256 | set twilio.webhook-keys.a?b?0dc to",
			"key=webhooks_sharedkey_01ABC,algorithm=HMAC_MD5 | names the algorithm \"HMAC_MD5\"; set HMAC_SHA256",
			"key=webhooks_sharedkey_01ABC | names the algorithm \"\"",
			"algorithm=HMAC_SHA256 | names the Shared Key \"\"",
			"key=,algorithm=HMAC_SHA256 | names the Shared Key \"\"", "x | names the algorithm \"\"",
			"key=webhooks_sharedkey_01ABC,key=a.b-c,algorithm=HMAC_SHA256 | names the Shared Key \"\"" })
	void anUnknownKeyOrAlgorithmIsRefusedAndLogged(String header, String line, CapturedOutput output)
			throws IOException {
		WireResponse response = send(new TwilioSigner("first-secret", "HmacSHA256"), header);
		assertThat(response.status()).isEqualTo(403);
		assertThat(response.body()).contains(SETTINGS + " names a key or an algorithm that is not set here");
		assertThat(output).contains("Refused POST https://calls.example.com/echo: ", line);
		assertThat(send(new TwilioSigner("first-token"), header).status()).isEqualTo(403);
	}

	@Test
	void anEmptyHeaderIsNoMissingHeader() throws IOException {
		assertThat(send(new TwilioSigner("first-token"), "").status()).isEqualTo(403);
	}

	@Test
	void aSecondHeaderIsNotOverlooked() throws IOException {
		String signature = new TwilioSigner("first-secret", "HmacSHA256").sign(FORM);
		WireRequest request = WireRequest.of("POST", "/echo")
			.header("X-Twilio-Signature", signature)
			.header(SETTINGS, FIRST)
			.header(SETTINGS, "key=a.b-c,algorithm=HMAC_SHA256");
		assertThat(request.form("CallSid=CA1").send(this.port).status()).isEqualTo(403);
	}

	@Test
	void aJsonBodyIsSignedByItsDigest() throws IOException {
		String path = "/echo?bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
		WireRequest request = WireRequest.of("POST", path)
			.header("X-Twilio-Signature",
					new TwilioSigner("first-secret", "HmacSHA256").sign("https://calls.example.com" + path))
			.header(SETTINGS, FIRST);
		assertThat(request.body("application/json", "{}").send(this.port).status()).isEqualTo(200);
	}

	private WireResponse send(TwilioSigner signer, @Nullable String header) throws IOException {
		WireRequest request = WireRequest.of("POST", "/echo").header("X-Twilio-Signature", signer.sign(FORM));
		return ((header != null) ? request.header(SETTINGS, header) : request).form("CallSid=CA1").send(this.port);
	}

}
