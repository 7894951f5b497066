package dev.toritsugi.sandbox.account;

import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.phone.PhoneState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests phones of workers that can't be called: malformed addresses, and phones that are
 * busy or out of reach.
 */
class CalleePhoneTests extends AbstractCallTests {

	@ParameterizedTest
	@CsvSource({ "dequeue, 40131", "call, 40113", "conference, 40145" })
	void aMalformedAddressDoesNotRing(String instruction, int code) {
		this.application.json("/assignment",
				"{\"instruction\":\"%s\",\"from\":\"+12025550100\",\"url\":\"http://app/agent\"}"
					.formatted(instruction));
		contactUri("09012345678");
		Call call = incomingCall();
		assertThat(call.outboundLegs()).isEmpty();
		assertThat(alerts()).singleElement().asString().startsWith(code + ": ").contains("\"09012345678\"");
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
		advance(30);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.TIMEOUT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "09012345678", "alice", "client:", "+0123", "whatever:bob" })
	void aMalformedTargetOfARestRequestIsRefused(String to) {
		this.application.json("/assignment", "{}");
		Call call = incomingCall();
		assertThatExceptionOfType(TwilioError.class)
			.isThrownBy(() -> this.account.engine()
				.run(() -> this.account.assignment()
					.instruct(reservation(call), "dequeue", Map.of("DequeueTo", List.of(to)))))
			.withMessageContaining("40131");
		assertThat(call.outboundLegs()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "BUSY, BUSY, busy", "OUT_OF_REACH, NO_ANSWER, no-answer" })
	void aPhoneThatIsNotReachableRefusesTheCall(PhoneState state, CallStatus status, String reported) {
		this.account.engine().run(() -> this.account.calleePhones().setState("client:alice?name=a", state));
		Call call = incomingCall();
		assertThat(call.outboundLegs()).singleElement().extracting(Call::status).isEqualTo(status);
		Webhook report = this.application.requestsTo("/status").get(0);
		assertThat(report.parameters()).containsEntry("CallStatus", reported);
		assertThat(reservation(call).status()).isEqualTo(ReservationStatus.PENDING);
		assertThat(this.account.calleePhones().state("client:alice")).isEqualTo(state);
		assertThat(this.account.calleePhones().state("client:bob")).isEqualTo(PhoneState.REACHABLE);
	}

	@Test
	void aPhoneThatIsReachableAgainRings() {
		this.account.engine().run(() -> {
			this.account.calleePhones().setState("client:alice", PhoneState.BUSY);
			this.account.calleePhones().setState("client:alice", PhoneState.REACHABLE);
		});
		incomingCall();
		answers("alice");
	}

	@Test
	void aDialledPhoneOutOfReachIsReportedToTheAction() {
		this.account.engine().run(() -> this.account.calleePhones().setState("+819099998888", PhoneState.OUT_OF_REACH));
		this.application.twiml("/enqueue", "<Response><Dial action=\"/dialled\">+819099998888</Dial></Response>");
		incomingCall();
		assertThat(onlyRequestTo("/dialled").parameters()).containsEntry("DialCallStatus", "no-answer");
	}

	@ParameterizedTest
	@CsvSource({ "09012345678, failed", "somebody, failed", "+81 90-9999-8888, busy" })
	void aNumberThatCanNotBeDialledFails(String number, String status) {
		this.account.engine().run(() -> this.account.calleePhones().setState("+81 90-9999-8888", PhoneState.BUSY));
		this.application.twiml("/dialled", "<Response/>");
		this.application.twiml("/enqueue",
				"<Response><Dial action=\"/dialled\"><Number>%s</Number></Dial></Response>".formatted(number));
		incomingCall();
		assertThat(onlyRequestTo("/dialled").parameters()).containsEntry("DialCallStatus", status);
		assertThat(alerts()).allMatch((alert) -> alert.startsWith("13223: ")).hasSize(status.equals("failed") ? 1 : 0);
	}

	@Test
	void theNextPhoneIsDialledAfterAMalformedNumber() {
		this.application.twiml("/enqueue", """
				<Response><Dial action="/dialled" sequential="true"><Number>09012345678</Number>\
				<Client>bob</Client></Dial></Response>""");
		Call call = incomingCall();
		answers("bob");
		assertThat(call.outboundLegs()).extracting(Call::status)
			.containsExactly(CallStatus.FAILED, CallStatus.IN_PROGRESS);
	}

	private void contactUri(String address) {
		this.account.engine()
			.run(() -> this.account.taskRouter()
				.workers()
				.update(worker("alice"), null, JsonNodeFactory.instance.objectNode().put("contact_uri", address)));
	}

}
