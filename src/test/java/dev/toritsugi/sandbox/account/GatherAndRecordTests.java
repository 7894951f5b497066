package dev.toritsugi.sandbox.account;

import java.time.Duration;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests Gather, Record, and the execution order of verbs and documents.
 */
class GatherAndRecordTests extends AbstractCallTests {

	@Test
	void finishOnKeyIsNotPartOfTheDigits() {
		this.application.twiml("/enqueue",
				"<Response><Gather action='/menu'><Say>Your number?</Say></Gather></Response>");
		this.application.twiml("/menu", "<Response><Say>Thanks</Say></Response>");
		Call call = incomingCall();
		assertThat(call.doing()).isEqualTo("gathering");
		press(call, "12");
		assertThat(this.application.requestsTo("/menu")).isEmpty();
		press(call, "3#");
		assertThat(onlyRequestTo("/menu").parameters()).containsEntry("Digits", "123")
			.containsEntry("FinishedOnKey", "#");
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("Your number?", "Thanks");
	}

	@Test
	void numDigitsEndsTheInput() {
		gather("numDigits='2' action='/menu'");
		press(incomingCall(), "123");
		assertThat(onlyRequestTo("/menu").parameters()).containsEntry("Digits", "12");
	}

	@Test
	void keysTypedBeforeTheTimeoutAreSent() {
		gather("timeout='3' action='/menu'");
		Call call = incomingCall();
		advance(2);
		press(call, "1");
		advance(2);
		assertThat(this.application.requestsTo("/menu")).isEmpty();
		advance(1);
		assertThat(onlyRequestTo("/menu").parameters()).containsEntry("Digits", "1");
	}

	@Test
	void noInputContinuesWithTheNextVerb() {
		gather("timeout='3' action='/menu'");
		Call call = incomingCall();
		advance(3);
		assertThat(this.application.requestsTo("/menu")).isEmpty();
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("Nothing?");
	}

	@Test
	void actionOnEmptyResultSendsEmptyInput() {
		gather("timeout='3' action='/menu' actionOnEmptyResult='true'");
		incomingCall();
		advance(3);
		assertThat(onlyRequestTo("/menu").parameters()).doesNotContainKey("Digits");
	}

	@Test
	void speechIsSentIfGatherAcceptsSpeech() {
		gather("input='speech' action='/menu'");
		Call call = incomingCall();
		press(call, "1");
		assertThat(this.application.requestsTo("/menu")).isEmpty();
		this.account.engine().run(() -> this.account.callerPhones().say(call, "サポート", Duration.ZERO));
		assertThat(onlyRequestTo("/menu").parameters()).containsEntry("SpeechResult", "サポート").containsKey("Confidence");
	}

	@Test
	void withoutAnActionTheUrlOfTheDocumentIsRequested() {
		this.application.twiml("/enqueue", "<Response><Gather numDigits='1'/></Response>");
		press(incomingCall(), "7");
		assertThat(this.application.requestsTo("/enqueue")).hasSize(2);
		assertThat(this.application.requestsTo("/enqueue").get(1).parameters()).containsEntry("Digits", "7");
	}

	@Test
	void hangingUpDuringGatherSendsNoAction() {
		gather("action='/menu' actionOnEmptyResult='true'");
		Call call = incomingCall();
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		advance(10);
		assertThat(this.application.requestsTo("/menu")).isEmpty();
		assertThat(press(call, "1")).isFalse();
	}

	@Test
	void aRecordingEndsWithAKey() {
		record("maxLength='30' finishOnKey='#' timeout='0'");
		Call call = incomingCall();
		advance(12);
		press(call, "1#");
		assertThat(onlyRequestTo("/recorded").parameters()).containsEntry("RecordingDuration", "12")
			.containsEntry("Digits", "#")
			.hasEntrySatisfying("RecordingSid", (sid) -> assertThat(sid).matches("RE[0-9a-f]{32}"));
		assertThat(onlyRequestTo("/file").parameters()).containsEntry("RecordingStatus", "completed")
			.containsEntry("RecordingDuration", "12")
			.containsEntry("RecordingSource", "RecordVerb");
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("beep", "Thanks");
	}

