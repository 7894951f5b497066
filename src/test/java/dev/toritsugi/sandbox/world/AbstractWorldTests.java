package dev.toritsugi.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.taskrouter.Workspace;
import dev.toritsugi.sandbox.voice.call.Call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Calls played against an application that answers at once, on a clock that stands still.
 */
abstract class AbstractWorldTests {

	final ScriptedApplication application = new ScriptedApplication();

	final World world = SupportWorld.of(EngineClock.standingAt(Instant.parse("2026-11-24T12:00:00Z")),
			this.application);

	Call somebodyCalls() {
		return this.world.engine()
			.call(() -> this.world.flow().begin("+819012345678", this.world.numbers().find(Seed.NUMBER).orElseThrow()));
	}

	void answers(String name) {
		assertThat(this.world.engine().call(() -> this.world.phones().answer(worker(name)))).isTrue();
	}

	void hangsUp(String name) {
		assertThat(this.world.engine().call(() -> this.world.phones().hangUp(worker(name)))).isTrue();
	}

	boolean answer(Call leg) {
		return this.world.engine().call(() -> this.world.phones().answer(leg));
	}

	boolean hangUp(Call leg) {
		return this.world.engine().call(() -> this.world.phones().hangUp(leg));
	}

	boolean press(Call call, String keys) {
		return this.world.engine().call(() -> this.world.callerPhones().press(call, keys));
	}

	void advance(int seconds) {
		this.world.engine().advance(Duration.ofSeconds(seconds));
	}

	void complete(Call call) {
		this.world.engine().run(() -> workspace().tasks().complete(task(call), "done"));
	}

	Worker worker(String name) {
		return workspace().workers().named(name).orElseThrow();
	}

	Workspace workspace() {
		return this.world.workspaces().get("WS1");
	}

	static Task task(Call call) {
		return Objects.requireNonNull(call.task(), "the caller was not queued");
	}

	static Reservation reservation(Call call) {
		return task(call).reservations().get(0);
	}

	Webhook only(String path) {
		assertThat(this.application.asked(path)).hasSize(1);
		return this.application.asked(path).get(0);
	}

	List<String> alerts() {
		return this.world.journal().entries().stream().map(JournalEntry::alerts).flatMap(List::stream).toList();
	}

	void assertRefused(String because, Runnable command) {
		assertThatExceptionOfType(TwilioError.class).isThrownBy(() -> this.world.engine().run(command))
			.withMessageContaining(because)
			.satisfies((refusal) -> assertThat(refusal.status()).isEqualTo(400));
	}

}
