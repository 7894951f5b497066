package dev.toritsugi.sandbox.callback;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

import com.twilio.security.RequestValidator;
import dev.toritsugi.sandbox.contract.TwimlServer;
import dev.toritsugi.NodeProgram;
import dev.toritsugi.sandbox.account.AccountSecrets;
import dev.toritsugi.sandbox.account.WebhookKey;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests which parts of a URL are sent and signed, with the Twilio SDK's validator.
 */
class HttpWebhookSenderTests {

	private static final Map<String, String> PARAMETERS = Map.of("CallSid", "CA1", "From", "+819012345678");

	private final TwimlServer application = new TwimlServer();

	private final AccountSecrets secrets = new AccountSecrets("12345", null);

	private final HttpWebhookSender sender = new HttpWebhookSender(this.secrets);

	private final RequestValidator validator = new RequestValidator("12345");

	private final URI address = this.application.answers("/voice", "<Response/>");

	@AfterEach
	void end() {
		this.application.close();
	}

	@Test
	void connectionOverridesAreNeitherSentNorSignedInAPost() {
		WebhookAnswer answer = send("POST", URI.create(this.address + "?ours=1#rc=2&ct=2000"));
		assertThat(this.validator.validate(this.address + "?ours=1", PARAMETERS, header(answer, "X-Twilio-Signature")))
			.isTrue();
		assertThat(told()).startsWith("POST /voice ").contains("CallSid=CA1", "ours=1").doesNotContain("rc=2");
	}

	@Test
	void connectionOverridesDoNotChangeGetParameters() {
		WebhookAnswer answer = send("GET", URI.create(this.address + "#rc=2&ct=2000"));
		assertThat(told()).contains("CallSid=CA1", "From=%2B819012345678").doesNotContain("rc=2");
		String query = told().split(" ")[2];
		assertThat(this.validator.validate(this.address + "?" + query, Map.of(), header(answer, "X-Twilio-Signature")))
			.isTrue();
	}

	@Test
	void userInfoIsNotSignedAndSentAsBasicAuthentication() {
		WebhookAnswer answer = send("POST", URI.create(this.address.toString().replace("//", "//us:p%40w@")));
		assertThat(this.validator.validate(this.address.toString(), PARAMETERS, header(answer, "X-Twilio-Signature")))
			.isTrue();
		assertThat(this.application.header("/voice", "Authorization")).isEqualTo("Basic dXM6cEB3");
		assertThat(answer.wire().sent()).doesNotContainKey("Authorization");
	}

	@Test
	void aUrlWithoutUserInfoIsRequestedWithoutAuthentication() {
		send("POST", this.address);
		assertThat(this.application.header("/voice", "Authorization")).isNull();
	}

	@Test
	void cookiesAreSentWithTheRequest() {
		this.sender.send(Webhook.by("GET", Webhook.Kind.VOICE, this.address, PARAMETERS).with("a=1; b=2"))
			.toCompletableFuture()
			.join();
		assertThat(this.application.header("/voice", "Cookie")).isEqualTo("a=1; b=2");
	}

	@ParameterizedTest
	@EnumSource
	void aSharedKeySignsAsTwiliosNodeSdkExpects(WebhookKey.Algorithm algorithm)
			throws IOException, InterruptedException {
		NodeProgram.assumePossible();
		this.secrets.signWith(new WebhookKey("webhooks_sharedkey_1", "secret", algorithm));
		WebhookAnswer answer = send("POST", URI.create(this.address + "?ours=%2B1"));
		String settings = header(answer, "X-Twilio-Webhooks-Signature-Settings");
		assertThat(settings).isEqualTo("key=webhooks_sharedkey_1,algorithm=" + algorithm);
		NodeProgram validation = new NodeProgram("src/test/node/webhook-signature.mjs", "validate", "secret", settings,
				header(answer, "X-Twilio-Signature"), this.address + "?ours=%2B1",
				"{\"CallSid\":\"CA1\",\"From\":\"+819012345678\"}");
		assertThat(validation.run(2)).isEqualTo("valid");
	}

	@Test
	void theAuthTokenSignsWithoutSettingsHeader() {
		assertThat(send("POST", this.address).wire().sent()).doesNotContainKey("X-Twilio-Webhooks-Signature-Settings");
	}

	private WebhookAnswer send(String method, URI url) {
		WebhookAnswer answer = this.sender.send(Webhook.by(method, Webhook.Kind.VOICE, url, PARAMETERS))
			.toCompletableFuture()
			.join();
		assertThat(answer.problem()).isEqualTo("status 200");
		return answer;
	}

	private String told() {
		assertThat(this.application.told("/voice")).hasSize(1);
		return this.application.told("/voice").get(0);
	}

	private static String header(WebhookAnswer answer, String name) {
		return String.join(",", answer.wire().sent().getOrDefault(name, List.of()));
	}

}
