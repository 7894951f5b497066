package dev.toritsugi.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.NotedScheduler;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events of activity changes that arrive in time, late or twice.
 */
class UnavailableReasonListenerTests {

	private static final WorkerSid ALICE = new WorkerSid("WK" + "a".repeat(32));

	private static final String READ = "GET /Workers/" + ALICE;

	private static final String WRITE = "POST /Workers/" + ALICE;

	private static final String AVAILABLE = "WA" + "1".repeat(32);

	private static final String OFFLINE = "WA" + "2".repeat(32);

	private static final Instant CHANGED = Instant.parse("2026-11-30T09:00:00.700Z");

	private static final String OLD_REASON = reason("2026-11-30T08:50:00Z");

	private static final String NEW_REASON = reason("2026-11-30T09:01:00Z");

	private final ScriptedTwilio twilio = new ScriptedTwilio();

	private final NotedScheduler scheduler = new NotedScheduler();

	private final UnavailableReasonListener listener = listener();

	@AfterEach
	void close() {
		this.twilio.close();
	}

	@Test
	void removesTheReasonWhenTheActivityHasChanged() {
		this.twilio.on(READ, alice(AVAILABLE, "2026-11-30T09:00:00Z", OLD_REASON))
			.on(WRITE, alice(AVAILABLE, "2026-11-30T09:00:00Z", "{}"));
		changedTo(AVAILABLE, OLD_REASON);
		assertThat(this.twilio.requests()).containsExactly(READ, WRITE);
	}

	@Test
	void sendsNoRequestIfTheWorkerHasNoReason() {
		changedTo(AVAILABLE, "{\"skills\":[]}");
		assertThat(this.twilio.requests()).isEmpty();
	}

	@Test
	void doesNotRemoveTheReasonOfTheMoveItself() {
		changedTo(OFFLINE, reason("2026-11-30T09:00:01Z"));
		assertThat(this.twilio.requests()).isEmpty();
	}

	@Test
	void aLateEventDoesNotRemoveTheReasonOfANewerMove() {
		this.twilio.on(READ, alice(OFFLINE, "2026-11-30T09:00:59Z", NEW_REASON));
		changedTo(AVAILABLE, OLD_REASON);
		assertThat(this.twilio.requests()).containsExactly(READ);
	}

	@Test
	void aLateEventOfTheSameActivityDoesNotRemoveANewerReason() {
		this.twilio.on(READ, alice(OFFLINE, "2026-11-30T09:00:59Z", NEW_REASON));
		changedTo(OFFLINE, OLD_REASON);
		assertThat(this.twilio.requests()).containsExactly(READ);
	}

	@Test
	void aRepeatedEventChangesNothing() {
		this.twilio.on(READ, alice(AVAILABLE, "2026-11-30T09:00:00Z", "{}"));
		changedTo(AVAILABLE, OLD_REASON);
		assertThat(this.twilio.requests()).containsExactly(READ);
	}

	private void changedTo(String activity, String attributes) {
		this.listener.on(new TaskRouterEvent("worker.activity.update", CHANGED,
				Map.of("WorkerSid", ALICE.value(), "WorkerActivitySid", activity, "WorkerAttributes", attributes)));
		this.scheduler.runAll();
	}

	private UnavailableReasonListener listener() {
		TwilioProperties properties = this.twilio.properties(Duration.ofSeconds(5), Duration.ofSeconds(20));
		return new UnavailableReasonListener(
				new WorkerAttributeUpdater(this.twilio.workerClient(properties), this.scheduler, properties));
	}

	private static String reason(String since) {
		return "{\"unavailable_reason\":\"3 calls missed in a row\",\"unavailable_since\":\"" + since + "\"}";
	}

	private static ScriptedTwilio.Answer alice(String activity, String since, String attributes) {
		return ScriptedTwilio.json(200, """
				{"sid":"%s","friendly_name":"alice","activity_sid":"%s","date_status_changed":"%s","attributes":"%s"}"""
			.formatted(ALICE, activity, since, attributes.replace("\"", "\\\"")), "ETag", "\"1\"");
	}

}
