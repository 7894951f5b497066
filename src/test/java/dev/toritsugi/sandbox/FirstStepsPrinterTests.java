package dev.toritsugi.sandbox;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first steps that the sandbox prints at its start.
 */
@ExtendWith(OutputCaptureExtension.class)
class FirstStepsPrinterTests {

	private static final String URL = "http://localhost:9090";

	private static final String KEY = "SK" + "1".repeat(32);

	/** bcrypt hashes of "sandbox" and of another password. */
	private static final String[] HASHES = { "{bcrypt}$2a$10$0YVm5e9JHjgneRwx/r2ntuEXX6aypxSfVanyqG4SHw1Ni4ZfZ4yg.",
			"$2y$05$bvIG6Nmid91Mu9RcmmWZfO5HJIMCT8riNW0hEp8f6/FuA2/mHZFpe" };

	@Test
	void nameTheOperatorAndThePasswordOfTheSandbox(CapturedOutput output) {
		start(output, "call-center.operators[0].name=alice", "call-center.operators[0].worker-name=alice",
				"call-center.operators[0].password-hash=" + HASHES[0]);
		assertThat(output).contains("The phone of alice rings", "curl -X POST " + URL + "/sandbox/workers/alice/answer",
				"/hangup --next -X POST -u alice:sandbox " + URL + "/complete", "Start over:");
	}

	@Test
	void skipASupervisorAndLetCurlAskForAPassword(CapturedOutput output) {
		start(output, "call-center.operators[0].name=dana", "call-center.operators[1].name=Zoe M",
				"call-center.operators[1].worker-name=Zoe M", "call-center.operators[1].password-hash=" + HASHES[1]);
		assertThat(output).contains("/sandbox/workers/Zoe%20M/answer", "-X POST -u 'Zoe M' " + URL + "/complete");
	}

	@Test
	void completeByTheControlApiForAnOperatorWithoutPassword(CapturedOutput output) {
		start(output, "call-center.operators[0].name=zoe", "call-center.operators[0].worker-name=zoe");
		assertThat(output).contains("/hangup --next -X POST " + URL + "/sandbox/workers/zoe/complete")
			.doesNotContain("-u ");
	}

	@Test
	void askForAnOperatorIfThereIsNone(CapturedOutput output) {
		start(output, "call-center.operators[0].name=dana");
		assertThat(output).contains("No operator can take calls").doesNotContain("/answer");
	}

	@Test
	void sayHowToSetUpAnEmptyAccount(CapturedOutput output) {
		start(output, "sandbox.seed=none", "call-center.operators[0].worker-name=zoe", "sandbox.api-keys[0].sid=" + KEY,
				"sandbox.api-keys[0].secret=s", "sandbox.api-keys[1].secret=");
		assertThat(output)
			.contains("provision apply --twilio.api-base-url=" + URL, "--twilio.account-sid=AC1 --twilio.auth-token=t",
					"Account SID:  AC1\nAuth token:   t\nAPI keys:     " + KEY + " with the secret s\n\n")
			.doesNotContain("/answer");
	}

	private static void start(CapturedOutput output, String... settings) {
		new ApplicationContextRunner().withBean(FirstStepsPrinter.class)
			.withUserConfiguration(Settings.class)
			.withPropertyValues("sandbox.account-sid=AC1", "sandbox.auth-token=t", "sandbox.application-url=" + URL,
					"local.server.port=9090")
			.withPropertyValues(settings)
			.run((context) -> context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0],
					context.getSourceApplicationContext(), Duration.ZERO)));
		assertThat(output).contains(URL + "/sandbox/state").doesNotContain("{");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(SandboxProperties.class)
	static class Settings {

	}

}
