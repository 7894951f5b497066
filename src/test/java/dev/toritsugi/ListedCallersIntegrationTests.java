package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers who are treated by the number from which they call.
 */
@TestPropertySource(properties = { "call-center.callers.withheld=refuse", "call-center.callers.vip.priority=30",
		"call-center.phone-numbers[0].number=+12025550100" })
@SuppressWarnings("NullAway.Init")
class ListedCallersIntegrationTests extends AbstractDeskTests {

	private static final String CALLER = "+819012345678";

	@TempDir
	private static Path folder;

	@DynamicPropertySource
	static void files(DynamicPropertyRegistry settings) throws IOException {
		write("blocked.txt", "# pranks\n+1 (202) 555-0166\n");
		write("vip.txt", "+819011110000\n");
		write("known.csv", "+819022220000,carol\n");
		settings.add("call-center.callers.blocked.file", () -> folder.resolve("blocked.txt"));
		settings.add("call-center.callers.vip.file", () -> folder.resolve("vip.txt"));
		settings.add("call-center.callers.known-operators.file", () -> folder.resolve("known.csv"));
	}

	private static void write(String name, String content) throws IOException {
		Files.writeString(folder.resolve(name), content);
	}

	@AfterEach
	void unblock() {
		for (String number : blocked()) {
			desk("dana", "/desk/block", "{\"number\":\"" + number + "\",\"blocked\":false}");
		}
	}

	@Test
	void aBlockedCallerIsRejectedWithoutAnAnswerAndGetsNoTask() {
		String call = call("+12025550166");
		assertThat(view(call, "$.status")).isEqualTo("no-answer");
		assertThat(tasks()).isEmpty();
	}

	@Test
	void aChangedFileIsFollowedWithoutARestart() throws Exception {
		write("blocked.txt", "+12025550166\n+12025550177\n");
		for (int i = 0; i < 100 && !view(call("+12025550177"), "$.status").equals("no-answer"); i++) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		assertThat(view(call("+12025550177"), "$.status")).isEqualTo("no-answer");
	}

	@Test
	void aCallerWithAWithheldNumberIsAskedToCallAgain() {
		String call = call("+266696687");
		assertThat(JsonPath.<List<String>>read(get("/sandbox/calls/" + call), "$.heard[*].what").get(0))
			.contains("イチハチロクを付けて");
		assertThat(view(call, "$.status")).isEqualTo("completed");
	}

	@Test
	void aVipWaitsBeforeOthers() {
		assertThat(task(call("+819011110000"), "priority")).isEqualTo("30");
		assertThat(task(call(CALLER), "priority")).isNotEqualTo("30");
	}

	@Test
	void theTaskOfAKnownCallerNamesTheOperator() {
		assertThat(task(call("+819022220000"), "attributes")).contains("\"known_operator\":\"carol\"");
		assertThat(task(call(CALLER), "attributes")).doesNotContain("known_operator");
	}

	@Test
	void anOperatorBlocksTheCallerOfACallAndUndoesIt() {
		String call = talkWith("alice", CALLER);
		assertThat(desk("bob", "/desk/block", task(call)).text("$.code")).isEqualTo("not-your-task");
		Answer answer = desk("alice", "/desk/block", task(call));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(desk("alice", "/desk/block", task(call)).text("$.blocked")).isEqualTo("true");
		assertThat(view(call(CALLER), "$.status")).isEqualTo("no-answer");
		assertThat(blocked()).containsExactly(CALLER);
		Answer undone = desk("alice", "/desk/block", task(call).replace("}", ",\"blocked\":false}"));
		assertThat(undone.text("$.blocked")).isEqualTo("false");
		assertThat(view(call(CALLER), "$.status")).isNotEqualTo("no-answer");
	}

	@Test
	void onlyASupervisorUnblocksANumberOfTheList() {
		String call = talkWith("alice", CALLER);
		desk("alice", "/desk/block", task(call));
		String unblock = "{\"number\":\"" + CALLER + "\",\"blocked\":false}";
		assertThat(desk("alice", "/desk/block", unblock).text("$.code")).isEqualTo("supervisor-required");
		assertThat(desk("dana", "/desk/block", unblock).status()).isEqualTo(200);
		assertThat(blocked()).isEmpty();
		assertThat(desk("dana", "/desk/block", unblock).text("$.code")).isEqualTo("bad-request");
	}

	@Test
	void twoHundredCallersFitAndThenTheFileIsRecommended() {
		String call = talkWith("alice", CALLER);
		StringBuilder numbers = new StringBuilder();
		for (int i = 0; i < 255; i++) {
			numbers.append(",\"+8190%08d\"".formatted(i));
		}
		setAttributes("Toritsugi (reserved)", "{\"blocked\":[" + numbers.substring(1) + "]}");
		Answer answer = desk("alice", "/desk/block", task(call));
		assertThat(answer.text("$.code")).isEqualTo("attributes-full");
		setAttributes("Toritsugi (reserved)", "{}");
		desk("alice", "/desk/block", task(call));
	}

	@Test
	void theCallersOfAnAutomaticCallAndOfABrowserCannotBeBlocked() {
		String call = talkWith("alice", "client:demo");
		assertThat(desk("alice", "/desk/block", task(call)).text("$.code")).isEqualTo("number-withheld");
	}

	private String talkWith(String operator, String from) {
		List.of("alice", "bob", "carol")
			.stream()
			.filter((each) -> !each.equals(operator))
			.forEach((each) -> post("/sandbox/workers/" + each + "/activity", "{\"activity\":\"Offline\"}"));
		String call = call(from);
		post("/sandbox/workers/" + operator + "/answer", null);
		pass("PT5S");
		return call;
	}

	private String task(String call) {
		return "{\"task\":\"" + taskSid(call) + "\"}";
	}

	private String task(String call, String field) {
		String task = String.valueOf(this.client.get()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001/Tasks/" + taskSid(call))
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		return String.valueOf(JsonPath.<Object>read(task, "$." + field));
	}

	private List<String> tasks() {
		return JsonPath.read(get("/sandbox/state"), "$.tasks[*].sid");
	}

	private String view(String call, String path) {
		return JsonPath.read(get("/sandbox/calls/" + call), path);
	}

	private List<String> blocked() {
		return JsonPath.read(String.valueOf(this.client.get()
			.uri("/desk/state")
			.headers((headers) -> headers.setBasicAuth("dana", "sandbox"))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()), "$.floor.blocked[*].number");
	}

}
