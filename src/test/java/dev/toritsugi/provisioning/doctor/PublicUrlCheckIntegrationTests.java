package dev.toritsugi.provisioning.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.provisioning.AbstractProvisioningTests;
import dev.toritsugi.provisioning.command.CommandLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The doctor before a server that finds its own address in the headers, with a proxy
 * between them that tells it more or less.
 */
@ExtendWith(OutputCaptureExtension.class)
@ContextConfiguration(initializers = PublicUrlCheckIntegrationTests.WithoutPublicUrl.class)
class PublicUrlCheckIntegrationTests extends AbstractProvisioningTests {

	private final int port;

	private final Proxy proxy;

	@TempDir
	private Path directory = Path.of("");

	@Autowired
	PublicUrlCheckIntegrationTests(Environment environment, Sandbox sandbox) throws IOException {
		super(environment, sandbox);
		this.port = environment.getRequiredProperty("server.port", Integer.class);
		this.proxy = new Proxy(this.port);
	}

	@AfterEach
	void close() {
		this.proxy.close();
	}

	@Test
	void aProxyThatTellsTheAddressIsWell() {
		this.proxy.adds("X-Forwarded-Host", "localhost:" + this.proxy.port());
		assertThat(doctor(this.proxy.url(""))).doesNotContain("/enqueue");
	}

	@Test
	void theServersLogNamesTheProbes(CapturedOutput output) {
		doctor("http://localhost:" + this.port);
		assertThat(output).containsPattern("Refused POST http://localhost:" + this.port + "/enqueue.* \\(a probe of "
				+ "provision doctor, according to its User-Agent\\): no X-Twilio-Signature");
	}

	@Test
	void aServerReachedDirectlyIsWell() {
		assertThat(doctor("http://localhost:" + this.port)).doesNotContain("/enqueue");
	}

	@Test
	void aProxyThatTakesThePrefixAway() {
		this.proxy.adds("X-Forwarded-Host", "localhost:" + this.proxy.port()).strips("/desk");
		assertThat(doctor(this.proxy.url("/desk"))).contains(
				"found:       " + this.proxy.url("/desk/enqueue")
						+ " refuses a request signed for this URL and accepts one signed for "
						+ this.proxy.url("/enqueue") + ": the proxy removes the path prefix.\n",
				"Set twilio.public-url of the server to " + this.proxy.url("/desk"));
	}

	@Test
	void aProxyThatDoesNotSayThePort() {
		this.proxy.adds("X-Forwarded-Host", "localhost");
		assertThat(doctor(this.proxy.url("")))
			.contains("and accepts one signed for http://localhost/enqueue: the proxy does not forward the port.\n");
	}

	@Test
	void aProxyThatSaysAnotherSchemeIsWellSinceTheServerKnowsThatProxiesDo() {
		this.proxy.adds("X-Forwarded-Host", "localhost:" + this.proxy.port()).adds("X-Forwarded-Proto", "https");
		assertThat(doctor(this.proxy.url(""))).doesNotContain("/enqueue");
	}

	@Test
	void anotherTokenIsNoTokenOfTheAccount() {
		assertThat(doctor("http://localhost:" + this.port, "--twilio.auth-token=another")).contains("code 20003");
	}

	@Test
	void somethingElseAnswersThere() {
		this.proxy.answers(404);
		assertThat(doctor(this.proxy.url(""))).contains("/enqueue answers with status 404 and without TwiML.\n");
	}

	@Test
	void somethingAnswersStrangers() {
		this.proxy.answers(200);
		assertThat(doctor(this.proxy.url("")))
			.contains("/enqueue answers a request without a signature with status 200.\n");
	}

	@Test
	void nobodyIsThere() {
		assertThat(doctor(SERVER)).contains("found:       No server answers at " + SERVER + "/enqueue (",
				"Start the server and the proxy or tunnel in front of it");
	}

	private String doctor(String publicUrl, String... more) {
		CommandLine command = new CommandLine(this.directory, "--twilio.account-sid=" + this.account.accountSid(),
				"--twilio.auth-token=" + this.account.authToken(), "--twilio.api-base-url=" + this.account.apiBaseUrl(),
				"--twilio.public-url=" + publicUrl);
		CommandLine.Said said = command.provision("doctor", more);
		return said.out() + said.err();
	}

	/**
	 * The profile has one, which goes before what a test sets.
	 */
	static class WithoutPublicUrl implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("withoutPublicUrl", Map.of("twilio.public-url", "")));
		}

	}

}
