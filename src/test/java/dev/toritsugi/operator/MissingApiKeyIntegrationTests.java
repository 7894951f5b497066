package dev.toritsugi.operator;

import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static dev.toritsugi.operator.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server without API key, whose operators have browser phones.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "spring.application.name=without-api-key")
class MissingApiKeyIntegrationTests extends OperatorServer {

	private static final String ALICE = "WK" + "a".repeat(32);

	@Test
	void saysAtTheStartAndInTheResponseHowToMakeAKey(CapturedOutput output) throws Exception {
		twilio
			.on("GET /Workers?FriendlyName=Alice",
					ScriptedTwilio.json(200,
							"{\"workers\":[{\"sid\":\"" + ALICE + "\",\"friendly_name\":\"Alice\"}],\"meta\":{}}"))
			.on("GET /Workers/" + ALICE, ScriptedTwilio.json(200, "{\"sid\":\"" + ALICE
					+ "\",\"friendly_name\":\"Alice\",\"attributes\":\"{\\\"contact_uri\\\":\\\"client:Alice\\\"}\"}"));
		assertThatAnswer(call("POST", "/desk/phone").as("alice").send()).isProblem(409, "no-api-key",
				"Create a standard key in the Twilio Console", "twilio.api-key-sid");
		assertThat(output).contains("No operator can use a browser phone. This server has no API key");
	}

}
