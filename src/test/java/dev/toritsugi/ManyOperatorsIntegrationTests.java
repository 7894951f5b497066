package dev.toritsugi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty operators and five hundred calls: each task is completed once, for its own call
 * and in its own time, never with a colleague's.
 */
@TestPropertySource(properties = "call-center.after-call.time=20s")
@Tag("long")
class ManyOperatorsIntegrationTests extends AbstractAfterCallTests {

	private static final int OPERATORS = 50;

	private static final int CALLS = 500;

	/** When somebody hung up, by task. */
	private final Map<String, Instant> over = new HashMap<>();

	private final Map<String, Instant> completed = new HashMap<>();

	private final List<String> tasks = new ArrayList<>();

	private long read;

	@DynamicPropertySource
	static void operators(DynamicPropertyRegistry settings) {
		for (int i = 0; i < OPERATORS; i++) {
			String operator = "call-center.operators[" + i + "].";
			String name = "operator" + i;
			settings.add(operator + "name", () -> name);
			settings.add(operator + "worker-name", () -> name);
		}
	}

	@Test
	void everyTaskIsCompletedInItsOwnTime() {
		Random random = new Random(1);
		for (int placed = 0; placed < CALLS || this.over.size() < CALLS;) {
			// A queue takes a hundred.
			for (; placed < CALLS && placed - this.over.size() < OPERATORS + 25; placed++) {
				call();
			}
			everybody(random);
			pass("PT3S");
			readOn();
		}
		pass("PT25S");
		readOn();
		assertThat(this.completed).containsOnlyKeys(this.over.keySet());
		this.completed.forEach((task, at) -> assertThat(Duration.between(this.over.get(task), at)).as(task)
			.isBetween(Duration.ofSeconds(20), Duration.ofSeconds(23)));
		assertThat(this.tasks).doesNotHaveDuplicates().hasSize(CALLS);
	}

	/** Who rings answers, and who talks hangs up, some sooner and some later. */
	private void everybody(Random random) {
		for (int i = 0; i < OPERATORS; i++) {
			String name = "operator" + i;
			Reservation reservation = this.sandbox.account().engine().look(() -> held(name));
			if (reservation == null) {
				continue;
			}
			String task = reservation.task().sid();
			if (reservation.status() == ReservationStatus.PENDING) {
				post("/sandbox/workers/" + name + "/answer", null);
			}
			else if (!this.over.containsKey(task) && random.nextInt(3) == 0) {
				this.over.put(task, this.sandbox.account().engine().now());
				post("/sandbox/workers/" + name + "/hangup", null);
			}
		}
		clock().settle();
	}

	private @Nullable Reservation held(String name) {
		TaskRouter taskRouter = this.sandbox.account().taskRouter();
		Workspace workspace = taskRouter.workspaces().all().iterator().next();
		return taskRouter.reservations()
			.heldBy(taskRouter.workers().named(workspace, name).orElseThrow())
			.stream()
			.filter((reservation) -> reservation.status() != ReservationStatus.WRAPPING)
			.findFirst()
			.orElse(null);
	}

	/** Who was completed, as the journal has it; it keeps the newest lines only. */
	private void readOn() {
		for (Journal.Numbered line : this.sandbox.account().journal().after(this.read)) {
			this.read = line.number();
			JournalEntry entry = line.entry();
			if (entry.direction() == JournalEntry.Direction.REST && entry.request().method().equals("POST")
					&& entry.request().url().contains("/Tasks/") && entry.answer().status() == 200) {
				String task = entry.request().url().replaceFirst(".*/Tasks/", "");
				this.tasks.add(task);
				this.completed.put(task, entry.at());
			}
		}
	}

}
