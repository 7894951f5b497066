package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.voice.call.Call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Base class of tests that simulate calls with the sandbox's clock stopped. The
 * application responds to webhooks immediately.
 */
abstract class AbstractCallTests {

	final ScriptedApplication application = new ScriptedApplication();

	final SandboxAccount account = SupportAccount.of(EngineClock.standingAt(Instant.parse("2026-11-24T12:00:00Z")),
			this.application);

	Call incomingCall() {
		return callFrom("+819012345678");
	}

	Call callFrom(String from) {
		return this.account.engine()
			.call(() -> this.account.callService()
				.receive(from, this.account.numbers().find(AccountSeed.NUMBER).orElseThrow()));
	}

	void answers(String name) {
		assertThat(this.account.engine().call(() -> this.account.calleePhones().answer(worker(name)))).isTrue();
	}

	void hangsUp(String name) {
		assertThat(this.account.engine().call(() -> this.account.calleePhones().hangUp(worker(name)))).isTrue();
	}

	boolean answer(Call leg) {
		return this.account.engine().call(() -> this.account.calleePhones().answer(leg));
	}

	boolean hangUp(Call leg) {
		return this.account.engine().call(() -> this.account.calleePhones().hangUp(leg));
	}

	boolean press(Call call, String keys) {
		return this.account.engine().call(() -> this.account.callerPhones().press(call, keys));
	}

	void advance(int seconds) {
		this.account.engine().advance(Duration.ofSeconds(seconds));
	}

	void complete(Call call) {
		this.account.engine().run(() -> this.account.taskRouter().tasks().complete(task(call), "done"));
	}

	Worker worker(String name) {
		return this.account.taskRouter().workers().named(workspace(), name).orElseThrow();
	}

	Workspace workspace() {
		return this.account.taskRouter().workspaces().get("WS1");
	}

	static Task task(Call call) {
		return Objects.requireNonNull(call.task(), "the caller was not queued");
	}

	Reservation reservation(Call call) {
		return reservations(task(call)).get(0);
	}

	List<Reservation> reservations(Task task) {
		return this.account.taskRouter().reservations().of(task);
	}

	Webhook onlyRequestTo(String path) {
		assertThat(this.application.requestsTo(path)).hasSize(1);
		return this.application.requestsTo(path).get(0);
	}

	List<String> alerts() {
		return this.account.journal().entries().stream().map(JournalEntry::alerts).flatMap(List::stream).toList();
	}

	void assertRefused(String because, Runnable command) {
		assertThatExceptionOfType(TwilioError.class).isThrownBy(() -> this.account.engine().run(command))
			.withMessageContaining(because)
			.satisfies((refusal) -> assertThat(refusal.status()).isEqualTo(400));
	}

}
