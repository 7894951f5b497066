package dev.toritsugi.sandbox.account;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.lifecycle.OutboundCallRequest;
import dev.toritsugi.sandbox.voice.number.CallStatusCallback;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingBehavior;
import dev.toritsugi.sandbox.voice.recording.RecordingOutcome;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingService;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import dev.toritsugi.sandbox.voice.recording.RecordingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests recordings of calls and conferences, and their status callbacks.
 */
class RecordingTests extends AbstractCallTests {

	@ParameterizedTest
	@CsvSource({ "record-from-answer,1,20", "true,1,20", "record-from-answer-dual,2,20", "record-from-ringing,1,25",
			"record-from-ringing-dual,2,25" })
	void dialRecordsTheConversation(String record, int channels, int seconds) {
		Call caller = dials("record='%s'".formatted(record), "<Number>+12025550123</Number>");
		Call leg = caller.outboundLegs().get(0);
		advance(5);
		answer(leg);
		advance(20);
		hangUp(leg);
		Recording recording = onlyRecording();
		assertThat(recording.callSid()).isEqualTo(caller.sid());
		assertThat(recording.request().source()).isEqualTo(RecordingSource.DIAL_VERB);
		assertThat(recording.status()).isEqualTo(RecordingStatus.COMPLETED);
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialBridged", "true")
			.containsEntry("RecordingSid", recording.sid())
			.containsEntry("RecordingDuration", String.valueOf(seconds))
			.hasEntrySatisfying("RecordingUrl", (url) -> assertThat(url).endsWith("/Recordings/" + recording.sid()));
		assertThat(onlyRequestTo("/file").parameters()).containsEntry("RecordingStatus", "completed")
			.containsEntry("RecordingChannels", String.valueOf(channels))
			.containsEntry("RecordingSource", "DialVerb")
			.containsEntry("RecordingTrack", "both")
			.containsEntry("CallSid", caller.sid());
	}

	@Test
	void anUnansweredDialRecordsNothing() {
		Call caller = dials("record='record-from-answer'", "<Number>+12025550123</Number>");
		this.account.engine().run(() -> this.account.calleePhones().decline(caller.outboundLegs().get(0)));
		assertThat(recordings().all()).isEmpty();
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialBridged", "false")
			.doesNotContainKey("RecordingUrl");
	}

	@Test
	void aRedirectEndsTheRecordingOfDial() {
		Call caller = dials("record='record-from-answer'", "<Number>+12025550123</Number>");
		answer(caller.outboundLegs().get(0));
		advance(3);
		this.account.engine()
			.run(() -> this.account.callService()
				.play(caller, CallService.parse("<Response><Pause length='60'/></Response>")));
		advance(5);
		assertThat(onlyRequestTo("/file").parameters()).containsEntry("RecordingDuration", "3");
	}

