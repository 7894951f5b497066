package dev.toritsugi.sandbox.account;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import dev.toritsugi.sandbox.voice.behavior.Behavior.BrowserReject;
import dev.toritsugi.sandbox.voice.behavior.Behavior.FailedWait;
import dev.toritsugi.sandbox.voice.behavior.Behavior.HeldExit;
import dev.toritsugi.sandbox.voice.behavior.Behavior.Leave;
import dev.toritsugi.sandbox.voice.behavior.Behavior.Prompts;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays what a waiting caller may hear and press, and the message that this caller leaves
 * instead.
 */
class CallerInputStoryTests extends AbstractCallTests {

	@BeforeEach
	void enqueueAndRespondWithoutAnInstruction() {
		this.application.json("/assignment", "{}");
		this.application.twiml("/enqueue", """
				<Response><Enqueue workflowSid="WW1" action="/left" waitUrl="/wait"/></Response>""");
		this.application.twiml("/left", "<Response><Redirect>/voicemail</Redirect></Response>");
		this.application.twiml("/file", "");
	}

	@Test
	void aWaitingCallerHearsEachDocumentAndThenTheFirstAgain() {
		this.application.twiml("/wait", """
				<Response><Say>Please wait.</Say><Pause length="2"/><Redirect>/music</Redirect></Response>""");
		this.application.twiml("/music", """
				<Response><Gather numDigits="1" action="/key" timeout="4"><Play>/a.wav</Play></Gather></Response>""");
		Call call = incomingCall();
		advance(17);
		assertThat(call.heard()).extracting(HeardPrompt::what)
			.containsExactly("Please wait.", "http://app/a.wav", "Please wait.");
		assertThat(this.application.requestsTo("/wait")).hasSize(2)
			.allSatisfy((request) -> assertThat(request.parameters()).containsKeys("QueuePosition", "QueueSid",
					"QueueTime", "AvgQueueTime", "CurrentQueueSize", "MaxQueueSize"));
		assertThat(this.application.requestsTo("/wait").get(1).parameters()).containsEntry("QueueTime", "17");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Record/>", "<Dial>+12025550123</Dial>", "<Enqueue>support</Enqueue>", "<Reject/>" })
	void aVerbForbiddenWhileWaitingIsAnAlertAndTheCallerWaitsOn(String verb) {
		this.application.twiml("/wait", "<Response><Say>Hello</Say>%s</Response>".formatted(verb));
		Call call = incomingCall();
		advance(2);
		assertThat(alerts()).singleElement().asString().startsWith("12200");
		advance(9);
		assertThat(this.application.requestsTo("/wait")).hasSize(2);
		assertThat(call.doing()).isEqualTo("listening");
		assertThat(task(call).status()).isEqualTo(TaskStatus.RESERVED);
	}

	@Test
	void hangupInAWaitDocumentEndsTheCallAndItsTask() {
		this.application.twiml("/wait", "<Response><Pause length='5'/><Hangup/></Response>");
		Call call = incomingCall();
		advance(5);
		assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "hangup");
		assertThat(task(call).status()).isEqualTo(TaskStatus.CANCELED);
	}

