package dev.toritsugi.twilio.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TaskClientTests {

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final WorkerSid WORKER = new WorkerSid(ScriptedTwilio.WORKER);

	private static final String READ = "GET /Tasks/" + TASK;

	private static final String COMPLETE = "POST /Tasks/" + TASK;

	private final ScriptedTwilio twilio = new ScriptedTwilio();

	private TaskClient client = clientWaiting(Duration.ofSeconds(5));

	@BeforeEach
	void completable() {
		this.twilio.on(COMPLETE, ScriptedTwilio.task(TASK, "completed"));
	}

	@AfterEach
	void close() {
		this.twilio.close();
	}

	@Test
	void readsTheStatusOfATask() {
		this.twilio.on(READ, ScriptedTwilio.task(TASK, "wrapping"));
		assertThat(this.client.task(TASK, soon())).extracting(Task::sid, Task::status)
			.containsExactly(TASK, Task.Status.WRAPPING);
		assertThat(this.twilio.requests()).containsExactly(READ);
	}

	@Test
	void readsAnUnknownStatus() {
		this.twilio.on(READ, ScriptedTwilio.task(TASK, "hibernating"));
		assertThat(this.client.task(TASK, soon()).status()).isEqualTo(Task.Status.UNKNOWN);
	}

	@Test
	void completesWithCredentialsAndReason() {
		this.client.complete(TASK, null, "all said", soon());
		String credentials = ScriptedTwilio.ACCOUNT + ":" + ScriptedTwilio.AUTH_TOKEN;
		assertThat(this.twilio.received()).containsExactly(new ScriptedTwilio.Received(COMPLETE,
				"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
				"AssignmentStatus=completed&Reason=all+said"));
	}

	@Test
	void readsReservationsOfAWorkerInOneState() {
		this.twilio.on("GET /Workers/" + WORKER + "/Reservations?PageSize=1000&ReservationStatus=wrapping",
				ScriptedTwilio.reservations(new ScriptedTwilio.Row(TASK, "alice", "wrapping")));
		assertThat(this.client.reservations(WORKER, Reservation.Status.WRAPPING, soon()))
			.containsExactly(new Reservation(new ReservationSid("WR" + "1".repeat(32)), TASK, WORKER, "alice",
					Reservation.Status.WRAPPING, Instant.EPOCH, Instant.EPOCH));
	}

	@Test
	void findsAWorkerIgnoringTheCaseOfTheName() {
		this.twilio.on("GET /Workers?FriendlyName=Alice", ScriptedTwilio.workers(WORKER.value(), "alice"));
		assertThat(this.workers().workerNamed("Alice", soon())).contains(WORKER);
	}

	@Test
	void findsNoWorkerByTheBeginningOfTheName() {
		this.twilio.on("GET /Workers?FriendlyName=Al", ScriptedTwilio.workers(WORKER.value(), "alice"));
		assertThat(this.workers().workerNamed("Al", soon())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 429, 500, 502, 503 })
	void asksThreeTimesWhileTwilioIsUnavailable(int status) {
		this.twilio.on(COMPLETE, ScriptedTwilio.page(status));
		assertThatExceptionOfType(TwilioException.Unavailable.class)
			.isThrownBy(() -> this.client.complete(TASK, null, "done", soon()));
		assertThat(this.twilio.requests()).containsExactly(COMPLETE, COMPLETE, COMPLETE);
	}

	@Test
	void succeedsAsSoonAsTwilioAnswersAgain() {
		this.twilio.on(COMPLETE, ScriptedTwilio.page(502), ScriptedTwilio.task(TASK, "completed"));
		this.client.complete(TASK, null, "done", soon());
		assertThat(this.twilio.requests()).containsExactly(COMPLETE, COMPLETE);
	}

	@Test
	void passesRetryAfterOn() {
		this.twilio.on(READ, ScriptedTwilio.error(429, 20429, "Too Many Requests", "Retry-After", "7"));
		assertThatExceptionOfType(TwilioException.Unavailable.class).isThrownBy(() -> this.client.task(TASK, soon()))
			.satisfies((ex) -> assertThat(ex.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 409, 412 })
	void asksOnceWhereTwilioRefuses(int status) {
		this.twilio.on(COMPLETE, ScriptedTwilio.error(status, 20001, "no"));
		assertThatExceptionOfType(TwilioException.class)
			.isThrownBy(() -> this.client.complete(TASK, null, "done", soon()))
			.isNotInstanceOf(TwilioException.Unavailable.class)
			.withMessage("Twilio answered %d, code 20001: no", status);
		assertThat(this.twilio.requests()).containsExactly(COMPLETE);
	}

	@Test
	void exceptionsContainNoCredentials() {
		this.twilio.on(READ, ScriptedTwilio.error(401, 20003, "Authenticate"));
		assertThatExceptionOfType(TwilioException.Unauthorized.class).isThrownBy(() -> this.client.task(TASK, soon()))
			.satisfies((ex) -> assertThat(ex).hasStackTraceContaining("Authenticate"))
			.satisfies((ex) -> assertThat(List.of(ex.toString(), String.valueOf(ex.getCause())))
				.noneMatch((text) -> text.contains(ScriptedTwilio.AUTH_TOKEN)));
	}

	@Test
	void asksAgainWhenAnAnswerTakesTooLong() {
		this.client = clientWaiting(Duration.ofSeconds(3));
		this.twilio.on(COMPLETE, ScriptedTwilio.silence(), ScriptedTwilio.task(TASK, "completed"));
		this.client.complete(TASK, null, "done", soon());
		assertThat(this.twilio.requests()).containsExactly(COMPLETE, COMPLETE);
	}

	@Test
	void failsWhenAnAnswerDoesNotEnd() {
		this.client = clientWaiting(Duration.ofMillis(200));
		this.twilio.on(COMPLETE, ScriptedTwilio.halfAnAnswer());
		assertThatExceptionOfType(TwilioException.Unavailable.class)
			.isThrownBy(() -> this.client.complete(TASK, null, "done", soon()))
			.withMessageMatching("Twilio \\(127.0.0.1:[0-9]+\\): no answer within 200 ms");
	}

	@Test
	void doesNotAskAfterTheDeadline() {
		this.twilio.on(COMPLETE, ScriptedTwilio.silence());
		Deadline deadline = Deadline.in(Duration.ofSeconds(1));
		assertThatExceptionOfType(TwilioException.Unavailable.class)
			.isThrownBy(() -> this.client.complete(TASK, null, "done", deadline));
		assertThat(deadline.remaining()).isZero();
		assertThat(this.twilio.requests()).containsExactly(COMPLETE);
	}

	@Test
	void asksThreeTimesWhereTheConnectionBreaks() {
		this.twilio.on(COMPLETE, ScriptedTwilio.hangUp());
		assertThatExceptionOfType(TwilioException.Unavailable.class)
			.isThrownBy(() -> this.client.complete(TASK, null, "done", soon()));
		assertThat(this.twilio.requests()).containsExactly(COMPLETE, COMPLETE, COMPLETE);
	}

	/**
	 * The JDK's HTTP client itself repeats a GET once if the connection closes before the
	 * first byte of the answer. This can't be turned off.
	 */
	@Test
	void asksThreeToSixTimesToReadWhereTheConnectionBreaks() {
		this.twilio.on(READ, ScriptedTwilio.hangUp());
		assertThatExceptionOfType(TwilioException.Unavailable.class).isThrownBy(() -> this.client.task(TASK, soon()));
		assertThat(this.twilio.requests()).containsOnly(READ).hasSizeBetween(3, 6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "[]", "<html></html>", "{\"sid\":\"XX\"}", "{\"meta\":{}}" })
	void takesAnAnswerThatItCantReadForNone(String body) {
		this.twilio.on(READ, ScriptedTwilio.json(200, body));
		this.twilio.on("GET /Tasks/" + TASK + "/Reservations?PageSize=1000", ScriptedTwilio.json(200, body));
		assertThatExceptionOfType(TwilioException.Unavailable.class).isThrownBy(() -> this.client.task(TASK, soon()));
		assertThatExceptionOfType(TwilioException.Unavailable.class)
			.isThrownBy(() -> this.client.reservations(TASK, soon()));
	}

	private TaskClient clientWaiting(Duration attempt) {
		return this.twilio.client(this.twilio.properties(attempt, Duration.ofSeconds(5)));
	}

	private WorkerClient workers() {
		return this.twilio.workerClient(this.twilio.properties(Duration.ofSeconds(5), Duration.ofSeconds(5)));
	}

	private static Deadline soon() {
		return Deadline.in(Duration.ofSeconds(30));
	}

}