	@Test
	void aConferenceIsRecordedFromItsStart() {
		dials("", "<Conference record='record-from-start' recordingStatusCallback='/file' "
				+ "recordingStatusCallbackEvent='in-progress completed'>Room</Conference>");
		advance(30);
		assertThat(recordings().all()).isEmpty();
		Call second = dials("", "<Conference endConferenceOnExit='true'>Room</Conference>");
		advance(12);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(second));
		Recording recording = onlyRecording();
		assertThat(this.application.requestsTo("/file")).extracting(Webhook::parameters)
			.satisfiesExactly((begun) -> assertThat(begun).containsEntry("RecordingStatus", "in-progress"),
					(completed) -> assertThat(completed).containsEntry("RecordingStatus", "completed")
						.containsEntry("RecordingDuration", "12")
						.containsEntry("RecordingSource", "Conference")
						.containsEntry("ConferenceSid", String.valueOf(recording.conferenceSid()))
						.doesNotContainKey("CallSid"));
	}

	@Test
	void anOutboundCallIsRecordedFromTheAnswer() {
		this.application.twiml("/file", "");
		this.application.twiml("/progress", "");
		Call call = this.account.engine()
			.call(() -> this.account.callService()
				.place(new OutboundCallRequest("+12025550100", "+12025550123", null,
						"<Response><Pause length='60'/></Response>", null, Duration.ofSeconds(30),
						new CallStatusCallback("POST", URI.create("http://app/progress"), Set.of("completed")),
						new RecordingRequest(RecordingSource.OUTBOUND_API, 2, "both", callback("completed")), null)));
		advance(5);
		answer(call);
		advance(7);
		hangUp(call);
		assertThat(onlyRecording().length(this.account.engine().now())).hasSeconds(7);
		assertThat(onlyRequestTo("/progress").parameters()).containsEntry("RecordingSid", onlyRecording().sid())
			.containsEntry("RecordingDuration", "7");
		assertThat(onlyRequestTo("/file").parameters()).containsEntry("RecordingSource", "OutboundAPI");
	}

	@Test
	void aPauseIsSilentOrLeftOut() {
		Recording recording = starts(incomingCall(), "paused", "resumed", "completed");
		advance(10);
		this.account.engine().run(() -> recordings().pause(recording, false));
		assertThat(recording.status()).isEqualTo(RecordingStatus.PAUSED);
		advance(4);
		this.account.engine().run(() -> recordings().resume(recording));
		advance(1);
		this.account.engine().run(() -> recordings().pause(recording, true));
		advance(100);
		this.account.engine().run(() -> recordings().resume(recording));
		advance(2);
		this.account.engine().run(() -> recordings().stop(recording));
		assertThat(recording.segments(this.account.engine().now())).extracting(Recording.Segment::silent)
			.containsExactly(false, true, false, false);
		assertThat(recording.length(this.account.engine().now())).hasSeconds(17);
		assertThat(this.application.requestsTo("/file")).extracting((file) -> file.parameters().get("RecordingStatus"))
			.containsExactly("paused", "resumed", "paused", "resumed", "completed");
	}

	@ParameterizedTest
	@CsvSource({ "TOO_SHORT,absent,16101", "SILENT,absent,16102", "FAILED,failed,16105" })
	void aTestChoosesTheResultOfRecordings(RecordingOutcome outcome, String status, int code) {
		behave(new RecordingBehavior(outcome, Duration.ZERO, false));
		Recording recording = starts(incomingCall(), "completed", "absent", "failed");
		this.account.engine().run(() -> recordings().stop(recording));
		assertThat(onlyRequestTo("/file").parameters()).containsEntry("RecordingStatus", status)
			.containsEntry("ErrorCode", String.valueOf(code));
		assertThat(recording.hasMedia()).isFalse();
		assertThat(recording.errorCode()).isEqualTo(code);
	}

	@Test
	void aLateRecordingIsProcessingUntilItIsCompleted() {
		behave(new RecordingBehavior(RecordingOutcome.COMPLETED, Duration.ofSeconds(30), true));
		Recording recording = starts(incomingCall(), "completed");
		this.account.engine().run(() -> recordings().stop(recording));
		assertThat(recording.status()).isEqualTo(RecordingStatus.PROCESSING);
		advance(29);
		assertThat(this.application.requestsTo("/file")).isEmpty();
		advance(1);
		assertThat(this.application.requestsTo("/file")).hasSize(1);
		assertThat(recording.hasMedia()).isFalse();
	}

	@Test
	void aDeletedRecordingIsNotCompletedLater() {
		behave(new RecordingBehavior(RecordingOutcome.COMPLETED, Duration.ofSeconds(30), false));
		Recording recording = starts(incomingCall(), "completed");
		this.account.engine().run(() -> recordings().delete(recording));
		advance(60);
		assertThat(recording.status()).isEqualTo(RecordingStatus.DELETED);
		assertThat(this.application.requestsTo("/file")).isEmpty();
	}

	@Test
	void dequeueRecordsTheWorkersLeg() {
		this.application.twiml("/file", "");
		this.application.json("/assignment",
				"{\"instruction\":\"dequeue\",\"record\":\"record-from-answer\",\"timeout\":20}");
		Call caller = incomingCall();
		answers("alice");
		advance(9);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(caller));
		assertThat(onlyRecording().callSid()).isEqualTo(caller.outboundLegs().get(0).sid());
		assertThat(onlyRecording().length(this.account.engine().now())).hasSeconds(9);
	}

	@Test
	void conferenceRecordsTheConferenceOrTheLeg() {
		this.application.twiml("/file", "");
		this.application.json("/assignment",
				"""
						{"instruction":"conference","from":"+12025550100","record":"true","conference_record":"record-from-start",
						"end_conference_on_exit":true,"conference_recording_status_callback":"http://app/file"}""");
		Call caller = incomingCall();
		advance(2);
		answers("alice");
		advance(8);
		hangsUp("alice");
		assertThat(recordings().all()).extracting((recording) -> recording.request().source())
			.containsExactly(RecordingSource.OUTBOUND_API, RecordingSource.CONFERENCE);
		assertThat(onlyRequestTo("/file").parameters()).containsEntry("RecordingDuration", "8");
		assertThat(caller.status().value()).isEqualTo("completed");
	}

	@Test
	void theVerbRecordMakesARecording() {
		this.application.twiml("/enqueue", "<Response><Record action='/over' timeout='0'/></Response>");
		this.application.twiml("/over", "<Response/>");
		Call caller = incomingCall();
		advance(6);
		press(caller, "#");
		Map<String, String> action = onlyRequestTo("/over").parameters();
		assertThat(action).containsEntry("RecordingSid", onlyRecording().sid()).containsEntry("RecordingDuration", "6");
		assertThat(onlyRecording().request().source()).isEqualTo(RecordingSource.RECORD_VERB);
		assertThat(onlyRecording().hasMedia()).isTrue();
	}

	private Call dials(String attributes, String noun) {
		this.application.twiml("/enqueue",
				"<Response><Dial action='/over' recordingStatusCallback='/file' %s>%s</Dial></Response>"
					.formatted(attributes, noun));
		this.application.twiml("/over", "<Response/>");
		this.application.twiml("/file", "");
		return incomingCall();
	}

	private Recording starts(Call call, String... events) {
		this.application.twiml("/file", "");
		return this.account.engine()
			.call(() -> recordings().start(call,
					new RecordingRequest(RecordingSource.START_CALL_RECORDING_API, 1, "both", callback(events))));
	}

	private static RecordingRequest.Callback callback(String... events) {
		return new RecordingRequest.Callback("POST", URI.create("http://app/file"), Set.of(events));
	}

	private void behave(RecordingBehavior behavior) {
		this.account.engine().run(() -> recordings().behavior(behavior));
	}

	private Recording onlyRecording() {
		assertThat(recordings().all()).hasSize(1);
		return List.copyOf(recordings().all()).get(0);
	}

	private RecordingService recordings() {
		return this.account.voice().recordings();
	}

}
