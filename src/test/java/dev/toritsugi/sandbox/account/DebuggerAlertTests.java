package dev.toritsugi.sandbox.account;

import java.time.Duration;

import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the debugger alerts for an application's invalid responses.
 */
class DebuggerAlertTests extends AbstractCallTests {

	@Test
	void aFailingApplicationCausesTwiliosApplicationErrorMessage() {
		this.application.fails("/enqueue", 500);
		Call call = incomingCall();
		assertThat(call.status()).isEqualTo(CallStatus.FAILED);
		assertThat(call.heard()).singleElement()
			.extracting(HeardPrompt::what)
			.asString()
			.contains("an application error has occurred");
		assertThat(alerts()).containsExactly("11200: /enqueue answered with status 500");
	}

	@Test
	void anInvalidDocumentCausesAnAlertWithItsErrorCode() {
		this.application.twiml("/enqueue", "<Response><Say>Hello</Response>");
		assertThat(incomingCall().status()).isEqualTo(CallStatus.FAILED);
		assertThat(alerts()).singleElement()
			.asString()
			.startsWith("12100: /enqueue: the document is not well-formed XML");
	}

	@Test
	void anInvalidContentTypeCausesAnAlertWithItsErrorCode() {
		this.application.json("/enqueue", "{}");
		assertThat(incomingCall().status()).isEqualTo(CallStatus.FAILED);
		assertThat(alerts()).singleElement().asString().startsWith("12300");
	}

	@Test
	void aDocumentThatRedirectsToItselfEndsAfterTenRounds() {
		this.application.twiml("/enqueue", "<Response><Redirect>/enqueue</Redirect></Response>");
		assertThat(incomingCall().status()).isEqualTo(CallStatus.FAILED);
		assertThat(this.application.requestsTo("/enqueue")).hasSize(11);
		assertThat(alerts()).singleElement().asString().startsWith("11215");
	}

	@Test
	void attributesThatAreNotJsonCreateNoTask() {
		this.application.twiml("/enqueue",
				"<Response><Enqueue workflowSid='WW1' action='/left'><Task>nope</Task>" + "</Enqueue></Response>");
		assertThat(incomingCall().task()).isNull();
		assertThat(onlyRequestTo("/left").parameters()).containsEntry("QueueResult", "error");
		assertThat(alerts()).singleElement().asString().startsWith("14221");
	}

	@Test
	void anUnknownWorkflowCreatesNoTask() {
		this.application.twiml("/enqueue", "<Response><Enqueue workflowSid='WW2'/><Say>Sorry</Say></Response>");
		Call call = incomingCall();
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("Sorry");
		assertThat(alerts()).singleElement().asString().startsWith("14220");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			40005 | {"to":"client:alice"}
			40005 | nonsense
			40005 | []
			40005 | 7
			55555 | {"instruction":"juggle"}
			40130 | {"instruction":"dequeue","post_work_activity_sid":"WAnone"}
			40157 | {"instruction":"dequeue","status_callback_url":"not a url"}
			""")
	void anInvalidInstructionCausesAnAlertWithItsErrorCode(String code, String instruction) {
		this.application.json("/assignment", instruction);
		Call call = incomingCall();
		assertThat(alerts()).singleElement().asString().startsWith(code);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{ }" })
	void anEmptyInstructionLeavesTheReservationPending(String instruction) {
		this.application.json("/assignment", instruction);
		Call call = incomingCall();
		assertThat(alerts()).isEmpty();
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
	}

	@Test
	void aReservationTimesOutAfterAFailedAssignmentCallback() {
		this.application.fails("/assignment", 403);
		Call call = incomingCall();
		assertThat(alerts()).singleElement().asString().startsWith("11200");
		this.account.engine().advance(Duration.ofSeconds(30));
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.TIMEOUT);
	}

}
