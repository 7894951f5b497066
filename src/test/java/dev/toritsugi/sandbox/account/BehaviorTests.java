package dev.toritsugi.sandbox.account;

import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import dev.toritsugi.sandbox.voice.behavior.Behavior.BrowserReject;
import dev.toritsugi.sandbox.voice.behavior.Behavior.FailedWait;
import dev.toritsugi.sandbox.voice.behavior.Behavior.HeldExit;
import dev.toritsugi.sandbox.voice.behavior.Behavior.Leave;
import dev.toritsugi.sandbox.voice.behavior.Behavior.Prompts;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the behaviors between which the user of the sandbox can choose.
 */
class BehaviorTests extends AbstractCallTests {

	private static final String ENQUEUE = """
			<Response><Enqueue workflowSid="WW1" action="/left" waitUrl="/wait"/></Response>""";

	@ParameterizedTest
	@CsvSource({ "CANCELS_TASK, CANCELED", "KEEPS_TASK, RESERVED" })
	void leaveCancelsOrKeepsTheTask(Leave leave, TaskStatus status) {
		choose(new Behavior(leave, FailedWait.SILENCE, Prompts.INSTANT, HeldExit.IGNORED, BrowserReject.OWN_TAB));
		this.application.json("/assignment", "{}");
		this.application.twiml("/enqueue", ENQUEUE);
		this.application.twiml("/wait", "<Response><Leave/></Response>");
		Call call = incomingCall();
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "leave");
		assertThat(call.over()).isTrue();
		assertThat(task(call).status()).isEqualTo(status);
	}

	@Test
	void aWorkerWhoAnswersForAKeptTaskFindsNoCaller() {
		choose(new Behavior(Leave.KEEPS_TASK, FailedWait.SILENCE, Prompts.INSTANT, HeldExit.IGNORED,
				BrowserReject.OWN_TAB));
		this.application.twiml("/enqueue", ENQUEUE);
		this.application.twiml("/wait", "<Response><Pause length='5'/><Leave/></Response>");
		Call call = incomingCall();
		advance(5);
		assertThat(call.over()).isTrue();
		answers("alice");
		assertThat(this.account.calleePhones().leg(worker("alice"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "SILENCE, IN_PROGRESS", "HANG_UP, COMPLETED" })
	void aFailingWaitUrlPlaysSilenceOrHangsUp(FailedWait failedWait, CallStatus status) {
		choose(new Behavior(Leave.CANCELS_TASK, failedWait, Prompts.INSTANT, HeldExit.IGNORED, BrowserReject.OWN_TAB));
		this.application.json("/assignment", "{}");
		this.application.twiml("/enqueue", ENQUEUE);
		this.application.fails("/wait", 500);
		Call call = incomingCall();
		assertThat(call.status()).isEqualTo(status);
	}

	@Test
	void promptsTakeTheirTimeOutsideOfQueues() {
		choose(new Behavior(Leave.CANCELS_TASK, FailedWait.SILENCE, Prompts.TIMED, HeldExit.IGNORED,
				BrowserReject.OWN_TAB));
		this.application.twiml("/enqueue",
				"<Response><Say>0123456789</Say><Play>/music.mp3</Play><Redirect>/next</Redirect></Response>");
		Call call = incomingCall();
		assertThat(call.heard()).hasSize(1);
		assertThat(call.doing()).isEqualTo("listening");
		advance(2);
		assertThat(call.heard()).hasSize(2);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		advance(60);
		assertThat(this.application.requestsTo("/next")).isEmpty();
		assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
	}

	private void choose(Behavior behavior) {
		this.account.engine().run(() -> this.account.voice().behavior().set(behavior));
	}

}
