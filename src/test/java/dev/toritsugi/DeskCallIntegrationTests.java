package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operators' commands during a call and the after-call work.
 */
@TestPropertySource(properties = { "call-center.after-call.time=30s", "call-center.outcomes.choices=Solved,Call back",
		"call-center.outcomes.required=true", "call-center.queues[0].name=Everyone",
		"call-center.queues[1].name=Billing", "call-center.routes[0].name=Handed on to Billing",
		"call-center.routes[0].when=requeued_to == \"Billing\"", "call-center.routes[0].steps[0].queue=Billing",
		"call-center.post-work-activity=" })
class DeskCallIntegrationTests extends AbstractDeskTests {

	@BeforeEach
	void aliceWorks() {
		startWork("alice", SESSION);
		answersFor("alice", SESSION, 10);
	}

	@Test
	void aDeclinedCallGoesOnAtOnceAndIsNotMissed() {
		String call = call();
		assertThat(decline("alice", call, false).status()).isEqualTo(204);
		clock().settle();
		assertThat(holds("alice")).isEmpty();
		assertThat(holds("bob")).containsExactly("pending");
		assertThat(activity("alice")).isEqualTo("Available");
		pass("PT1S");
		assertThat(attributes("alice")).doesNotContain("missed_calls");
	}

	@Test
	void aPageThatRejectsInTheVoiceSdkTooChangesNothing() {
		String call = call();
		decline("alice", call, false);
		post("/sandbox/workers/alice/decline", null);
		pass("PT2S");
		assertThat(attributes("alice")).doesNotContain("missed_calls");
	}

	@Test
	void decliningTwiceIsTheSame() {
		String call = call();
		String body = declineBody("alice", call, false);
		assertThat(desk("alice", "/desk/decline", body).status()).isEqualTo(204);
		assertThat(desk("alice", "/desk/decline", body).status()).isEqualTo(204);
	}

	@Test
	void whoIsAloneAndDeclinesGetsNoCalls() {
		offline("bob", "carol");
		String call = call();
		assertThat(decline("alice", call, false).status()).isEqualTo(204);
		clock().settle();
		assertThat(activity("alice")).isEqualTo("Offline");
		assertThat(attributes("alice")).contains("\"unavailable_reason\":\"declined-alone\"")
			.doesNotContain("activity_before");
		answersFor("alice", SESSION, 30);
		assertThat(activity("alice")).isEqualTo("Offline");
	}

	@Test
	void whoIsAloneAndReloadsIsBackWithThePage() {
		offline("bob", "carol");
		String call = call();
		assertThat(decline("alice", call, true).status()).isEqualTo(204);
		clock().settle();
		assertThat(holds("alice")).isEmpty();
		pass("PT30S");
		answers("alice", SESSION, "ready");
		assertThat(activity("alice")).isEqualTo("Available");
		assertThat(holds("alice")).containsExactly("pending");
	}

