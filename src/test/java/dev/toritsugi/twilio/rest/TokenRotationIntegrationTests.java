package dev.toritsugi.twilio.rest;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountSecrets;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.FairBatchRunner;
import dev.toritsugi.twilio.resource.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Promotes the secondary auth token at the sandbox, while a server is configured with
 * both tokens.
 */
@SandboxServerTest
@ExtendWith(OutputCaptureExtension.class)
class TokenRotationIntegrationTests {

	private static final String[] SERVER_FINISHES_CALL = { "/sandbox/operators/alice/answer",
			"/sandbox/operators/alice/hangup" };

	private static final String CHANGE = "Set twilio.auth-token to the value of twilio.secondary-auth-token";

	@Autowired
	private RestTestClient browser;

	@Autowired
	private Sandbox sandbox;

	@Autowired
	private AccountSecrets secrets;

	@Autowired
	private TwilioProperties settings;

	@BeforeEach
	@AfterEach
	void reset() {
		this.sandbox.reset();
	}

	@Test
	void anOperatorIsFreedAfterThePromotionOfTheSecondaryToken(CapturedOutput output) {
		this.browser.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		for (String step : SERVER_FINISHES_CALL) {
			this.browser.post().uri(step).exchange().expectStatus().isOk();
		}
		TaskClient client = new TaskClient(connection(SandboxServerTest.AUTH_TOKEN, "next"));
		this.secrets.replaceAuthToken("next");
		Task task = OpenTasks.read(client, soon()).get(0);
		assertThat(task.status()).isEqualTo(Task.Status.WRAPPING);
		client.complete(task.sid(), null, "test", soon());
		assertThat(OpenTasks.read(client, soon())).isEmpty();
		assertThat(output.toString().split(CHANGE, -1)).hasSize(2);
		assertThat(output).doesNotContain("\"next\"");
	}

	@Test
	void theTokenThatTwilioAcceptsIsRemembered() {
		WorkspaceConnection connection = connection(SandboxServerTest.AUTH_TOKEN, "next");
		this.secrets.replaceAuthToken("next");
		assertThat(statuses(() -> OpenTasks.read(new TaskClient(connection), soon()))).containsExactly(401, 200);
		assertThat(statuses(() -> new WorkerClient(connection.withoutRetries()).timeoutActivity(soon())))
			.containsExactly(200);
	}

	@Test
	void aBatchContinuesAfterThePromotion() {
		WorkspaceConnection connection = connection(SandboxServerTest.AUTH_TOKEN, "next");
		WorkerClient client = new WorkerClient(connection);
		AtomicInteger requests = new AtomicInteger();
		List<Integer> statuses = statuses(() -> {
			boolean finished = new FairBatchRunner<String>("test", 6, (item) -> item)
				.run(IntStream.range(0, 60).mapToObj(String::valueOf).toList(), soon(), (item) -> {
					if (requests.incrementAndGet() == 20) {
						this.secrets.replaceAuthToken("next");
					}
					client.timeoutActivity(soon());
				});
			assertThat(finished).isTrue();
		});
		assertThat(statuses).filteredOn((status) -> status == 200).hasSize(60);
		assertThat(statuses).filteredOn((status) -> status == 401).hasSizeBetween(1, 6);
	}

	@Test
	void thePrimaryTokenIsTriedAgainWhereTheSecondaryIsRefused() {
		TaskClient client = new TaskClient(connection(SandboxServerTest.AUTH_TOKEN, "next"));
		this.secrets.replaceAuthToken("next");
		OpenTasks.read(client, soon());
		this.secrets.replaceAuthToken(SandboxServerTest.AUTH_TOKEN);
		assertThat(statuses(() -> OpenTasks.read(client, soon()))).containsExactly(401, 200);
	}

	@Test
	void twoRefusedTokensAreAnErrorAfterTwoRequests(CapturedOutput output) {
		TaskClient client = new TaskClient(connection(SandboxServerTest.AUTH_TOKEN, "next"));
		this.secrets.replaceAuthToken("third");
		assertThat(statuses(() -> assertThatExceptionOfType(TwilioException.Unauthorized.class)
			.isThrownBy(() -> OpenTasks.read(client, soon())))).containsExactly(401, 401);
		assertThat(output).doesNotContain(CHANGE);
	}

	@Test
	void aSingleTokenIsTriedOnce() {
		TaskClient client = new TaskClient(connection(SandboxServerTest.AUTH_TOKEN, null));
		this.secrets.replaceAuthToken("next");
		List<Integer> statuses = List.of();
		// The server may send requests of its own meanwhile, but not ten times in a row.
		for (int i = 0; i < 10 && !statuses.equals(List.of(401)); i++) {
			statuses = statuses(() -> assertThatExceptionOfType(TwilioException.Unauthorized.class)
				.isThrownBy(() -> OpenTasks.read(client, soon())));
		}
		assertThat(statuses).containsExactly(401);
	}

	@Test
	void anAuthTokenDoesNotReplaceARefusedApiKey() {
		TwilioProperties settings = settings(SandboxServerTest.AUTH_TOKEN, "next", "SK" + "1".repeat(32));
		TaskClient client = new TaskClient(connection(settings));
		List<Integer> statuses = List.of();
		// The server may send requests of its own meanwhile, but not ten times in a row.
		for (int i = 0; i < 10 && !statuses.equals(List.of(401)); i++) {
			statuses = statuses(() -> assertThatExceptionOfType(TwilioException.Unauthorized.class)
				.isThrownBy(() -> OpenTasks.read(client, soon())));
		}
		assertThat(statuses).containsExactly(401);
	}

	/** Returns the statuses of the REST requests that an action sends. */
	private List<Integer> statuses(Runnable action) {
		Journal journal = this.sandbox.account().journal();
		long before = journal.last();
		action.run();
		return journal.after(before)
			.stream()
			.map(Journal.Numbered::entry)
			.filter((entry) -> entry.direction() == JournalEntry.Direction.REST)
			.map((entry) -> entry.answer().status())
			.toList();
	}

	private WorkspaceConnection connection(String token, @Nullable String secondaryToken) {
		return connection(settings(token, secondaryToken, null));
	}

	private static WorkspaceConnection connection(TwilioProperties settings) {
		return new WorkspaceConnection(settings, TwilioCredentials.of(settings.account()),
				TwilioConnection.http(Duration.ofSeconds(5)), new TwilioClock(InstantSource.system()),
				RequestRetry.SERVER);
	}

	private TwilioProperties settings(String token, @Nullable String secondaryToken, @Nullable String apiKey) {
		Duration limit = Duration.ofSeconds(30);
		return new TwilioProperties(this.settings.accountSid(), token, secondaryToken, Map.of(), apiKey,
				(apiKey != null) ? "secret" : null, this.settings.workspaceSid(), this.settings.workflowSid(), null,
				null, URI.create("https://calls.example.com"), null, null, this.settings.apiBaseUrl(),
				new TwilioProperties.Timeout(limit, limit, limit));
	}

	private static Deadline soon() {
		return Deadline.in(Duration.ofSeconds(30));
	}

}
