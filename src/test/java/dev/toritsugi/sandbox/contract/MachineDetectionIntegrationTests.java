package dev.toritsugi.sandbox.contract;

import java.net.URI;
import java.time.Duration;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.Client;
import com.twilio.type.PhoneNumber;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the parameters of answering-machine detection with Twilio's Java SDK. The control
 * API chooses who answers.
 */
@SandboxServerTest
class MachineDetectionIntegrationTests extends AbstractVoiceApiTests {

	private static final PhoneNumber DESK = new PhoneNumber(AccountSeed.NUMBER);

	private final RestTestClient control;

	@Autowired
	MachineDetectionIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account,
			RestTestClient control) {
		super(environment, sandbox, account);
		this.control = control;
	}

	@BeforeEach
	void stopTheClock() {
		this.sandbox.account().engine().stand();
	}

	@Test
	void theControlApiLetsAMachineAnswer() throws InterruptedException {
		URI hello = this.application.answers("/hello", "<Response><Pause length='60'/></Response>");
		String sid = Call.creator(new PhoneNumber("+12025550123"), DESK, hello)
			.setMachineDetection("DetectMessageEnd")
			.create(this.client)
			.getSid();
		answers(sid, "{\"by\":\"machine_silence\"}");
		assertThat(this.application.told("/hello")).isEmpty();
		advance(9);
		assertThat(this.application.told("/hello")).singleElement()
			.asString()
			.contains("AnsweredBy=machine_end_silence", "MachineDetectionDuration=9000");
		assertThat(Call.fetcher(sid).fetch(this.client).getAnsweredBy()).isEqualTo("machine_end_silence");
	}

	@Test
	void callsAndParticipantsReportToTheirCallbacks() throws InterruptedException {
		URI hello = this.application.answers("/hello", "<Response><Pause length='60'/></Response>");
		URI amd = this.application.answers("/amd", "");
		String call = Call.creator(new Client("alice"), DESK, hello)
			.setMachineDetection("Enable")
			.setAsyncAmd("true")
			.setAsyncAmdStatusCallback(amd)
			.create(this.client)
			.getSid();
		answers(call, "{}");
		String participant = Participant.creator("Room", DESK, new Client("bob"))
			.setMachineDetection("Enable")
			.setAmdStatusCallback(amd)
			.create(this.client)
			.getCallSid();
		answers(participant, "{\"by\":\"fax\"}");
		advance(3);
		assertThat(this.application.told("/amd")).hasSize(2)
			.anyMatch((told) -> told.contains("CallSid=" + call) && told.contains("AnsweredBy=human"))
			.anyMatch((told) -> told.contains("CallSid=" + participant) && told.contains("AnsweredBy=fax"));
	}

	@Test
	void invalidValuesAreRefused() {
		assertRefused(400, 20001,
				() -> Call.creator(new Client("alice"), DESK, NOBODY)
					.setMachineDetection("Perhaps")
					.create(this.client));
		assertRefused(400, 20001,
				() -> Participant.creator("Room", DESK, new Client("bob"))
					.setMachineDetection("Enable")
					.setMachineDetectionTimeout(1)
					.create(this.client));
	}

	private void answers(String call, String body) {
		this.control.post()
			.uri("/sandbox/calls/%s/answer".formatted(call))
			.header("Content-Type", "application/json")
			.body(body)
			.exchange()
			.expectStatus()
			.isOk();
	}

	private void advance(int seconds) throws InterruptedException {
		this.sandbox.account().engine().advance(Duration.ofSeconds(seconds), Duration.ofSeconds(5));
	}

}
