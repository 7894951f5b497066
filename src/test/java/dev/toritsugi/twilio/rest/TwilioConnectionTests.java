package dev.toritsugi.twilio.rest;

import java.net.URI;
import java.time.Duration;

import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.TaskFetcher;
import dev.toritsugi.twilio.resource.TaskSid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which failures count as an unavailable Twilio, and which are defects of this server.
 */
class TwilioConnectionTests {

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final String READ = "GET /Tasks/" + TASK;

	private final ScriptedTwilio twilio = new ScriptedTwilio();

	private final WorkspaceConnection connection = this.twilio
		.connection(this.twilio.properties(Duration.ofSeconds(5), Duration.ofSeconds(5)));

	@AfterEach
	void close() {
		this.twilio.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html></html>", "{\"sid\":" })
	void anAnswerThatTheSdkCannotReadIsUnavailable(String body) {
		this.twilio.on(READ, ScriptedTwilio.json(200, body));
		assertThatExceptionOfType(TwilioException.Unavailable.class).isThrownBy(this::fetch)
			.withMessageMatching(
					"Twilio \\(127.0.0.1:[0-9]+\\): unreadable answer from /v1/Workspaces/WS[^/]*/Tasks/" + TASK);
	}

	@Test
	void aBrokenConnectionIsUnavailable() {
		this.twilio.on(READ, ScriptedTwilio.hangUp());
		assertThatExceptionOfType(TwilioException.Unavailable.class).isThrownBy(this::fetch);
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:1,Twilio (localhost:1): no connection",
			"http://nowhere.invalid,Twilio (nowhere.invalid): the host name is unknown" })
	void theMessageNamesTheHost(URI url, String message) {
		TaskClient client = this.twilio
			.client(ScriptedTwilio.properties(url, Duration.ofSeconds(5), Duration.ofSeconds(5)));
		assertThatExceptionOfType(TwilioException.Unavailable.class).isThrownBy(() -> client.task(TASK, soon()))
			.withMessage(message);
	}

	@Test
	void aDefectBeforeAnyAnswerSurfacesAsItself() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.connection.repeatable(soon(), (client) -> {
				throw new IllegalStateException("a defect");
			}))
			.withMessage("a defect");
		assertThat(this.twilio.requests()).isEmpty();
	}

	@Test
	void aDefectOfAMappingSurfacesAsItself() {
		this.twilio.on(READ, ScriptedTwilio.task(TASK, "wrapping"));
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> defectiveMapping(fetch()));
		assertThat(this.twilio.requests()).containsExactly(READ);
	}

	@Test
	void withoutRetriesEachRequestIsSentOnce() {
		this.twilio.on(READ, ScriptedTwilio.page(503));
		assertThatExceptionOfType(TwilioException.Unavailable.class)
			.isThrownBy(() -> new TaskClient(this.connection).withoutRetries().task(TASK, soon()));
		assertThat(this.twilio.requests()).containsExactly(READ);
	}

	private TwilioConnection.VersionedResource<Task> fetch() {
		return this.connection.repeatable(soon(),
				(client) -> new TaskFetcher(this.connection.workspace(), TASK.value()).fetch(client));
	}

	private static int defectiveMapping(TwilioConnection.VersionedResource<Task> read) {
		return read.resource().getSid().length() / (TASK.value().length() - read.resource().getSid().length());
	}

	private static Deadline soon() {
		return Deadline.in(Duration.ofSeconds(30));
	}

}
