package dev.toritsugi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Starts the server with the SID of a workflow that does not exist at Twilio.
 */
@SandboxServerTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = { "sandbox.seed=none", "logging.level.missing-workflow=info" })
class MissingWorkflowIntegrationTests {

	@Test
	void theLogNamesTheSettingAtTheStart(CapturedOutput output) {
		await().untilAsserted(() -> assertThat(output.getAll()).containsPattern(
				"ERROR.*Twilio has no workflow WW0{31}1 \\(twilio.workflow-sid\\) in workspace WS0{31}1 "));
	}

}
