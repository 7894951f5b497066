package dev.toritsugi;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import dev.toritsugi.sandbox.voice.queue.CallQueueRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers who wait with music, announcements, one offer and a longest wait.
 */
@TestPropertySource(properties = { "call-center.waiting.music[0]=https://calls.example.com/hold-1.wav",
		"call-center.waiting.music[1]=https://calls.example.com/hold-2.wav", "call-center.waiting.position=true",
		"call-center.waiting.expected-wait=true", "call-center.waiting.offers[0]=dial +81398765432",
		"call-center.waiting.longest=10m", "call-center.after-call.time=0s", "call-center.reconciler.period=30s" })
class WaitingIntegrationTests extends AbstractWaitingTests {

	@Test
	void aCallerHearsMusicAndThenAnnouncements() {
		Instant begin = clock().now();
		String call = call();
		pass("PT28S");
		assertThat(heard(call)).contains("https://calls.example.com/hold-1.wav", "https://calls.example.com/hold-2.wav")
			.noneMatch((text) -> text.contains("混み合って"));
		pass("PT4M");
		assertThat(announcements(call)).first()
			.satisfies((at) -> assertThat(at).isBetween(begin.plusSeconds(30), begin.plusSeconds(45)));
		assertThat(announcements(call)).hasSize(3);
		assertThat(heard(call)).contains("https://calls.example.com/hold-1.wav")
			.anyMatch((text) -> text.contains("現在1番目で"))
			.anyMatch((text) -> text.contains("You are number 1 in the queue."))
			.anyMatch((text) -> text.contains("1を押してください"))
			.noneMatch((text) -> text.contains("見込み") || text.contains("expected wait") || text.contains("{"));
		assertWaits(call);
	}

	@Test
	void positionsFollowTheOrderOfTaskRouter() {
		List<String> calls = List.of(call(), call(), call());
		pass("PT45S");
		for (int i = 0; i < 3; i++) {
			String position = "現在" + (i + 1) + "番目で";
			assertThat(heard(calls.get(i))).anyMatch((text) -> text.contains(position));
		}
		post("/sandbox/calls/" + calls.get(0) + "/hangup", null);
		pass("PT90S");
		assertThat(heard(calls.get(1))).anyMatch((text) -> text.contains("現在1番目で"));
		assertThat(heard(calls.get(2))).anyMatch((text) -> text.contains("現在2番目で"));
	}

	@Test
	void aPositionThatRisesIsNotSaid() {
		String call = call();
		pass("PT45S");
		String urgent = call();
		rest(TASKS + "/" + taskSid(urgent), Map.of("Priority", "10"));
		pass("PT90S");
		assertThat(heard(urgent)).anyMatch((text) -> text.contains("現在1番目で"));
		assertThat(heard(call)).noneMatch((text) -> text.contains("現在2番目で"));
		assertThat(announcements(call)).hasSize(2);
	}

	@Test
	void theExpectedWaitIsSaidFromTenHandledCallsOn() {
		activity("alice", "Available");
		for (int i = 0; i < 10; i++) {
			talkWith("alice");
			pass("PT2S");
		}
		String talking = call();
		post("/sandbox/workers/alice/answer", null);
		String waiting = call();
		pass("PT45S");
		assertThat(doing(talking)).isEqualTo("talking");
		assertThat(heard(waiting)).anyMatch((text) -> text.contains("1分以内の見込みでございます"))
			.anyMatch((text) -> text.contains("The expected wait is less than one minute."));
	}

	@Test
	void withoutTwilioNoFigureIsSaidAndTheMusicGoesOn() {
		fault("down", "{\"effect\":\"status\",\"status\":503,\"route\":\"/v1/**\"}");
		String call = call();
		pass("PT50S");
		assertThat(announcements(call)).hasSize(1);
		assertThat(heard(call)).anyMatch((text) -> text.contains("混み合って"))
			.noneMatch((text) -> text.contains("番目") || text.contains("見込み"));
		assertWaits(call);
	}

