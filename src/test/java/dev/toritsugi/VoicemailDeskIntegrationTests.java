package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator plays a message at the desk, and is done with it, returns or deletes it.
 */
@ExtendWith(OutputCaptureExtension.class)
class VoicemailDeskIntegrationTests extends AbstractVoicemailTests {

	@BeforeEach
	void aliceGetsAMessage() {
		leaveMessage();
		work("alice", SESSION);
	}

	@Test
	void theStateShowsTheMessage() {
		String state = state("alice");
		assertThat(JsonPath.<List<String>>read(state, "$.reservations[*].kind")).containsExactly("voicemail");
		assertThat(JsonPath.<List<Integer>>read(state, "$.reservations[*].message.seconds")).containsExactly(10);
		assertThat(JsonPath.<List<String>>read(state, "$.reservations[*].caller.number")).containsExactly(CALLER);
		assertThat(JsonPath.<String>read(state("bob"), "$.colleagues[0].state")).isEqualTo("after");
		leaveMessage();
		assertThat(JsonPath.<Integer>read(state("bob"), "$.queues[0].messages")).isEqualTo(1);
		assertThat(JsonPath.<Integer>read(state("bob"), "$.queues[0].waiting")).isEqualTo(0);
	}

	@Test
	void onlyTheOperatorWhoHoldsItAndASupervisorMayListen(CapturedOutput output) {
		EntityExchangeResult<byte[]> audio = audio("alice", null);
		assertThat(audio.getStatus().value()).isEqualTo(200);
		assertThat(audio.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("audio/mpeg");
		assertThat(audio.getResponseHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
		assertThat(audio.getResponseHeaders().getFirst(HttpHeaders.ACCEPT_RANGES)).isEqualTo("bytes");
		assertThat(audio.getResponseBody()).hasSizeGreaterThan(1000);
		assertThat(output).contains("of …2222 is played by alice").doesNotContain(CALLER + " is played");
		assertThat(audio("dana", null).getStatus().value()).isEqualTo(200);
		assertThat(audio("bob", null).getStatus().value()).isEqualTo(403);
		assertThat(messages("attributes").get(0)).contains("played_at");
	}

	@Test
	void aPartOfTheAudioIsReturned() {
		EntityExchangeResult<byte[]> part = audio("alice", "bytes=100-199");
		assertThat(part.getStatus().value()).isEqualTo(206);
		assertThat(part.getResponseBody()).hasSize(100);
		assertThat(part.getResponseHeaders().getFirst(HttpHeaders.CONTENT_RANGE)).startsWith("bytes 100-199/");
		assertThat(audio("alice", "bytes=99999999-").getStatus().value()).isEqualTo(416);
	}

	@Test
	void aMessageThatIsDoneIsCompletedOnce() {
		assertThat(command("bob", "done").status()).isEqualTo(403);
		assertThat(command("alice", "done").status()).isEqualTo(204);
		assertThat(command("alice", "done").status()).isEqualTo(204);
		assertThat(messages()).containsExactly("completed");
		assertThat(recordings()).hasSize(1);
		pass("PT20M");
		assertThat(messages()).as("the reconciler does not make it again").isEmpty();
	}

	@Test
	void aDeletedMessageIsGone() {
		assertThat(command("alice", "delete").status()).isEqualTo(204);
		assertThat(messages()).containsExactly("completed");
		assertThat(recordings()).isEmpty();
		assertThat(audio("dana", null).getStatus().value()).isEqualTo(404);
		pass("PT20M");
		assertThat(messages()).isEmpty();
	}

	@Test
	void aReturnedMessageKeepsItsPlace() {
		String first = recordings().get(0);
		leaveMessage();
		desk("alice", "/desk/activity", "{\"activity\":\"Unavailable\",\"session\":\"" + SESSION + "\"}");
		assertThat(command("alice", "return", ",\"note\":\"Nobody answered\"").status()).isEqualTo(204);
		work("bob", OTHER_SESSION);
		String state = state("bob");
		assertThat(JsonPath.<List<String>>read(state, "$.reservations[*].kind")).containsExactly("voicemail");
		String task = JsonPath.read(state, "$.reservations[0].taskSid");
		int index = messages("sid").indexOf(task);
		assertThat(messages("attributes").get(index)).contains(first);
		assertThat(JsonPath.<String>read(state, "$.reservations[0].note")).isEqualTo("Nobody answered");
	}

	@Test
	void aPlayedMessageStaysForHalfAnHour() {
		audio("alice", null);
		answersFor("alice", SESSION, 1200);
		assertThat(messages()).containsExactly("assigned");
		answersFor("alice", SESSION, 700);
		assertThat(messages()).contains("completed");
		assertThat(activity("alice")).isEqualTo("Available");
	}

	private Answer command(String operator, String command) {
		return command(operator, command, "");
	}

	private Answer command(String operator, String command, String note) {
		Answer answer = desk(operator, "/desk/voicemail/" + command, "{\"task\":\"" + task() + "\"" + note + "}");
		clock().settle();
		return answer;
	}

	private EntityExchangeResult<byte[]> audio(String operator, @Nullable String range) {
		EntityExchangeResult<byte[]> result = this.client.get()
			.uri("/desk/voicemail/" + task() + "/audio")
			.headers((headers) -> {
				headers.setBasicAuth(operator, "sandbox");
				if (range != null) {
					headers.set(HttpHeaders.RANGE, range);
				}
			})
			.exchange()
			.expectBody(byte[].class)
			.returnResult();
		clock().settle();
		return result;
	}

	/** The first task with a message. */
	private String task() {
		List<String> created = messages("date_created");
		return messages("sid").get(created.indexOf(created.stream().min(String::compareTo).orElseThrow()));
	}

	private String state(String operator) {
		return String.valueOf(this.client.get()
			.uri("/desk/state")
			.headers((headers) -> headers.setBasicAuth(operator, "sandbox"))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