	@Test
	void onlyTheOwnPendingReservationIsDeclined() {
		String call = call();
		String body = declineBody("alice", call, false);
		assertThat(desk("bob", "/desk/decline", body).text("$.code")).isEqualTo("not-your-task");
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		Answer answer = desk("alice", "/desk/decline", body);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("$.code")).isEqualTo("reservation-over");
		assertThat(answer.text("$.state")).isEqualTo("accepted");
		assertThat(desk("alice", "/desk/decline",
				"{\"task\":\"WT" + "0".repeat(32) + "\",\"reservation\":\"WR" + "0".repeat(32) + "\"}")
			.status()).isEqualTo(404);
		assertThat(desk("alice", "/desk/decline", "{}").text("$.code")).isEqualTo("task-required");
	}

	@Test
	void theNoteIsSavedWhileTalkingAndAfter() {
		String task = talk();
		assertThat(note(task, "\"note\":\"first\"").status()).isEqualTo(200);
		assertThat(note(task, "\"outcome\":\"Solved\"").text("$.note")).isEqualTo("first");
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		Answer answer = note(task, "\"note\":\"second\"");
		assertThat(answer.text("$.outcome")).isEqualTo("Solved");
		assertThat(answer.text("$.note")).isEqualTo("second");
		assertThat(desk("bob", "/desk/note", "{\"task\":\"" + task + "\",\"note\":\"x\"}").text("$.code"))
			.isEqualTo("not-your-task");
	}

	@Test
	void wrongNotesAreRefused() {
		String task = talk();
		assertThat(note(task, "\"outcome\":\"Bought\"").text("$.code")).isEqualTo("unknown-outcome");
		Answer tooLong = note(task, "\"note\":\"" + "x".repeat(4096) + "\"");
		assertThat(tooLong.status()).isEqualTo(413);
		assertThat(tooLong.text("$.code")).isEqualTo("note-too-long");
		String waiting = taskSid(call("+12025550123"));
		assertThat(desk("dana", "/desk/note", "{\"task\":\"" + waiting + "\",\"note\":\"x\"}").text("$.code"))
			.isEqualTo("not-assigned");
	}

	@Test
	void aTaskIsNotCompletedWithoutARequiredOutcome() {
		String task = talk();
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		assertThat(desk("alice", "/complete", "{\"taskSid\":\"" + task + "\"}").text("$.code"))
			.isEqualTo("outcome-required");
		String request = "{\"taskSid\":\"" + task + "\",\"outcome\":\"Solved\",\"note\":\"done\"}";
		assertThat(desk("alice", "/complete", request).status()).isEqualTo(200);
		assertThat(taskAttributes(task)).contains("\"outcome\":\"Solved\"", "\"note\":\"done\"");
		assertThat(desk("alice", "/complete", request).status()).isEqualTo(200);
	}

	@Test
	void timeUpWithoutARequiredOutcomeRecordsNone() {
		String task = talk();
		post("/sandbox/workers/alice/hangup", null);
		answersFor("alice", SESSION, 40);
		assertThat(holds("alice")).isEmpty();
		assertThat(taskAttributes(task)).contains("\"outcome\":\"none\"");
	}

	@Test
	void aCallerIsHandedOnToAnotherQueueWithTheNote() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String task = taskSid(call);
		note(task, "\"note\":\"Invoice 7\"");
		Answer answer = desk("alice", "/desk/requeue",
				"{\"task\":\"" + task + "\",\"queue\":\"billing\",\"priority\":5}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(204);
		pass("PT2S");
		String next = taskSid(call);
		assertThat(next).isNotEqualTo(task);
		assertThat(taskAttributes(next)).contains("\"requeued_to\":\"Billing\"", "\"note\":\"Invoice 7\"");
		assertThat(holds("alice")).containsExactly("wrapping");
		assertThat(holds("bob")).containsExactly("pending");
	}

	@Test
	void aNoteThatLeavesNoRoomForTwilioIsNotHandedOn() {
		String task = talk();
		Answer answer = desk("alice", "/desk/requeue",
				"{\"task\":\"" + task + "\",\"queue\":\"Billing\",\"note\":\"" + "a".repeat(3700) + "\"}");
		assertThat(answer.text("$.code")).isEqualTo("note-too-long");
		assertThat(holds("alice")).containsExactly("accepted");
	}

	@Test
	void aQueueWithoutRouteIsRefusedWithTheWayToMakeOne() {
		String task = talk();
		Answer answer = desk("alice", "/desk/requeue", "{\"task\":\"" + task + "\",\"queue\":\"Sales\"}");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text("$.code")).isEqualTo("queue-not-routed");
		assertThat(answer.text("$.detail")).contains("requeued_to == \"Sales\"");
		assertThat(desk("bob", "/desk/requeue", "{\"task\":\"" + task + "\",\"queue\":\"Billing\"}").text("$.code"))
			.isEqualTo("not-your-task");
	}

	@Test
	void onlyASupervisorEndsACall() {
		String task = talk();
		String request = "{\"task\":\"" + task + "\"}";
		assertThat(desk("alice", "/desk/end-call", request).text("$.code")).isEqualTo("supervisor-required");
		assertThat(desk("dana", "/desk/end-call", request).status()).isEqualTo(204);
		clock().settle();
		assertThat(holds("alice")).containsExactly("wrapping");
		assertThat(desk("dana", "/desk/end-call", request).status()).isEqualTo(204);
		String waiting = taskSid(call("+12025550123"));
		assertThat(desk("dana", "/desk/end-call", "{\"task\":\"" + waiting + "\"}").text("$.code"))
			.isEqualTo("not-assigned");
	}

	@Test
	void everyCommandNeedsASignInAndAPageOfOurs() {
		for (String path : List.of("/desk/decline", "/desk/note", "/desk/requeue", "/desk/end-call")) {
			this.client.post().uri(path).exchange().expectStatus().isUnauthorized();
			this.client.post()
				.uri(path)
				.header("Origin", "https://evil.example.org")
				.headers((headers) -> headers.setBasicAuth("alice", "sandbox"))
				.exchange()
				.expectStatus()
				.isForbidden();
		}
	}

	private String talk() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		return taskSid(call);
	}

	private Answer note(String task, String fields) {
		return desk("alice", "/desk/note", "{\"task\":\"" + task + "\"," + fields + "}");
	}

	private Answer decline(String operator, String call, boolean leaving) {
		return desk(operator, "/desk/decline", declineBody(operator, call, leaving));
	}

	private String declineBody(String operator, String call, boolean leaving) {
		String task = taskSid(call);
		List<String> reservations = JsonPath.read(taskRouter("/Tasks/" + task + "/Reservations"),
				"$.reservations[?(@.worker_name == '" + operator + "')].sid");
		return "{\"task\":\"%s\",\"reservation\":\"%s\",\"leaving\":%s}".formatted(task, reservations.get(0), leaving);
	}

	private void offline(String... operators) {
		for (String operator : operators) {
			post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"Offline\"}");
		}
	}

	private String taskAttributes(String task) {
		return JsonPath.read(taskRouter("/Tasks/" + task), "$.attributes");
	}

	private String taskRouter(String path) {
		return String.valueOf(this.client.get()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001" + path)
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
