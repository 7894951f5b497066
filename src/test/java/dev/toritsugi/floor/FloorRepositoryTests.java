package dev.toritsugi.floor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskQueue;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FloorRepositoryTests {

	private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final WorkerSid ALICE = new WorkerSid("WK" + "1".repeat(32));

	private static final String AVAILABLE = "WA" + "1".repeat(32);

	private static final String BREAK = "WA" + "2".repeat(32);

	private static final int ENDED = KnownTask.step(Task.Status.COMPLETED);

	private final FloorRepository repository = new FloorRepository();

	@Test
	void aReadThatBeganBeforeAnEventDoesNotReplaceIt() {
		read(1, at(1000), worker(AVAILABLE, at(0)), null);
		event(20, at(5400), worker(BREAK, at(5400)));
		read(10, at(5100), worker(AVAILABLE, at(0)), null);
		assertThat(activity()).isEqualTo(BREAK);
	}

	@Test
	void aReadThatBeganAfterAnEventReplacesIt() {
		read(1, at(1000), worker(AVAILABLE, at(0)), null);
		event(20, at(5400), worker(BREAK, at(5400)));
		read(30, at(9000), worker(AVAILABLE, at(8000)), null);
		assertThat(activity()).isEqualTo(AVAILABLE);
	}

	@Test
	void aListThatLagsBehindAnEventDoesNotReplaceItAtOnce() {
		read(1, at(1000), worker(AVAILABLE, at(0)), null);
		event(20, at(5400), worker(BREAK, at(5400)));
		read(30, at(6000), worker(AVAILABLE, at(0)), null);
		assertThat(activity()).isEqualTo(BREAK);
		for (int i = 0; i < 5; i++) {
			read(40 + i, at(8000 + i * 2000), worker(AVAILABLE, at(0)), null);
		}
		assertThat(activity()).isEqualTo(AVAILABLE);
	}

	@Test
	void anEventThatIsOlderThanAReadIsIgnored() {
		read(1, at(9000), worker(AVAILABLE, at(8000)), null);
		assertThat(event(20, at(5400), worker(BREAK, at(5400)))).isFalse();
		assertThat(activity()).isEqualTo(AVAILABLE);
	}

	@Test
	void anEventOfTheSameSecondAsAReadAsksForAnotherRead() {
		read(1, at(9000), worker(AVAILABLE, at(8000)), null);
		assertThat(event(20, at(8400), worker(BREAK, at(8400)))).isTrue();
		assertThat(activity()).isEqualTo(AVAILABLE);
		assertThat(event(21, at(8400), worker(AVAILABLE, at(8400)))).isFalse();
	}

	@Test
	void aLateEventDoesNotBringBackAnEndedTask() {
		read(1, at(1000), worker(AVAILABLE, at(0)), task(Task.Status.WRAPPING, at(900)));
		event(20, at(5000), task(Task.Status.COMPLETED, at(5000)));
		event(21, at(4000), task(Task.Status.WRAPPING, at(4000)));
		assertThat(floor().tasks()).isEmpty();
		read(10, at(4500), worker(AVAILABLE, at(0)), task(Task.Status.WRAPPING, at(900)));
		assertThat(floor().tasks()).isEmpty();
	}

	@Test
	void aTaskThatAReadNoLongerContainsHasEnded() {
		read(1, at(1000), worker(AVAILABLE, at(0)), task(Task.Status.WRAPPING, at(900)));
		read(2, at(3000), worker(AVAILABLE, at(0)), null);
		assertThat(floor().tasks()).isEmpty();
		event(20, at(2900), task(Task.Status.WRAPPING, at(2900)));
		assertThat(floor().tasks()).isEmpty();
	}

	@Test
	void aTaskFromAnEventSurvivesOneListWithoutIt() {
		read(1, at(1000), worker(AVAILABLE, at(0)), null);
		event(20, at(1500), task(Task.Status.RESERVED, at(1500)));
		read(30, at(2000), worker(AVAILABLE, at(0)), null);
		assertThat(floor().tasks()).containsKey(TASK);
		read(40, at(4000), worker(AVAILABLE, at(0)), null);
		assertThat(floor().tasks()).isEmpty();
	}

	@Test
	void reservationsAreReadOnceAfterAnOfferBecauseAnotherMayBeOfTheSameSecond() {
		read(1, at(1000), worker(AVAILABLE, at(0)), task(Task.Status.PENDING, at(900)));
		Reservation offer = new Reservation(new ReservationSid("WR" + "1".repeat(32)), TASK, ALICE, "alice",
				Reservation.Status.PENDING, at(5400), at(5400));
		Stamp stamp = Stamp.ofEvent(at(5400), 0, 20);
		this.repository.merge(new FloorChange(task(Task.Status.RESERVED, at(5400)), stamp, offer, null, stamp));
		assertThat(this.repository.unexplained()).isEmpty();
		Task listed = task(Task.Status.RESERVED, at(5000));
		read(30, at(8000), worker(AVAILABLE, at(0)), listed);
		assertThat(this.repository.unexplained()).hasSize(1);
		this.repository.merge(listed, null, List.of(offer), 31);
		read(40, at(10_000), worker(AVAILABLE, at(0)), listed);
		assertThat(this.repository.unexplained()).isEmpty();
	}

	@Test
	void keepsTheStateWhileTwilioFails() {
		read(1, at(1000), worker(AVAILABLE, at(0)), task(Task.Status.PENDING, at(900)));
		this.repository.failed();
		assertThat(floor().reachable()).isFalse();
		assertThat(floor().asOf()).isEqualTo(at(1000));
		assertThat(floor().tasks()).hasSize(1);
		assertThat(floor().workers()).hasSize(1);
	}

	/**
	 * Delivers the events and reads of one call in a random order, up to four seconds
	 * late.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void neverShowsAnEarlierStepOfACall(int seed) {
		Random random = new Random(seed);
		for (int run = 0; run < 200; run++) {
			FloorRepository repository = new FloorRepository();
			List<Task> steps = steps(random);
			int shown = -1;
			for (Delivery delivery : deliveries(steps, random)) {
				delivery.to(repository);
				int step = step(repository, shown);
				assertThat(step).as("seed %s, run %s", seed, run).isGreaterThanOrEqualTo(shown);
				shown = step;
			}
			assertThat(shown).as("seed %s, run %s", seed, run).isEqualTo(ENDED);
		}
	}

	/** Returns the step of the shown task. A task that is no longer shown has ended. */
	private static int step(FloorRepository repository, int before) {
		FloorTask task = repository.floor().map((floor) -> floor.tasks().get(TASK)).orElse(null);
		return (task != null) ? KnownTask.step(task.task().status()) : (before < 0) ? before : ENDED;
	}

	private static List<Task> steps(Random random) {
		List<Task> steps = new ArrayList<>();
		int at = random.nextInt(1000);
		for (Task.Status status : List.of(Task.Status.PENDING, Task.Status.RESERVED, Task.Status.PENDING,
				Task.Status.RESERVED, Task.Status.ASSIGNED, Task.Status.WRAPPING, Task.Status.COMPLETED)) {
			steps.add(task(status, at(at)));
			at += 1 + random.nextInt(3000);
		}
		return steps;
	}

	private static List<Delivery> deliveries(List<Task> steps, Random random) {
		List<Delivery> deliveries = new ArrayList<>();
		for (Task step : steps) {
			if (random.nextInt(4) > 0) {
				long arrival = step.updated().toEpochMilli() + random.nextInt(4000);
				deliveries.add(new Delivery(arrival, step, true, arrival));
			}
		}
		long end = steps.get(steps.size() - 1).updated().toEpochMilli() + 12_000;
		for (long begun = START.toEpochMilli(); begun < end; begun += 500 + random.nextInt(2000)) {
			Instant now = Instant.ofEpochMilli(begun);
			Task current = steps.stream()
				.filter((step) -> !step.updated().isAfter(now))
				.reduce((first, second) -> second)
				.orElse(null);
			deliveries.add(new Delivery(begun + random.nextInt(400), current, false, begun));
		}
		deliveries.sort(Comparator.comparing(Delivery::arrival));
		return deliveries;
	}

	private void read(long begun, Instant asOf, Worker worker, @Nullable Task task) {
		this.repository.merge(
				new FloorReading(begun, asOf, List.of(worker), (task != null) ? List.of(task) : List.of(), layout()));
	}

	private static FloorReading.Layout layout() {
		return new FloorReading.Layout(List.of(new TaskQueue("WQ" + "1".repeat(32), "Everyone", "1==1", false)),
				List.of(new Activity(AVAILABLE, "Available", true), new Activity(BREAK, "Break", false)));
	}

	private boolean event(long arrived, Instant at, Worker worker) {
		Stamp stamp = Stamp.ofEvent(at, 0, arrived);
		return this.repository.merge(new FloorChange(null, stamp, null, worker, stamp));
	}

	private void event(long arrived, Instant at, Task task) {
		Stamp stamp = Stamp.ofEvent(at, 0, arrived);
		this.repository.merge(new FloorChange(task, stamp, reservation(task), null, stamp));
	}

	private static @Nullable Reservation reservation(Task task) {
		return (task.status() != Task.Status.RESERVED) ? null
				: new Reservation(new ReservationSid("WR" + "1".repeat(32)), TASK, ALICE, "alice",
						Reservation.Status.PENDING, task.updated(), task.updated());
	}

	private static Worker worker(String activity, Instant since) {
		return new Worker(ALICE, "alice", activity, activity.equals(AVAILABLE), since, Attributes.of("{}"), since,
				null);
	}

	private static Task task(Task.Status status, Instant updated) {
		return new Task(TASK, "WW" + "1".repeat(32), Task.VOICE, status, null, new Task.Rank(0, START),
				Attributes.of("{\"call_sid\":\"CA\"}"), START, updated, null);
	}

	private static Instant at(long millis) {
		return START.plusMillis(millis);
	}

	private Floor floor() {
		return this.repository.floor().orElseThrow();
	}

	private String activity() {
		return floor().workerNamed("alice").orElseThrow().activitySid();
	}

	/**
	 * An event, or a read whose dates have whole seconds.
	 */
	private record Delivery(long arrival, @Nullable Task task, boolean event, long observed) {

		void to(FloorRepository repository) {
			if (this.event) {
				Task task = Objects.requireNonNull(this.task);
				Stamp stamp = Stamp.ofEvent(task.updated(), 0, this.observed);
				repository.merge(new FloorChange(task, stamp, null, null, stamp));
				return;
			}
			List<Task> tasks = (this.task == null || this.task.status() == Task.Status.COMPLETED) ? List.of() : List
				.of(FloorRepositoryTests.task(this.task.status(), this.task.updated().truncatedTo(ChronoUnit.SECONDS)));
			repository.merge(
					new FloorReading(this.observed, Instant.ofEpochMilli(this.observed), List.of(), tasks, layout()));
		}

	}

}
