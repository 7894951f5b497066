package dev.toritsugi.sandbox.account;

import java.time.Duration;

import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.fault.Fault;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests webhook faults with the sandbox's clock stopped.
 */
class FaultTests extends AbstractCallTests {

	@Test
	void aLostWebhookCountsAsNotAnsweredInTime() {
		set(Fault.Effect.LOSE, Webhook.Kind.ASSIGNMENT, null, null);
		Call call = incomingCall();
		assertThat(this.application.requestsTo("/assignment")).isEmpty();
		this.account.engine().advance(Duration.ofSeconds(5));
		assertThat(alerts()).contains("fault test: no answer within 5 s");
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
	}

	@Test
	void aDelayedWebhookArrivesOnTheSandboxsClock() {
		set(Fault.Effect.DELAY, Webhook.Kind.VOICE, Duration.ofSeconds(3), null);
		Call call = incomingCall();
		this.account.engine().advance(Duration.ofSeconds(2));
		assertThat(this.application.requestsTo("/enqueue")).isEmpty();
		this.account.engine().advance(Duration.ofSeconds(1));
		assertThat(task(call).status()).isEqualTo(TaskStatus.RESERVED);
	}

	@Test
	void aDuplicatedWebhookArrivesTwiceAndCountsOnce() {
		set(Fault.Effect.DUPLICATE, Webhook.Kind.VOICE, null, null);
		Call call = incomingCall();
		assertThat(this.application.requestsTo("/enqueue")).hasSize(2);
		assertThat(this.account.taskRouter().tasks().all(workspace())).containsExactly(task(call));
		assertThat(this.account.journal().entries()).extracting(JournalEntry::kind)
			.filteredOn((kind) -> kind == Webhook.Kind.VOICE)
			.hasSize(2);
	}

	@Test
	void aReorderedWebhookArrivesAfterTheNextWebhook() {
		set(Fault.Effect.REORDER, Webhook.Kind.VOICE, null, 2);
		Call first = incomingCall();
		assertThat(first.heard()).isEmpty();
		Call second = incomingCall();
		assertThat(this.application.requestsTo("/enqueue")).extracting((webhook) -> webhook.parameters().get("CallSid"))
			.containsExactly(second.sid(), first.sid());
	}

	@Test
	void aReorderedWebhookWithoutANextIsSentAfterTwoSeconds() {
		set(Fault.Effect.REORDER, Webhook.Kind.VOICE, null, 1);
		Call call = incomingCall();
		this.account.engine().advance(Duration.ofSeconds(2));
		assertThat(task(call).status()).isEqualTo(TaskStatus.RESERVED);
	}

	@Test
	void aDeadPortFailsAtOnceAndAFaultEndsAfterItsCount() {
		set(Fault.Effect.DEAD_PORT, Webhook.Kind.VOICE, null, 1);
		assertThat(incomingCall().status()).isEqualTo(CallStatus.FAILED);
		assertThat(incomingCall().status()).isEqualTo(CallStatus.IN_PROGRESS);
		assertThat(this.account.faults().hits("test")).isOne();
	}

	@Test
	void aBlackHoleGetsNoConnectionForTenSeconds() {
		set(Fault.Effect.BLACK_HOLE, Webhook.Kind.VOICE, null, 1);
		Call call = incomingCall();
		advance(9);
		assertThat(call.status()).isEqualTo(CallStatus.RINGING);
		advance(1);
		assertThat(alerts()).contains("fault test: no connection within 10 s");
		assertThat(call.status()).isEqualTo(CallStatus.FAILED);
	}

	private void set(Fault.Effect effect, Webhook.Kind kind, @Nullable Duration delay, @Nullable Integer count) {
		this.account.faults().set("test", new Fault(effect, null, delay, null, null, kind, count, null, false));
	}

}
