package dev.toritsugi.sandbox.api.eventbridge;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which requests the policies of a capability token permit.
 */
class CapabilityPoliciesTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final CapabilityPolicies policies = new CapabilityPolicies(JSON.readTree("""
			[{"url":"https://taskrouter.twilio.com/v1/Workspaces/WS1/Activities","method":"GET","allow":true},
			{"url":"https://taskrouter.twilio.com/v1/Workspaces/WS1/Tasks/**","method":"GET","allow":true},
			{"url":"https://taskrouter.twilio.com/v1/Workspaces/WS1/Workers/*","method":"GET","allow":true},
			{"url":"https://taskrouter.twilio.com/v1/Workspaces/WS1/TaskQueues","method":"GET","allow":false},
			{"url":"https://taskrouter.twilio.com/v1/Workspaces/WS1/Workers/WK1","method":"POST","allow":true,
			"post_filter":{"ActivitySid":{"required":true},"Attributes":{"required":false}}},
			{"url":"https://event-bridge.twilio.com/v1/wschannels/AC1/WK1","method":"POST","allow":true}]"""));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			GET  | Activities          | {}                          | true
			GET  | Activities/WA1      | {}                          | false
			POST | Activities          | {}                          | false
			GET  | Tasks/WT1           | {}                          | true
			GET  | Tasks/WT1/X/WR1     | {}                          | true
			GET  | Workers/WK2         | {}                          | true
			GET  | Workers/WK2/X       | {}                          | false
			GET  | TaskQueues          | {}                          | false
			POST | Workers/WK1         | {}                          | false
			POST | Workers/WK1         | {'ActivitySid':'WA1'}       | true
			POST | Workers/WK2         | {'ActivitySid':'WA1'}       | false
			POST | wschannels/AC1/WK1  | {}                          | false
			""")
	void policiesPermitMethodUrlAndParameters(String method, String path, String params, boolean permitted) {
		assertThat(this.policies.permits(method, path, JSON.readTree(params.replace('\'', '"')))).isEqualTo(permitted);
	}

}
