package dev.toritsugi;

import java.util.List;
import java.util.concurrent.CompletableFuture;

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
		"call-center.queues[1].name=Billing", "call-center.queues[2].name=Sales",
		"call-center.routes[0].name=Handed on to Billing", "call-center.routes[0].when=requeued_to == \"Billing\"",
		"call-center.routes[0].steps[0].queue=Billing", "call-center.post-work-activity=" })
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
	void decliningAtAPhoneNumberEndsOnlyTheOwnRing() {
		setAttributes("alice", "{\"contact_uri\":\"+12025550111\"}");
		setAttributes("bob", "{\"contact_uri\":\"+12025550112\"}");
		String call = call();
		String leg = JsonPath.read(taskAttributes(taskSid(call)), "$.worker_call_sid");
		String body = declineBody("alice", call, false);
		fault("slow", "{\"effect\":\"slow\",\"delay\":\"PT0.5S\",\"method\":\"GET\",\"route\":\"/v1/**\"}");
		post("/sandbox/clock", "{\"mode\":\"running\"}");
		Answer answer = desk("alice", "/desk/decline", body);
		post("/sandbox/clock", "{\"mode\":\"manual\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(204);
		clock().settle();
		assertThat(callStatus(leg)).isIn("completed", "canceled");
		pass("PT5S");
		assertThat(holds("bob")).containsExactly("pending");
		assertThat(attributes("bob")).doesNotContain("missed");
	}

	@Test
	void aCallOlderThanTheReservationIsNotEnded() {
		offline("alice", "bob", "carol");
		String call = call();
		pass("PT10S");
		goTo("alice", "Available", SESSION);
		setAttributes("alice", "{\"contact_uri\":\"+12025550111\"}");
		clock().settle();
		String task = taskSid(call);
		setTaskAttributes(task, "{\"call_sid\":\"" + call + "\",\"worker_call_sid\":\"" + call + "\"}");
		assertThat(decline("alice", call, false).status()).isEqualTo(204);
		assertThat(callStatus(call)).isEqualTo("in-progress");
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
	void theOwnTaskIsCompletedWithTheNote() {
		String task = talk();
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		assertThat(desk("alice", "/complete", "{\"note\":\"called back\"}").text("$.code"))
			.isEqualTo("outcome-required");
		Answer answer = desk("alice", "/complete", "{\"outcome\":\"Solved\",\"note\":\"done\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.text("$.taskSid")).isEqualTo(task);
		assertThat(taskAttributes(task)).contains("\"outcome\":\"Solved\"", "\"note\":\"done\"");
	}

	@Test
	void anExtensionThatFindsNoRoomIsRefusedWithTheReason() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String task = taskSid(call);
		setTaskAttributes(task, "{\"call_sid\":\"" + call + "\",\"history\":\"" + "x".repeat(4000) + "\"}");
		post("/sandbox/workers/alice/hangup", null);
		clock().settle();
		Answer answer = desk("alice", "/complete/extend", "{\"taskSid\":\"" + task + "\",\"by\":\"PT60S\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(409);
		assertThat(answer.text("$.code")).isEqualTo("attributes-full");
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
	void handingOnTwiceIsTheSame() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String task = taskSid(call);
		String request = requeueBody(task, "Billing");
		assertThat(desk("alice", "/desk/requeue", request).status()).isEqualTo(204);
		pass("PT2S");
		String next = taskSid(call);
		Answer again = desk("alice", "/desk/requeue", request);
		assertThat(again.status()).as(again.body()).isEqualTo(204);
		pass("PT2S");
		assertThat(taskSid(call)).isEqualTo(next);
		assertThat(requests().stream().filter((each) -> each.equals("POST /Calls/*.json"))).hasSize(1);
		assertThat(taskAttributes(next)).doesNotContain("handed_on");
		assertThat(desk("alice", "/desk/requeue", requeueBody(task, "Everyone")).text("$.code")).isEqualTo("task-over");
	}

	@Test
	void handingOnTwiceAtTheSameTimeRedirectsOnce() throws Exception {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String request = requeueBody(taskSid(call), "Billing");
		fault("slow", "{\"effect\":\"slow\",\"delay\":\"PT0.1S\",\"method\":\"GET\",\"route\":\"/v1/**\"}");
		CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> desk("alice", "/desk/requeue", request),
				(task) -> new Thread(task).start());
		Answer second = desk("alice", "/desk/requeue", request);
		assertThat(List.of(first.get().status(), second.status())).contains(204);
		assertThat(requests().stream().filter((each) -> each.equals("POST /Calls/*.json"))).hasSize(1);
	}

	@Test
	void aRequestWhoseResponseWasLostIsRepeatedWithoutHarm() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String request = requeueBody(taskSid(call), "Billing");
		loseRedirect("true");
		// The server responds with 503, and the test's HTTP client repeats the request.
		assertThat(desk("alice", "/desk/requeue", request).status()).isEqualTo(204);
		assertThat(requests().stream().filter((each) -> each.equals("POST /Calls/*.json"))).hasSize(1);
		pass("PT2S");
		assertThat(desk("alice", "/desk/requeue", request).status()).isEqualTo(204);
		assertThat(requests().stream().filter((each) -> each.equals("POST /Calls/*.json"))).hasSize(1);
	}

	@Test
	void aRequestThatDidNotArriveIsRepeatedWithEffect() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String task = taskSid(call);
		String request = requeueBody(task, "Billing");
		loseRedirect("false");
		assertThat(desk("alice", "/desk/requeue", request).text("$.code")).isEqualTo("task-unsettled");
		answersFor("alice", SESSION, 10);
		assertThat(desk("alice", "/desk/requeue", request).status()).isEqualTo(204);
		pass("PT2S");
		assertThat(taskSid(call)).isNotEqualTo(task);
	}

	@Test
	void aCallerWhoHungUpMeanwhileWasNotHandedOn() {
		String call = call();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		String request = requeueBody(taskSid(call), "Billing");
		loseRedirect("false");
		assertThat(desk("alice", "/desk/requeue", request).text("$.code")).isEqualTo("task-unsettled");
		post("/sandbox/calls/" + call + "/hangup", null);
		clock().settle();
		assertThat(desk("alice", "/desk/requeue", request).text("$.code")).isEqualTo("task-over");
	}

	@Test
	void theStateNamesTheQueuesToWhichARouteLeads() {
		call();
		assertThat(queuesToHandOnTo()).isEmpty();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		assertThat(queuesToHandOnTo()).containsExactly("Everyone", "Billing");
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

	private List<String> queuesToHandOnTo() {
		String state = String.valueOf(this.client.get()
			.uri("/desk/state")
			.headers((headers) -> headers.setBasicAuth("alice", "sandbox"))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		return JsonPath.read(state, "$.reservations[0].handOn[*].name");
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

	private static String requeueBody(String task, String queue) {
		return "{\"task\":\"" + task + "\",\"queue\":\"" + queue + "\"}";
	}

	/**
	 * The next redirect gets no usable response, although it may have been carried out.
	 */
	private void loseRedirect(String afterwards) {
		fault("lost",
				"{\"effect\":\"status\",\"status\":500,\"method\":\"POST\",\"route\":\"/2010-04-01/**\",\"afterwards\":"
						+ afterwards + ",\"count\":1}");
	}

	private String callStatus(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.status");
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
