package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how calls are routed to workers, and how tasks and reservations end.
 */
class RoutingTests extends AbstractCallTests {

	@Test
	void threeCallersReachThreeWorkersAndTheFourthWaitsUntilOneIsFree() {
		List<Call> calls = List.of(incomingCall(), incomingCall(), incomingCall(), incomingCall());
		assertThat(calls).extracting((call) -> call.outboundLegs().stream().map(Call::to).toList())
			.containsExactly(List.of("client:alice"), List.of("client:bob"), List.of("client:carol"), List.of());
		answers("bob");
		hangsUp("bob");
		assertThat(calls.get(3).outboundLegs()).isEmpty();
		complete(calls.get(1));
		assertThat(calls.get(3).outboundLegs()).singleElement().extracting(Call::to).isEqualTo("client:bob");
	}

	@Test
	void aTimedOutWorkerGoesOfflineAndTheNextWorkerIsCalled() {
		Call call = incomingCall();
		this.account.engine().advance(Duration.ofSeconds(20));
		assertThat(call.outboundLegs()).singleElement().extracting(Call::status).isEqualTo(CallStatus.NO_ANSWER);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);

		this.account.engine().advance(Duration.ofSeconds(10));
		assertThat(reservations(task(call))).extracting(Reservation::status)
			.containsExactly(ReservationStatus.TIMEOUT, ReservationStatus.PENDING);
		assertThat(worker("alice").activity().friendlyName()).isEqualTo("Offline");
		assertThat(call.outboundLegs()).extracting(Call::to).containsExactly("client:alice", "client:bob");
	}

	@Test
	void aDeclinedCallLeavesTheReservationPending() {
		Call call = incomingCall();
		assertThat(this.account.engine().call(() -> this.account.calleePhones().decline(worker("alice")))).isTrue();
		assertThat(call.outboundLegs()).singleElement().extracting(Call::status).isEqualTo(CallStatus.BUSY);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
		assertThat(onlyRequestTo("/status").parameters()).containsEntry("CallStatus", "busy");
	}

	@Test
	void aRejectedTaskIsOfferedToTheNextWorker() {
		this.application.json("/assignment", "{\"instruction\":\"reject\",\"activity_sid\":\"WAoffline\"}");
		Call call = incomingCall();
		assertThat(task(call).status()).isEqualTo(TaskStatus.PENDING);
		assertThat(reservations(task(call))).hasSize(3)
			.extracting(Reservation::status)
			.containsOnly(ReservationStatus.REJECTED);
		assertThat(this.account.taskRouter().workers().all(workspace()))
			.allMatch((worker) -> !worker.activity().available());
	}

	@Test
	void aTaskThatNoWorkerTakesIsCanceledAfterADay() {
		this.application.json("/assignment", "{}");
		Call call = incomingCall();
		this.account.engine().run(() -> this.account.calls().limit(call, Duration.ofDays(2)));
		this.account.engine().advance(Duration.ofDays(1));
		assertThat(task(call).status()).isEqualTo(TaskStatus.CANCELED);
		assertThat(task(call).reason()).isEqualTo("Task TTL Exceeded");
	}

	@Test
	void anEndedTaskIsRemovedAfterFiveMinutes() {
		Call call = incomingCall();
		answers("alice");
		hangsUp("alice");
		complete(call);
		this.account.engine().advance(Duration.ofMinutes(5).minusSeconds(1));
		assertThat(this.account.taskRouter().tasks().all(workspace())).hasSize(1);
		this.account.engine().advance(Duration.ofSeconds(1));
		assertThat(this.account.taskRouter().tasks().all(workspace())).isEmpty();
	}

	@Test
	void anInvalidTaskStatusChangeIsRefused() {
		Call call = incomingCall();
		Task task = task(call);
		assertRefused("because it is not currently assigned",
				() -> this.account.taskRouter().tasks().complete(task, null));
		assertRefused("because it's not currently assigned", () -> this.account.taskRouter().tasks().wrapUp(task));
		answers("alice");
		assertRefused("because it is not pending or reserved",
				() -> this.account.taskRouter().tasks().cancel(task, null));
		hangsUp("alice");
		complete(call);
		assertRefused("because it is not currently assigned",
				() -> this.account.taskRouter().tasks().complete(task, null));
	}

	@Test
	void theSameCallsReceiveTheSameSids() {
		SandboxAccount again = SupportAccount.of(EngineClock.standingAt(Instant.parse("2026-11-24T12:00:00Z")),
				new ScriptedApplication());
		Call other = again.engine()
			.call(() -> again.callService()
				.receive("+819012345678", again.numbers().find(AccountSeed.NUMBER).orElseThrow()));
		Call call = incomingCall();
		assertThat(other.sid()).isEqualTo(call.sid()).matches("CA[0-9a-f]{32}");
		assertThat(task(other).sid()).isEqualTo(task(call).sid());
	}

}
