package dev.toritsugi.sandbox.api;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import com.twilio.jwt.accesstoken.AccessToken;
import com.twilio.jwt.accesstoken.TaskRouterGrant;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The event bridge as clients see it that are not TaskRouter.js.
 */
@ExtendWith(OutputCaptureExtension.class)
class EventBridgeIntegrationTests extends AbstractTwilioApiTests {

	private static final String PATH = "/v1/wschannels";

	private static final String WORKSPACE_SID = "WS00000000000000000000000000000001";

	private final JsonMapper json = new JsonMapper();

	private final RestTestClient anonymous;

	private final String address;

	@Autowired
	EventBridgeIntegrationTests(RestTestClient client, Sandbox sandbox, AccountCredentials account,
			Environment environment) {
		super(client, sandbox, account);
		this.anonymous = client;
		this.address = "localhost:" + environment.getProperty("local.server.port");
	}

	@Test
	void aPageOfThisMachineMayUseTheBridge() {
		preflight("http://localhost:3000").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Access-Control-Allow-Origin", "*");
		preflight("https://evil.example.com").expectStatus().isForbidden();
		preflight("http://localhost.evil.example.com").expectStatus().isForbidden();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			GET  | Workspaces/WS00000000000000000000000000000001/Workers/WK1 | 404 | was not found
			GET  | Workspaces/WS00000000000000000000000000000001/Nothing     | 404 | was not found
			GET  | Workspaces/WS00000000000000000000000000000001/Workers/%zz | 404 | was not found
			GET  | Workspaces/WS2/Workers                                    | 403 | does not permit
			POST | Workspaces/WS00000000000000000000000000000001/Workers/WK1 | 403 | does not permit
			""")
	void anImpossibleRequestIsRefusedWithAMessage(String method, String url, int status, String message) {
		send(Map.of("url", url, "method", method, "params", Map.of(), "token", token())).expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.message")
			.value((text) -> assertThat(String.valueOf(text)).contains(message));
	}

	@Test
	void aRequestWithoutAValidTokenIsRefused() {
		send(Map.of("url", "x", "method", "GET", "token", "none")).expectStatus().isUnauthorized();
		send(Map.of()).expectStatus().isUnauthorized();
		post("[]").expectStatus().isBadRequest();
		post("{").expectStatus().isBadRequest().expectBody().jsonPath("$.message").isEqualTo("The body is not JSON");
	}

	@Test
	void theJournalShowsRequestsWithoutTheToken() {
		String url = "Workspaces/" + WORKSPACE_SID + "/Activities";
		send(Map.of("url", url, "method", "GET", "params", Map.of("PageSize", 1000), "token", token())).expectStatus()
			.isOk();
		assertThat(this.sandbox.account().journal().entries()).anySatisfy((entry) -> {
			assertThat(entry.request().parameters()).containsEntry("url", java.util.List.of(url))
				.containsEntry("PageSize", java.util.List.of("1000"))
				.doesNotContainKey("token");
			assertThat(entry.answer().body()).contains("\"contents\"");
		});
	}

	@Test
	void aSocketReceivesInitAndEventsUntilItsTokenExpires() throws Exception {
		Frames frames = new Frames();
		connect(frames, token());
		assertThat(JsonPath.<String>read(frames.next(), "$.event_type")).isEqualTo("init");
		SandboxAccount account = this.sandbox.account();
		Worker alice = alice(account);
		account.engine().run(() -> account.taskRouter().workers().update(alice, null, this.json.createObjectNode()));
		String frame = frames.next();
		assertThat(JsonPath.<String>read(frame, "$.event_type")).isEqualTo("worker.attributes.update");
		assertThat(JsonPath.<String>read(frame, "$.payload.attributes")).isEqualTo("{}");
		account.engine().advance(Duration.ofHours(1), Duration.ZERO);
		assertThat(frames.next()).isEqualTo("4401 Token expired");
	}

	@Test
	void aResetClosesSockets() throws Exception {
		Frames frames = new Frames();
		connect(frames, token());
		frames.next();
		this.sandbox.reset();
		assertThat(frames.next()).startsWith("1012");
	}

	/**
	 * A client that never reads: the server's send buffer and the client's receive buffer
	 * are full long before all events are sent.
	 */
	@Test
	void aClientThatReadsNothingDoesNotStopTheEngine(CapturedOutput output) throws Exception {
		SandboxAccount account = this.sandbox.account();
		Worker alice = alice(account);
		String text = "x".repeat(4_000);
		try (Socket socket = new Socket()) {
			socket.setReceiveBufferSize(2_000);
			socket.connect(new InetSocketAddress("localhost", URI.create("http://" + this.address).getPort()));
			socket.getOutputStream().write(handshake().getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().read()).isEqualTo('H');
			for (int i = 0; i < 3_000; i++) {
				int number = i;
				account.engine()
					.run(() -> account.taskRouter()
						.workers()
						.update(alice, null, this.json.createObjectNode().put("number", number).put("text", text)));
			}
			Frames frames = new Frames();
			connect(frames, token());
			assertThat(frames.next()).contains("init");
			assertThat(output).contains("A client of " + alice.sid() + " reads too slowly");
		}
	}

	private String handshake() {
		return """
				GET %s?token=%s HTTP/1.1\r
				Host: %s\r
				Connection: Upgrade\r
				Upgrade: websocket\r
				Sec-WebSocket-Version: 13\r
				Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
				\r
				""".formatted(PATH, token(), this.address);
	}

	private void connect(Frames frames, String token) {
		HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.buildAsync(URI.create("ws://" + this.address + PATH + "?token=" + token), frames)
			.join();
	}

	private RestTestClient.ResponseSpec preflight(String origin) {
		return this.anonymous.method(HttpMethod.OPTIONS)
			.uri(PATH)
			.header("Origin", origin)
			.header("Access-Control-Request-Method", "POST")
			.header("Access-Control-Request-Headers", "apiversion,clientversion,content-type,if-match")
			.exchange();
	}

	private RestTestClient.ResponseSpec send(Map<String, ?> body) {
		return post(this.json.writeValueAsString(body));
	}

	private RestTestClient.ResponseSpec post(String body) {
		return this.anonymous.post().uri(PATH).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(body).exchange();
	}

	private String token() {
		SandboxAccount account = this.sandbox.account();
		return new AccessToken.Builder(account.accountSid(), "SK00000000000000000000000000000001",
				"sandbox-standard-key-secret-0001".getBytes(StandardCharsets.US_ASCII))
			.identity("alice")
			.ttl(3600)
			.grant(new TaskRouterGrant().setWorkspaceSid(WORKSPACE_SID)
				.setWorkerSid(alice(account).sid())
				.setRole("worker"))
			.build()
			.toJwt();
	}

	private static Worker alice(SandboxAccount account) {
		return account.engine().look(() -> {
			Workspace workspace = account.taskRouter().workspaces().get(WORKSPACE_SID);
			return account.taskRouter().workers().named(workspace, "alice").orElseThrow();
		});
	}

	/**
	 * Collects the frames of a web socket, and its close status.
	 */
	private static final class Frames implements WebSocket.Listener {

		private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

		private final StringBuilder text = new StringBuilder();

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				this.frames.add(this.text.toString());
				this.text.setLength(0);
			}
			socket.request(1);
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
			this.frames.add(code + " " + reason);
			return null;
		}

		private String next() throws InterruptedException {
			return String.valueOf(this.frames.poll(1, TimeUnit.MINUTES));
		}

	}

}