	@Test
	void theWorkspaceIsReadAFewTimesAMinuteAndOnlyWhileCallersWait() {
		pass("PT2M");
		long ofReconciler = readsInAMinute();
		String call = call();
		pass("PT1M");
		assertThat(readsInAMinute() - ofReconciler).isBetween(3L, 8L);
		post("/sandbox/calls/" + call + "/hangup", null);
		pass("PT2M");
		assertThat(readsInAMinute()).isEqualTo(ofReconciler);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cancels-task", "keeps-task" })
	void theKeyLeadsToTheOfferAndEndsTheTask(String leave) {
		behavior(leave);
		String call = call();
		String task = taskSid(call);
		pass("PT35S");
		press(call, "1");
		pass("PT5S");
		assertThat(dialled(call)).containsExactly(OFFERED);
		assertThat(status(task)).isEqualTo("canceled");
		activity("alice", "Available");
		pass("PT10S");
		assertThat(dialled(call)).containsExactly(OFFERED);
	}

	@Test
	void anotherKeyIsIgnored() {
		String call = call();
		pass("PT35S");
		press(call, "5");
		pass("PT30S");
		assertWaits(call);
	}

	@Test
	void anOperatorAnswersInTheMiddleOfAnAnnouncement() {
		String call = call();
		pass("PT37S");
		activity("alice", "Available");
		clock().settle();
		post("/sandbox/workers/alice/answer", null);
		clock().settle();
		press(call, "1");
		pass("PT1M");
		assertThat(doing(call)).isEqualTo("talking");
		assertThat(dialled(call)).doesNotContain(OFFERED);
	}

	@Test
	void aCallerHangsUpWhileWaiting() {
		String call = call();
		String task = taskSid(call);
		pass("PT37S");
		post("/sandbox/calls/" + call + "/hangup", null);
		pass("PT5S");
		assertThat(status(task)).isEqualTo("canceled");
		assertThat(callStatus(call)).isEqualTo("completed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cancels-task", "keeps-task" })
	void theLongestWaitLeadsOn(String leave) {
		behavior(leave);
		String call = call();
		String task = taskSid(call);
		pass("PT9M55S");
		assertWaits(call);
		pass("PT30S");
		assertApologyAndHangUp(call);
		assertThat(status(task)).isEqualTo("canceled");
	}

	@Test
	void aFullQueueLeadsOn() {
		call();
		CallQueueRegistry queues = this.sandbox.account().voice().queues();
		this.sandbox.account().engine().run(() -> {
			CallQueue queue = queues.findNamed("WW00000000000000000000000000000001").orElseThrow();
			queues.update(queue, queue.friendlyName(), 1);
		});
		String second = call();
		pass("PT1S");
		assertApologyAndHangUp(second);
	}

	@Test
	void aCallerStaysInTheQueueIfTheWaitFails() {
		fault("wait", "{\"effect\":\"lose\",\"kind\":\"WAIT\",\"count\":3}");
		String call = call();
		pass("PT2M");
		assertWaits(call);
		assertThat(heard(call)).contains("https://calls.example.com/hold-1.wav")
			.noneMatch((text) -> text.contains("番目"));
	}

	@Test
	void theTaskIsCanceledLaterIfTwilioFails() {
		behavior("keeps-task");
		String call = call();
		String task = taskSid(call);
		pass("PT35S");
		fault("down", "{\"effect\":\"status\",\"status\":503,\"route\":\"/v1/**\"}");
		press(call, "1");
		pass("PT15S");
		assertThat(dialled(call)).containsExactly(OFFERED);
		assertThat(status(task)).isEqualTo("pending");
		this.client.delete().uri("/sandbox/faults/down").exchange().expectStatus().is2xxSuccessful();
		pass("PT90S");
		assertThat(status(task)).isEqualTo("canceled");
	}

	private List<Instant> announcements(String call) {
		return JsonPath
			.<List<String>>read(get("/sandbox/calls/" + call), "$.heard[?(@.what =~ /.*lines are busy.*/)].at")
			.stream()
			.map(Instant::parse)
			.toList();
	}

	private long readsInAMinute() {
		long before = reads();
		pass("PT1M");
		return reads() - before;
	}

	private long reads() {
		return requests().stream()
			.filter((request) -> request.matches("GET /(Workers|TaskQueues|Activities).*"))
			.count();
	}

}