	@Test
	void aRecordingEndsWhenTheCallerHangsUp() {
		record("timeout='0'");
		Call call = incomingCall();
		advance(4);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(call));
		assertThat(onlyRequestTo("/recorded").parameters()).containsEntry("Digits", "hangup")
			.containsEntry("CallStatus", "completed")
			.containsEntry("RecordingDuration", "4");
		assertThat(this.application.requestsTo("/file")).hasSize(1);
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("beep");
	}

	@Test
	void silenceEndsARecordingAndSpeechContinuesIt() {
		record("timeout='5'");
		Call call = incomingCall();
		advance(4);
		this.account.engine().run(() -> this.account.callerPhones().say(call, "call me back", Duration.ZERO));
		advance(5);
		assertThat(this.application.requestsTo("/recorded")).isEmpty();
		advance(1);
		assertThat(onlyRequestTo("/recorded").parameters()).containsEntry("RecordingDuration", "1")
			.doesNotContainKey("Digits");
	}

	@Test
	void aRejectedCallIsNeverAnswered() {
		this.application.twiml("/enqueue", "<Response><Reject reason='busy'/></Response>");
		Call busy = incomingCall();
		assertThat(busy.status()).isEqualTo(CallStatus.BUSY);
		assertThat(busy.answered()).isNull();
		this.application.twiml("/enqueue", "<Response><Say>Hello</Say><Reject/></Response>");
		assertThat(incomingCall().status()).isEqualTo(CallStatus.COMPLETED);
	}

	@Test
	void aLoopThatSpeaksMayRunForever() {
		this.application.twiml("/enqueue", "<Response><Say>Hello</Say><Redirect>?again</Redirect></Response>");
		Call call = incomingCall();
		assertThat(this.application.requestsTo("/enqueue")).hasSize(4);
		advance(30);
		assertThat(call.over()).isFalse();
		assertThat(alerts()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Gather timeout='0'/>", "<Pause length='0'/>" })
	void aLoopThatTakesNoTimeIsEnded(String verb) {
		this.application.twiml("/enqueue", "<Response>%s<Redirect>?again</Redirect></Response>".formatted(verb));
		Call call = incomingCall();
		advance(1);
		assertThat(alerts()).singleElement().asString().startsWith("11215");
		assertThat(call.over()).isTrue();
	}

	@Test
	void anEmptyKeyPressHasNoEffect() {
		gather("action='/menu'");
		Call call = incomingCall();
		press(call, "12");
		assertThat(press(call, "")).isFalse();
		assertThat(this.application.requestsTo("/menu")).isEmpty();
	}

	@Test
	void plainTextIsSpokenAndAudioIsPlayed() {
		this.application.answers("/enqueue", "text/plain", "Hello there");
		assertThat(incomingCall().heard()).extracting(HeardPrompt::what).containsExactly("Hello there");
		this.application.answers("/enqueue", "audio/mpeg", "…");
		assertThat(incomingCall().heard()).extracting(HeardPrompt::what).containsExactly("http://app/enqueue");
	}

	@Test
	void anUnknownAttributeCausesAnAlertAndTheVerbIsExecuted() {
		this.application.twiml("/enqueue", "<Response><Say volume='11'>Hello</Say></Response>");
		assertThat(incomingCall().heard()).extracting(HeardPrompt::what).containsExactly("Hello");
		assertThat(alerts()).containsExactly("12200: /enqueue: <Say> has no attribute volume");
	}

	@Test
	void anAttributeWithoutEffectIsNotedInTheJournal() {
		this.application.twiml("/enqueue",
				"<Response><Record transcribe='true' trim='do-not-trim' action='/done'/></Response>");
		incomingCall();
		assertThat(alerts()).isEmpty();
		assertThat(this.account.journal().entries()).flatExtracting(JournalEntry::notes)
			.containsExactly("/enqueue: transcribe of <Record> has no effect in the sandbox");
	}

	private void gather(String attributes) {
		this.application.twiml("/enqueue",
				"<Response><Gather %s/><Say>Nothing?</Say></Response>".formatted(attributes));
		this.application.twiml("/menu", "<Response/>");
	}

	private void record(String attributes) {
		this.application.twiml("/enqueue",
				"""
						<Response><Record action='/recorded' recordingStatusCallback='/file' %s/><Say>Nothing?</Say></Response>"""
					.formatted(attributes));
		this.application.twiml("/recorded", "<Response><Say>Thanks</Say></Response>");
		this.application.twiml("/file", "");
	}

}
