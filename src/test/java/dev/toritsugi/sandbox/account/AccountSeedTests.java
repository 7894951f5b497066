package dev.toritsugi.sandbox.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import dev.toritsugi.sandbox.voice.number.SmsSettings;
import dev.toritsugi.sandbox.voice.number.VoiceSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a new account, which has no workspace yet.
 */
class AccountSeedTests {

	private final ScriptedApplication application = new ScriptedApplication();

	private final SandboxAccount account = SandboxAccount.of(new AccountSeed("AC1", List.of(), Map.of(), List.of()),
			EngineClock.standingAt(Instant.parse("2026-11-24T12:00:00Z")), this.application);

	private final IncomingPhoneNumber number = this.account.numbers().find(AccountSeed.NUMBER).orElseThrow();

	@Test
	void aNewAccountHasOnlyANumberWithoutAVoiceUrl() {
		assertThat(this.account.taskRouter().workspaces().all()).isEmpty();
		assertThat(call().status()).isEqualTo(CallStatus.FAILED);
	}

	@Test
	void aNumberUsesItsVoiceUrlAndItsStatusCallback() {
		this.application.twiml("/mine", "<Response><Say>Hello</Say></Response>");
		this.account.engine()
			.run(() -> this.account.numbers()
				.update(this.number, new IncomingPhoneNumber.Settings("Mine",
						new VoiceSettings("http://app/mine", "POST", null, "POST", "http://app/over", "POST", false),
						null, SmsSettings.NONE, null)));
		assertThat(call().heard()).extracting("what").containsExactly("Hello");
		assertThat(this.application.requestsTo("/over")).singleElement()
			.satisfies((webhook) -> assertThat(webhook.parameters()).containsEntry("CallStatus", "completed")
				.containsEntry("CallDuration", "0"));
	}

	private Call call() {
		return this.account.engine().call(() -> this.account.callService().receive("+819012345678", this.number));
	}

}
