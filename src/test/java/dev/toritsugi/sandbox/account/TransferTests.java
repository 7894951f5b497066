package dev.toritsugi.sandbox.account;

import java.util.List;

import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.transfer.Transfer;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferStatus;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferTarget;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.Participant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests transfers of tasks whose workers talk in conferences.
 */
class TransferTests extends AbstractCallTests {

	@BeforeEach
	void connectInConferences() {
		this.application.json("/assignment",
				"{\"instruction\":\"conference\",\"from\":\"+12025550100\",\"end_conference_on_customer_exit\":true}");
	}

	@Test
	void theSecondWorkerJoinsTheConferenceAndKeepsTheTask() {
		Call call = incomingCall();
		answers("alice");
		Reservation first = reservation(call);
		Transfer transfer = transfer(first, "bob", Transfer.Mode.WARM);
		answers("bob");
		assertThat(transfer.status()).isEqualTo(TransferStatus.COMPLETE);
		assertThat(conference(call).connected()).extracting(Participant::call).contains(call).hasSize(3);
		hangsUp("alice");
		assertThat(first.status()).isEqualTo(ReservationStatus.WRAPPING);
		assertThat(conference(call).connected()).hasSize(2);
		this.account.engine().run(() -> this.account.taskRouter().reservations().complete(first));
		assertThat(worker("alice").holding()).isEmpty();
		assertThat(task(call).status()).isEqualTo(TaskStatus.ASSIGNED);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		complete(call);
		assertThat(reservations(task(call))).extracting(Reservation::status).containsOnly(ReservationStatus.COMPLETED);
		assertThat(alerts()).isEmpty();
	}

	@Test
	void aTransferFailsIfItsWorkerMissesTheCall() {
		Call call = incomingCall();
		answers("alice");
		Transfer transfer = transfer(reservation(call), "bob", Transfer.Mode.WARM);
		advance(120);
		assertThat(transfer.status()).isEqualTo(TransferStatus.FAILED);
		assertThat(task(call).status()).isEqualTo(TaskStatus.ASSIGNED);
		assertThat(conference(call).connected()).hasSize(2);
		assertThat(worker("bob").holding()).isEmpty();
	}

	@Test
	void theEndOfTheCallEndsTheTransfer() {
		Call call = incomingCall();
		answers("alice");
		Transfer transfer = transfer(reservation(call), "bob", Transfer.Mode.COLD);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(transfer.status()).isEqualTo(TransferStatus.FAILED);
		assertThat(task(call).status()).isEqualTo(TaskStatus.WRAPPING);
		assertThat(worker("bob").holding()).isEmpty();
		assertThat(this.account.calleePhones().legs(worker("bob"))).isEmpty();
		complete(call);
	}

	@Test
	void aTransferWaitsForAWorkerWhoIsBusy() {
		Call busy = incomingCall();
		Worker worker = reservation(busy).worker();
		answers(worker.friendlyName());
		Call call = incomingCall();
		Reservation first = reservation(call);
		answers(first.worker().friendlyName());
		Transfer transfer = transfer(first, worker.friendlyName(), Transfer.Mode.COLD);
		assertThat(transfer.offer()).isNull();
		this.account.engine().run(() -> this.account.callerPhones().hangUp(busy));
		complete(busy);
		answers(worker.friendlyName());
		assertThat(transfer.status()).isEqualTo(TransferStatus.COMPLETE);
		assertThat(first.status()).isEqualTo(ReservationStatus.WRAPPING);
	}

	@Test
	void instructionsForWaitingCallersAreRefused() {
		Call call = incomingCall();
		answers("alice");
		this.application.json("/assignment", "{\"instruction\":\"dequeue\",\"from\":\"+12025550100\"}");
		transfer(reservation(call), "bob", Transfer.Mode.WARM);
		assertThat(alerts()).singleElement().asString().startsWith("40151: ");
	}

	private Transfer transfer(Reservation reservation, String worker, Transfer.Mode mode) {
		return this.account.engine()
			.call(() -> this.account.taskRouter()
				.transfers()
				.start(reservation, new TransferTarget.ToWorker(worker(worker)), mode));
	}

	private Conference conference(Call call) {
		Task task = task(call);
		List<Conference> found = this.account.voice()
			.conferences()
			.all()
			.stream()
			.filter((conference) -> conference.friendlyName().equals(task.sid()))
			.toList();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

}
