package dev.toritsugi.task;

import dev.toritsugi.task.postwork.PostWorkRestorers;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import dev.toritsugi.task.CompletionResult.Outcome;
import dev.toritsugi.callcenter.OutcomeSettings;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import dev.toritsugi.twilio.rest.ScriptedTwilio.Row;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.update.TaskUpdateService;
import dev.toritsugi.twilio.rest.TwilioException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TaskServiceTests {

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final TaskSid OTHER = new TaskSid("WT" + "2".repeat(32));

	private static final String ALICE = "WK" + "a".repeat(32);

	private static final String READ = "GET /Tasks/" + TASK;

	private static final String RESERVATIONS = "GET /Tasks/" + TASK + "/Reservations?PageSize=1000";

	private static final String COMPLETE = "POST /Tasks/" + TASK;

	private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor();

	private final ScriptedTwilio twilio = new ScriptedTwilio();

	private final TaskService service = service();

	@BeforeEach
	void alicesTaskIsWrapping() {
		this.twilio.on(READ, ScriptedTwilio.task(TASK, "wrapping"))
			.on(RESERVATIONS,
					ScriptedTwilio.reservations(new Row(TASK, "carol", "rejected"), new Row(TASK, "bob", "timeout"),
							new Row(TASK, "alice", "wrapping")))
			.on(COMPLETE, ScriptedTwilio.task(TASK, "completed"));
	}

	@AfterEach
	void close() {
		this.background.shutdownNow();
		this.twilio.close();
	}

	@Nested
	class ATask {

		@Test
		void isCompletedForItsWorker() {
			assertThat(completedFor("alice")).isEqualTo(Outcome.COMPLETED);
			assertThat(TaskServiceTests.this.twilio.requests()).containsExactly(READ, RESERVATIONS, COMPLETE);
		}

		@Test
		void isCompletedForItsWorkerWhateverTheCaseOfTheName() {
			assertThat(completedFor("ALICE")).isEqualTo(Outcome.COMPLETED);
		}

		@Test
		void isCompletedWhileItsReservationIsStillAccepted() {
			reservations(new Row(TASK, "alice", "accepted"));
			assertThat(completedFor("alice")).isEqualTo(Outcome.COMPLETED);
		}

		@ParameterizedTest
		@ValueSource(strings = { "bob", "carol", "dave" })
		void isNotCompletedForAColleague(String colleague) {
			assertThat(completedFor(colleague)).isEqualTo(Outcome.NOT_YOURS);
			assertNothingWasCompleted();
		}

		@Test
		void isCompletedForASupervisorWithoutAskingWhoseItIs() {
			assertThat(completed(TaskPermission.ofSupervisor())).isEqualTo(Outcome.COMPLETED);
			assertThat(TaskServiceTests.this.twilio.requests()).containsExactly(READ, COMPLETE);
		}

		@Test
		void isNoLongerOfWhoPassedItOn() {
			reservations(new Row(TASK, "alice", "completed"), new Row(TASK, "bob", "wrapping"));
			assertThat(completedFor("alice")).isEqualTo(Outcome.NOT_YOURS);
			assertNothingWasCompleted();
			assertThat(completedFor("bob")).isEqualTo(Outcome.COMPLETED);
		}

		@ParameterizedTest
		@CsvSource({ "pending, NOT_ASSIGNED", "reserved, NOT_ASSIGNED", "assigned, CALL_IN_PROGRESS",
				"completed, COMPLETED", "canceled, CANCELED", "hibernating, UNSETTLED" })
		void isLeftAloneUnlessItIsWrapping(String status, Outcome outcome) {
			TaskServiceTests.this.twilio.on(READ, ScriptedTwilio.task(TASK, status));
			assertThat(completedFor("alice")).isEqualTo(outcome);
			assertThat(completed(TaskPermission.ofSupervisor())).isEqualTo(outcome);
			assertNothingWasCompleted();
		}

		@Test
		void ofAColleagueIsTheirsInTheCallAndAfterItsEnd() {
			for (String status : new String[] { "assigned", "completed" }) {
				TaskServiceTests.this.twilio.on(READ, ScriptedTwilio.task(TASK, status));
				assertThat(completedFor("bob")).isEqualTo(Outcome.NOT_YOURS);
			}
		}

		@Test
		void isNotFoundWhereTwilioHasNone() {
			TaskServiceTests.this.twilio.on(READ, ScriptedTwilio.gone());
			assertThat(completedFor("alice")).isEqualTo(Outcome.TASK_NOT_FOUND);
		}

		@Test
		void isCompletedWhenSomebodyElseWasFaster() {
			TaskServiceTests.this.twilio
				.on(READ, ScriptedTwilio.task(TASK, "wrapping"), ScriptedTwilio.task(TASK, "completed"))
				.on(COMPLETE, ScriptedTwilio.error(400, 20001, "Cannot complete task"));
			assertThat(completedFor("alice")).isEqualTo(Outcome.COMPLETED);
			assertThat(TaskServiceTests.this.twilio.requests()).containsExactly(READ, RESERVATIONS, COMPLETE, READ);
		}

		@Test
		void isCompletedWhenOnlyTwiliosAnswerGotLost() {
			TaskServiceTests.this.twilio
				.on(READ, ScriptedTwilio.task(TASK, "wrapping"), ScriptedTwilio.task(TASK, "completed"))
				.on(COMPLETE, ScriptedTwilio.hangUp(), ScriptedTwilio.error(400, 20001, "Cannot complete task"));
			assertThat(completedFor("alice")).isEqualTo(Outcome.COMPLETED);
			assertThat(TaskServiceTests.this.twilio.requests()).containsExactly(READ, RESERVATIONS, COMPLETE, COMPLETE,
					READ);
		}

		@Test
		void isNotFoundWhenItWentAwayMeanwhile() {
			TaskServiceTests.this.twilio.on(READ, ScriptedTwilio.task(TASK, "wrapping"), ScriptedTwilio.gone())
				.on(COMPLETE, ScriptedTwilio.gone());
			assertThat(completedFor("alice")).isEqualTo(Outcome.TASK_NOT_FOUND);
		}

		@Test
		void isTriedOnceMoreWhenTwilioRefusesAndItStillWraps() {
			TaskServiceTests.this.twilio.on(COMPLETE, ScriptedTwilio.error(400, 20001, "Cannot complete task"));
			assertThat(completedFor("alice")).isEqualTo(Outcome.UNSETTLED);
			assertThat(TaskServiceTests.this.twilio.requests()).containsExactly(READ, RESERVATIONS, COMPLETE, READ,
					COMPLETE, READ);
		}

		@Test
		void hasOneDeadlineForAllItsRequests() {
			TaskServiceTests.this.twilio.on(RESERVATIONS, ScriptedTwilio.silence());
			assertThatExceptionOfType(TwilioException.Unavailable.class).isThrownBy(() -> TaskServiceTests.this.service
				.complete(TASK, TaskPermission.ofWorker("alice"), Deadline.in(Duration.ofSeconds(1))));
			assertThat(TaskServiceTests.this.twilio.requests()).startsWith(READ).doesNotContain(COMPLETE);
		}

		private Outcome completedFor(String worker) {
			return completed(TaskPermission.ofWorker(worker));
		}

		private Outcome completed(TaskPermission permission) {
			CompletionResult completion = TaskServiceTests.this.service.complete(TASK, permission, soon());
			assertThat(completion.tasks()).containsExactly(TASK);
			return completion.outcome();
		}

		private void reservations(Row... rows) {
			TaskServiceTests.this.twilio.on(RESERVATIONS, ScriptedTwilio.reservations(rows));
		}

	}

	@Nested
	class AWorkersOwnTask {

		private static final String WRAPPING = "GET /Workers/" + ALICE
				+ "/Reservations?PageSize=1000&ReservationStatus=wrapping";

		private static final String ACCEPTED = "GET /Workers/" + ALICE
				+ "/Reservations?PageSize=1000&ReservationStatus=accepted";

		@BeforeEach
		void aliceHoldsNothing() {
			TaskServiceTests.this.twilio.on("GET /Workers?FriendlyName=alice", ScriptedTwilio.workers(ALICE, "alice"))
				.on(WRAPPING, ScriptedTwilio.reservations())
				.on(ACCEPTED, ScriptedTwilio.reservations());
		}

		@Test
		void isCompletedFromAWrappingReservation() {
			TaskServiceTests.this.twilio.on(WRAPPING, ScriptedTwilio.reservations(new Row(TASK, "alice", "wrapping")));
			assertThat(completion()).isEqualTo(CompletionResult.of(Outcome.COMPLETED, TASK));
			assertThat(TaskServiceTests.this.twilio.requests()).containsExactly("GET /Workers?FriendlyName=alice",
					WRAPPING, ACCEPTED, READ, COMPLETE);
		}

		@Test
		void isCompletedFromAReservationThatIsStillAccepted() {
			TaskServiceTests.this.twilio.on(ACCEPTED, ScriptedTwilio.reservations(new Row(TASK, "alice", "accepted")));
			assertThat(completion()).isEqualTo(CompletionResult.of(Outcome.COMPLETED, TASK));
		}

		@Test
		void isNotCompletedDuringItsCall() {
			TaskServiceTests.this.twilio.on(ACCEPTED, ScriptedTwilio.reservations(new Row(TASK, "alice", "accepted")))
				.on(READ, ScriptedTwilio.task(TASK, "assigned"));
			assertThat(completion()).isEqualTo(CompletionResult.of(Outcome.CALL_IN_PROGRESS, TASK));
			assertNothingWasCompleted();
		}

		@Test
		void isTheWrappingOneBesideACallInProgress() {
			TaskServiceTests.this.twilio.on(WRAPPING, ScriptedTwilio.reservations(new Row(TASK, "alice", "wrapping")))
				.on(ACCEPTED, ScriptedTwilio.reservations(new Row(OTHER, "alice", "accepted")))
				.on("GET /Tasks/" + OTHER, ScriptedTwilio.task(OTHER, "assigned"));
			assertThat(completion()).isEqualTo(CompletionResult.of(Outcome.COMPLETED, TASK));
			assertThat(TaskServiceTests.this.twilio.requests()).doesNotContain("POST /Tasks/" + OTHER);
		}

		@Test
		void hasToBeNamedWhereThereAreSeveral() {
			TaskServiceTests.this.twilio
				.on(WRAPPING,
						ScriptedTwilio.reservations(new Row(TASK, "alice", "wrapping"),
								new Row(OTHER, "alice", "wrapping")))
				.on("GET /Tasks/" + OTHER, ScriptedTwilio.task(OTHER, "wrapping"));
			assertThat(completion()).isEqualTo(CompletionResult.of(Outcome.SEVERAL_TASKS, TASK, OTHER));
			assertNothingWasCompleted();
		}

		@Test
		void isNoneWhereSheHoldsNone() {
			assertThat(completion()).isEqualTo(CompletionResult.of(Outcome.NOTHING_TO_COMPLETE));
		}

		@Test
		void isNoneWhereItEndedMeanwhile() {
			TaskServiceTests.this.twilio.on(WRAPPING, ScriptedTwilio.reservations(new Row(TASK, "alice", "wrapping")))
				.on(READ, ScriptedTwilio.gone());
			assertThat(completion()).isEqualTo(CompletionResult.of(Outcome.NOTHING_TO_COMPLETE));
		}

		@Test
		void isNotFoundWhereTwilioHasNoSuchWorker() {
			TaskServiceTests.this.twilio.on("GET /Workers?FriendlyName=alice", ScriptedTwilio.noWorkers());
			assertThat(completion()).isEqualTo(CompletionResult.of(Outcome.WORKER_NOT_FOUND));
		}

		private CompletionResult completion() {
			return TaskServiceTests.this.service.completeOwn("alice", (task) -> {
			}, soon());
		}

	}

	private void assertNothingWasCompleted() {
		assertThat(this.twilio.requests()).noneMatch((request) -> request.startsWith("POST"));
	}

	private static Deadline soon() {
		return Deadline.in(Duration.ofSeconds(5));
	}

	private TaskService service() {
		TwilioProperties properties = this.twilio.properties(Duration.ofSeconds(5), Duration.ofSeconds(5));
		TwilioClock time = new TwilioClock(InstantSource.system());
		CompletionPreparation preparation = new CompletionPreparation(PostWorkRestorers.of(this.twilio, properties),
				new StaticListableBeanFactory().getBeanProvider(PreCompletionStep.class));
		OwnWorkflows workflows = new OwnWorkflows(properties.workflowSid(), List.of());
		return new TaskService(this.twilio.client(properties), workflows, this.twilio.workerClient(properties),
				preparation,
				new TaskNoteService(this.twilio.client(properties),
						new TaskUpdateService(this.twilio.client(properties)), workflows,
						new OutcomeSettings(List.of(), false, List.of())),
				new WrapUpTimers(new ConcurrentTaskScheduler(this.background), time),
				new TaskMetrics(new SimpleMeterRegistry(), new TwilioClock(InstantSource.system())));
	}

}