	@ParameterizedTest
	@CsvSource({ "CANCELS_TASK,CANCELED,false", "KEEPS_TASK,RESERVED,true" })
	void leavingWhileAWorkerIsRungCancelsOrKeepsTheTask(Leave leave, TaskStatus status, boolean rings) {
		choose(leave);
		this.application.json("/assignment", "{\"instruction\":\"dequeue\",\"timeout\":60}");
		waitsForAKey();
		voicemail("");
		Call call = incomingCall();
		press(call, "1");
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "leave");
		assertThat(call.doing()).isEqualTo("recording");
		assertThat(task(call).status()).isEqualTo(status);
		assertThat(this.account.calleePhones().leg(worker("alice")).isPresent()).isEqualTo(rings);
	}

	@Test
	void aKeyIsLostIfTheCallerIsConnectedInTheMiddleOfGather() {
		this.application.json("/assignment", "{\"instruction\":\"dequeue\"}");
		this.application.twiml("/wait",
				"<Response><Gather numDigits='2' action='/key'><Play loop='0'>/a.wav</Play></Gather></Response>");
		Call call = incomingCall();
		advance(3);
		press(call, "1");
		answers("alice");
		assertThat(press(call, "2")).isFalse();
		advance(120);
		assertThat(this.application.requestsTo("/key")).isEmpty();
		assertThat(call.doing()).isEqualTo("talking");
	}

	@Test
	void anEndlessPromptOfGatherHasNoTimeout() {
		this.application.twiml("/wait",
				"<Response><Gather action='/key'><Play loop='0'>/a.wav</Play></Gather></Response>");
		Call call = incomingCall();
		advance(3600);
		assertThat(this.application.requestsTo("/wait")).hasSize(1);
		assertThat(call.doing()).isEqualTo("gathering");
	}

	@Test
	void everyKeyCountsIfGatherHasNoFinishKey() {
		this.application.twiml("/enqueue", """
				<Response><Gather finishOnKey="" numDigits="2" hints="営業, サポート" language="ja-JP" action="/key"/>
				</Response>""");
		this.application.twiml("/key", "<Response/>");
		press(incomingCall(), "#*");
		assertThat(onlyRequestTo("/key").parameters()).containsEntry("Digits", "#*");
		assertThat(alerts()).isEmpty();
	}

	@Test
	void aSilentCallerReachesTheVerbAfterRecord() {
		Call call = isRecorded("timeout='5' recordingStatusCallbackEvent='completed absent'");
		advance(5);
		assertThat(this.application.requestsTo("/recorded")).isEmpty();
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("beep", "No message.");
		assertThat(onlyRequestTo("/file").parameters()).containsEntry("RecordingStatus", "absent")
			.containsEntry("RecordingDuration", "0");
		assertThat(onlyRecording().status()).isEqualTo(RecordingStatus.ABSENT);
	}

	@Test
	void aMessageIsAsLongAsTheSpeechInIt() {
		Call call = isRecorded("finishOnKey='#' recordingStatusCallbackEvent='in-progress completed'");
		advance(2);
		press(call, "1");
		speaks(call, 8);
		advance(12);
		assertThat(this.application.requestsTo("/recorded")).isEmpty();
		advance(1);
		assertThat(onlyRequestTo("/recorded").parameters()).containsEntry("RecordingDuration", "8")
			.containsEntry("RecordingSid", onlyRecording().sid())
			.doesNotContainKey("Digits");
		assertThat(this.application.requestsTo("/file")).extracting((file) -> file.parameters().get("RecordingStatus"))
			.containsExactly("in-progress", "completed");
		assertThat(onlyRecording().segments(this.account.engine().now()))
			.containsExactly(new Recording.Segment(Duration.ofSeconds(8), false));
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("beep", "Thank you.");
	}

	@Test
	void doNotTrimKeepsTheSilenceAroundTheSpeech() {
		Call call = isRecorded("trim='do-not-trim'");
		advance(2);
		speaks(call, 8);
		advance(13);
		assertThat(onlyRequestTo("/recorded").parameters()).containsEntry("RecordingDuration", "15");
	}

	@Test
	void theMaximumLengthEndsAMessage() {
		Call call = isRecorded("maxLength='10' timeout='0'");
		speaks(call, 60);
		advance(10);
		assertThat(onlyRequestTo("/recorded").parameters()).containsEntry("RecordingDuration", "10")
			.doesNotContainKey("Digits");
	}

	@Test
	void aKeyEndsAMessageInTheMiddleOfTheSpeech() {
		Call call = isRecorded("finishOnKey='*'");
		speaks(call, 60);
		advance(7);
		press(call, "#1*");
		assertThat(onlyRequestTo("/recorded").parameters()).containsEntry("RecordingDuration", "7")
			.containsEntry("Digits", "*");
	}

	@Test
	void aCallerWhoHangsUpInTheMiddleLeavesTheMessage() {
		Call call = isRecorded("");
		speaks(call, 60);
		advance(7);
		hangsUp(call);
		assertThat(onlyRequestTo("/recorded").parameters()).containsEntry("RecordingDuration", "7")
			.containsEntry("Digits", "hangup")
			.containsEntry("CallStatus", "completed");
		assertThat(onlyRequestTo("/file").parameters()).containsEntry("RecordingStatus", "completed");
	}

	@Test
	void speechOfSomeLengthEndsGatherWhenItIsOver() {
		this.application.twiml("/enqueue", "<Response><Gather input='speech' timeout='3' action='/key'/></Response>");
		this.application.twiml("/key", "<Response/>");
		Call call = incomingCall();
		advance(2);
		this.account.engine().run(() -> this.account.callerPhones().say(call, "営業", Duration.ofSeconds(5)));
		advance(4);
		assertThat(this.application.requestsTo("/key")).isEmpty();
		advance(1);
		assertThat(onlyRequestTo("/key").parameters()).containsEntry("SpeechResult", "営業");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Say>0123456789</Say>", "<Play>/a.wav</Play>", "<Pause length='9'/>",
			"<Gather action='/next' actionOnEmptyResult='true'><Play>/a.wav</Play></Gather>" })
	void aCallerWhoHangsUpInTheMiddleOfAVerbHearsNoMore(String verb) {
		this.account.engine()
			.run(() -> this.account.voice()
				.behavior()
				.set(new Behavior(Leave.CANCELS_TASK, FailedWait.SILENCE, Prompts.TIMED, HeldExit.IGNORED,
						BrowserReject.OWN_TAB)));
		this.application.twiml("/enqueue", "<Response>%s<Redirect>/next</Redirect></Response>".formatted(verb));
		Call call = incomingCall();
		hangsUp(call);
		advance(60);
		assertThat(this.application.requestsTo("/next")).isEmpty();
		assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
	}

	private Call isRecorded(String attributes) {
		voicemail(attributes);
		this.application.twiml("/enqueue", "<Response><Redirect>/voicemail</Redirect></Response>");
		return incomingCall();
	}

	private void speaks(Call call, int seconds) {
		this.account.engine().run(() -> this.account.callerPhones().say(call, "", Duration.ofSeconds(seconds)));
	}

	private void hangsUp(Call call) {
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
	}

	private void waitsForAKey() {
		this.application.twiml("/wait",
				"<Response><Gather numDigits='1' action='/key'><Play>/a.wav</Play></Gather></Response>");
		this.application.twiml("/key", "<Response><Leave/></Response>");
	}

	private void voicemail(String attributes) {
		this.application.twiml("/voicemail",
				"""
						<Response><Record action="/recorded" recordingStatusCallback="/file" %s/><Say>No message.</Say></Response>"""
					.formatted(attributes));
		this.application.twiml("/recorded", "<Response><Say>Thank you.</Say></Response>");
	}

	private void choose(Leave leave) {
		this.account.engine()
			.run(() -> this.account.voice()
				.behavior()
				.set(new Behavior(leave, FailedWait.SILENCE, Prompts.INSTANT, HeldExit.IGNORED,
						BrowserReject.OWN_TAB)));
	}

	private Recording onlyRecording() {
		return this.account.voice().recordings().all().iterator().next();
	}

}
