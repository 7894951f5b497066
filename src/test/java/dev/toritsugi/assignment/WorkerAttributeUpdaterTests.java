package dev.toritsugi.assignment;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.NotedScheduler;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An update of a worker's attributes, and how many requests it costs.
 */
@ExtendWith(OutputCaptureExtension.class)
class WorkerAttributeUpdaterTests {

	private static final WorkerSid ALICE = new WorkerSid("WK" + "a".repeat(32));

	private static final String READ = "GET /Workers/" + ALICE;

	private static final String WRITE = "POST /Workers/" + ALICE;

	private static final ScriptedTwilio.Answer DOWN = ScriptedTwilio.page(503);

	private final ScriptedTwilio twilio = new ScriptedTwilio();

	private final NotedScheduler scheduler = new NotedScheduler();

	private final WorkerAttributeUpdater updater = updater();

	@AfterEach
	void close() {
		this.twilio.close();
	}

	@Test
	void costsTwoRequestsWhereTwilioAnswers() {
		this.twilio.on(READ, alice("{}"))
			.on(WRITE, alice("{\"missed_calls\":1,\"missed_at\":[\"1970-01-01T00:00:00Z\"]}"));
		countAMissedCall();
		assertThat(this.twilio.requests()).containsExactly(READ, WRITE);
	}

	@Test
	void costsOneRequestWhereNothingChanges() {
		this.twilio.on(READ, alice("{\"missed_calls\":1,\"missed_at\":[\"1970-01-01T00:00:00Z\"]}"));
		countAMissedCall();
		assertThat(this.twilio.requests()).containsExactly(READ);
	}

	@Test
	void costsFourRequestsWhereTwilioIsDown(CapturedOutput output) {
		this.twilio.on(READ, DOWN);
		countAMissedCall();
		assertThat(this.twilio.requests()).containsExactly(READ, READ, READ, READ);
		assertThat(output).containsOnlyOnce("The attributes of worker " + ALICE + " are not updated");
	}

	@Test
	void costsFourRequestsWhereTheWriteFails(CapturedOutput output) {
		this.twilio.on(READ, alice("{}")).on(WRITE, DOWN);
		countAMissedCall();
		assertThat(this.twilio.requests()).containsExactly(READ, WRITE, WRITE, WRITE);
		assertThat(output).containsOnlyOnce("The attributes of worker " + ALICE + " are not updated");
	}

	@Test
	void costsFourRequestsWhereTheWorkerKeepsChanging(CapturedOutput output) {
		this.twilio.on(READ, alice("{}")).on(WRITE, ScriptedTwilio.error(412, 20412, "Precondition Failed"));
		countAMissedCall();
		assertThat(this.twilio.requests()).containsExactly(READ, WRITE, READ, WRITE);
		assertThat(output).containsOnlyOnce("The attributes of worker " + ALICE + " are not updated");
	}

	@Test
	void isWrittenOnceAlsoIfTheAnswerIsLost(CapturedOutput output) {
		this.twilio.on(READ, alice("{}"), alice("{\"missed_calls\":1,\"missed_at\":[\"1970-01-01T00:00:00Z\"]}"))
			.on(WRITE, DOWN, ScriptedTwilio.error(412, 20412, "Precondition Failed"));
		countAMissedCall();
		assertThat(this.twilio.requests()).containsExactly(READ, WRITE, WRITE, READ);
		assertThat(output).doesNotContain("not updated");
	}

	@Test
	void isForgottenWhereTheWorkerIsGone(CapturedOutput output) {
		this.twilio.on(READ, ScriptedTwilio.gone());
		countAMissedCall();
		assertThat(this.twilio.requests()).containsExactly(READ);
		assertThat(output).doesNotContain("not updated");
	}

	private void countAMissedCall() {
		this.updater.update(ALICE, (attributes) -> UnavailabilityAttributes.afterMissed(attributes, 1, Instant.EPOCH));
		this.scheduler.runAll();
	}

	private WorkerAttributeUpdater updater() {
		TwilioProperties properties = this.twilio.properties(Duration.ofSeconds(5), Duration.ofSeconds(20));
		return new WorkerAttributeUpdater(this.twilio.workerClient(properties), this.scheduler, properties);
	}

	private static ScriptedTwilio.Answer alice(String attributes) {
		return ScriptedTwilio.json(200, """
				{"sid":"%s","friendly_name":"alice","activity_sid":"WA%s","attributes":"%s"}""".formatted(ALICE,
				"1".repeat(32), attributes.replace("\"", "\\\"")), "ETag", "\"1\"");
	}

}
