package dev.toritsugi.sandbox.account;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.detection.AnsweringParty;
import dev.toritsugi.sandbox.voice.detection.MachineDetection;
import dev.toritsugi.sandbox.voice.lifecycle.OutboundCallRequest;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the detection of answering machines.
 */
class MachineDetectionTests extends AbstractCallTests {

	@ParameterizedTest
	@CsvSource({ "HUMAN,false,human,1500", "HUMAN,true,human,1500", "MACHINE,false,machine_start,3000",
			"MACHINE,true,machine_end_beep,9000", "MACHINE_SILENCE,true,machine_end_silence,9000",
			"MACHINE_OTHER,true,machine_end_other,9000", "FAX,false,fax,3000", "UNKNOWN,false,unknown,5000" })
	void theDocumentWaitsForTheResult(AnsweringParty party, boolean messageEnd, String answeredBy, String millis) {
		Call call = places(detection(messageEnd, false, null));
		answers(call, party);
		assertThat(this.application.requestsTo("/hello")).isEmpty();
		advance(10);
		assertThat(onlyRequestTo("/hello").parameters()).containsEntry("AnsweredBy", answeredBy)
			.containsEntry("MachineDetectionDuration", millis);
		assertThat(call.relations().answeredBy()).isEqualTo(answeredBy);
	}

	@Test
	void anAsynchronousResultIsReportedWhileTheCallContinues() {
		this.application.twiml("/amd", "");
		Call call = places(detection(true, true, "http://app/amd"));
		answers(call, AnsweringParty.MACHINE);
		assertThat(onlyRequestTo("/hello").parameters()).doesNotContainKey("AnsweredBy");
		advance(8);
		assertThat(this.application.requestsTo("/amd")).isEmpty();
		advance(1);
		assertThat(onlyRequestTo("/amd").parameters()).containsExactlyInAnyOrderEntriesOf(Map.of("CallSid", call.sid(),
				"AccountSid", "AC1", "AnsweredBy", "machine_end_beep", "MachineDetectionDuration", "9000"));
		assertThat(alerts()).isEmpty();
	}

	@Test
	void aRedirectDuringTheDetectionReplacesTheDocument() {
		this.application.twiml("/other", "<Response><Pause length='60'/></Response>");
		Call call = places(detection(false, false, null));
		answers(call, AnsweringParty.HUMAN);
		advance(1);
		this.account.engine()
			.run(() -> this.account.callService().redirect(call, "POST", URI.create("http://app/other")));
		advance(10);
		assertThat(this.application.requestsTo("/other")).hasSize(1);
		assertThat(this.application.requestsTo("/hello")).isEmpty();
		assertThat(call.relations().answeredBy()).isEqualTo("human");
	}

	@Test
	void theTimeoutEndsTheDetection() {
		Call call = places(new MachineDetection(true, false, Duration.ofSeconds(4), Duration.ofSeconds(5), null));
		answers(call, AnsweringParty.MACHINE);
		advance(4);
		assertThat(onlyRequestTo("/hello").parameters()).containsEntry("AnsweredBy", "unknown");
	}

	@Test
	void aCallThatEndsDuringTheDetectionHasNoResult() {
		this.application.twiml("/amd", "");
		Call call = places(detection(false, true, "http://app/amd"));
		answers(call, AnsweringParty.HUMAN);
		hangUp(call);
		advance(10);
		assertThat(this.application.requestsTo("/amd")).isEmpty();
	}

	@Test
	void anAsynchronousResultWithoutACallbackCausesAnAlert() {
		answers(places(detection(false, true, null)), AnsweringParty.HUMAN);
		assertThat(alerts()).singleElement().asString().startsWith("21262");
	}

	@Test
	void aDialledNumberReportsWhoHasAnswered() {
		this.application.twiml("/amd", "");
		this.application.twiml("/enqueue", """
				<Response><Dial><Number machineDetection="Enable" amdStatusCallback="/amd">+12025550123</Number>\
				</Dial></Response>""");
		Call caller = incomingCall();
		Call leg = caller.outboundLegs().get(0);
		answers(leg, AnsweringParty.MACHINE);
		assertThat(caller.doing()).isEqualTo("talking");
		advance(3);
		assertThat(onlyRequestTo("/amd").parameters()).containsEntry("CallSid", leg.sid())
			.containsEntry("AnsweredBy", "machine_start");
	}

	private Call places(MachineDetection detection) {
		this.application.twiml("/hello", "<Response><Pause length='60'/></Response>");
		return this.account.engine()
			.call(() -> this.account.callService()
				.place(new OutboundCallRequest("+12025550100", "+12025550123",
						new VoiceUrl("POST", URI.create("http://app/hello")), null, null, Duration.ofSeconds(30), null,
						null, detection)));
	}

	private void answers(Call call, AnsweringParty party) {
		this.account.engine().run(() -> this.account.voice().detector().choose(call, party));
		assertThat(answer(call)).isTrue();
	}

	private static MachineDetection detection(boolean messageEnd, boolean async, @Nullable String callback) {
		return new MachineDetection(messageEnd, async, MachineDetection.STANDARD_TIMEOUT,
				MachineDetection.STANDARD_SILENCE,
				(callback != null) ? new MachineDetection.Callback("POST", URI.create(callback)) : null);
	}

}
