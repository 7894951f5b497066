package dev.toritsugi.sandbox.signalling;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

import com.jayway.jsonpath.JsonPath;
import com.twilio.jwt.accesstoken.AccessToken;
import com.twilio.jwt.accesstoken.TaskRouterGrant;
import com.twilio.jwt.accesstoken.VoiceGrant;
import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the signalling socket with the messages of the Voice SDK.
 */
@SandboxServerTest
class SignallingIntegrationTests {

	private static final String SECRET = "sandbox-standard-key-secret-0001";

	private final String port;

	private final RestClient control;

	private SignallingClient client;

	SignallingIntegrationTests(@Autowired Environment environment) {
		this.port = environment.getRequiredProperty("local.server.port");
		this.control = RestClient.create("http://localhost:" + this.port + "/sandbox/");
	}

	/** Connects a client as from a page of a front end's development server. */
	@BeforeEach
	void resetSandboxAndConnect() {
		this.control.post().uri("reset").retrieve().toBodilessEntity();
		this.client = new SignallingClient(this.port, "http://localhost:5173");
	}

	@AfterEach
	void closeClient() {
		this.client.close();
	}

	@Test
	void confirmsTheIdentityAndTheLifetimeOfAToken() throws InterruptedException {
		this.client.send("listen", "{'token':'%s'}".formatted(token(SECRET, 600, incoming())));
		JsonNode connected = this.client.message();
		assertThat(connected.path("type").asString()).isEqualTo("connected");
		assertThat(connected.at("/payload/token/identity").asString()).isEqualTo("alice");
		assertThat(connected.at("/payload/token/ttl").asInt()).isBetween(590, 600);
	}

	@Test
	void refusesTokensWithTheErrorsOfTwilio() throws InterruptedException {
		assertThat(this.client.listen("no token")).isEqualTo("31204");
		assertThat(this.client.listen(token("x".repeat(32), 600, incoming()))).isEqualTo("31202");
		assertThat(this.client.listen(token(SECRET, -5, incoming()))).isEqualTo("31205");
		assertThat(this.client.listen(token(SECRET, 100_000, incoming()))).isEqualTo("31207");
		assertThat(this.client.listen(token(SECRET, 600, (token) -> token.grant(new TaskRouterGrant()))))
			.isEqualTo("31204");
		this.client.send("register", "{'media':{'audio':true}}");
		assertThat(this.client.next()).isEqualTo("31204");
		assertThat(this.client.listen(token(SECRET, 600, incoming()))).isEqualTo("connected");
	}

	@Test
	void acceptsTheTokenOfTheDesk() throws InterruptedException {
		String phone = RestClient.create("http://localhost:" + this.port)
			.post()
			.uri("/desk/phone")
			.headers((headers) -> headers.setBasicAuth("alice", "sandbox"))
			.retrieve()
			.body(String.class);
		assertThat(this.client.listen(JsonPath.read(phone, "$.token"))).isEqualTo("connected");
		this.client.send("register", "{'media':{'audio':true}}");
		assertThat(this.client.next()).isEqualTo("ready");
	}

	@Test
	void refusesTheRegistrationWithoutIncomingCalls() throws InterruptedException {
		this.client.listen(token(SECRET, 600, (token) -> token.grant(new VoiceGrant())));
		this.client.send("register", "{'media':{'audio':true}}");
		assertThat(this.client.next()).isEqualTo("31201");
	}

	@Test
	void registersAndUnregisters() throws InterruptedException {
		register();
		assertThat(alice("browsers")).isEqualTo("1");
		this.client.send("register", "{'media':{'audio':true}}");
		assertThat(this.client.next()).isEqualTo("ready");
		this.client.send("register", "{'media':{'audio':false}}");
		assertThat(this.client.next()).isEqualTo("offline");
		assertThat(alice("browsers")).isEmpty();
		assertThat(alice("phoneState")).isEqualTo("out-of-reach");
	}

	@Test
	void ringsAndCancels() throws InterruptedException {
		register();
		this.control.post().uri("calls").retrieve().toBodilessEntity();
		JsonNode invite = this.client.message();
		assertThat(invite.path("type").asString()).isEqualTo("invite");
		String callSid = invite.at("/payload/callsid").asString();
		assertThat(invite.at("/payload/parameters/CallSid").asString()).isEqualTo(callSid);
		assertThat(invite.at("/payload/sdp").asString()).startsWith("v=0");
		this.control.post().uri("workers/alice/decline").retrieve().toBodilessEntity();
		assertThat(this.client.next()).isEqualTo("cancel");
	}

	@Test
	void declinesOutgoingCalls() throws InterruptedException {
		this.client.listen(token(SECRET, 600, incoming()));
		this.client.send("invite", "{'callsid':'TJS1','sdp':'v=0','twilio':{}}");
		assertThat(this.client.next()).isEqualTo("31002");
	}

	@Test
	void toleratesUnknownAndMalformedFrames() throws InterruptedException {
		this.client.sendFrame("\n");
		this.client.sendFrame("not JSON");
		assertThat(this.client.next()).isEqualTo("31100");
		this.client.listen(token(SECRET, 600, incoming()));
		this.client.send("presence", "{}");
		this.client.send("hangup", "{'callsid':'CAunknown'}");
		this.client.send("message", "{'callsid':'CA1','voiceeventsid':'KX1'}");
		assertThat(this.client.next()).isEqualTo("ack");
	}

	@Test
	void acceptsFramesOfManyNetworkInterfaces() throws InterruptedException {
		assertThat(this.client.listen("x".repeat(40_000))).isEqualTo("31204");
	}

	@Test
	void refusesPagesOfOtherMachines() {
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> new SignallingClient(this.port, "https://example.com"))
			.havingRootCause()
			.withMessageContaining("403");
	}

	private void register() throws InterruptedException {
		assertThat(this.client.listen(token(SECRET, 600, incoming()))).isEqualTo("connected");
		this.client.send("register", "{'media':{'audio':true}}");
		assertThat(this.client.next()).isEqualTo("ready");
	}

	private String alice(String property) {
		return Objects.requireNonNull(this.control.get().uri("state").retrieve().body(JsonNode.class))
			.path("workers")
			.valueStream()
			.filter((worker) -> worker.path("name").asString().equals("alice"))
			.findFirst()
			.orElseThrow()
			.path(property)
			.asString("");
	}

	private static UnaryOperator<AccessToken.Builder> incoming() {
		return (token) -> token.grant(new VoiceGrant().setIncomingAllow(true));
	}

	private static String token(String secret, int ttl, UnaryOperator<AccessToken.Builder> grants) {
		AccessToken.Builder token = new AccessToken.Builder("AC00000000000000000000000000000001",
				"SK00000000000000000000000000000001", secret.getBytes(StandardCharsets.UTF_8))
			.identity("alice")
			.ttl(ttl);
		return grants.apply(token).build().toJwt();
	}

}
