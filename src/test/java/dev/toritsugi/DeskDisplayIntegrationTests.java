package dev.toritsugi;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows what the settings say of activities, queues and outcomes.
 */
@TestPropertySource(properties = { "call-center.queues[0].name=Billing", "call-center.queues[0].names.ja=請求",
		"call-center.queues[0].workers=skills HAS \"billing\"", "call-center.queues[0].wait-limit=90s",
		"call-center.queues[0].screen-pop=https://crm.example.com/?phone={{task.from}}",
		"call-center.queues[1].name=Sales", "call-center.activities[0].name=Available",
		"call-center.activities[0].available=true", "call-center.activities[1].name=Break",
		"call-center.activities[1].names.ja=休憩", "call-center.activities[2].name=Offline",
		"call-center.activities[3].name=Wrap-up", "call-center.operators[0].skills=billing",
		"call-center.operators[0].name=alice", "call-center.operators[0].worker-name=alice",
		"call-center.operators[0].password-hash={bcrypt}$2a$10$0YVm5e9JHjgneRwx/r2ntuEXX6aypxSfVanyqG4SHw1Ni4ZfZ4yg.",
		"call-center.operators[1].name=bob", "call-center.operators[1].worker-name=bob",
		"call-center.operators[1].password-hash={bcrypt}$2a$10$0YVm5e9JHjgneRwx/r2ntuEXX6aypxSfVanyqG4SHw1Ni4ZfZ4yg.",
		"call-center.outcomes.choices=Solved,Call back", "call-center.outcomes.required=true" })
class DeskDisplayIntegrationTests extends AbstractAfterCallTests {

	@Test
	void showsNamesLimitsOutcomesAndScreenPop() {
		String state = state("alice");
		assertThat(JsonPath.<List<String>>read(state, "$.queues[*].name")).containsExactlyInAnyOrder("Billing",
				"Sales");
		assertThat(JsonPath.<List<String>>read(state, "$.queues[?(@.name == 'Billing')].names.ja"))
			.containsExactly("請求");
		assertThat(JsonPath.<List<Integer>>read(state, "$.queues[?(@.name == 'Billing')].limitSeconds"))
			.containsExactly(90);
		assertThat(JsonPath.<List<Integer>>read(state, "$.queues[?(@.name == 'Sales')].limitSeconds"))
			.containsExactly(180);
		assertThat(JsonPath.<List<Map<String, String>>>read(state, "$.activities[?(@.name == 'Break')].names"))
			.containsExactly(Map.of("ja", "休憩"));
		assertThat(JsonPath.<List<String>>read(state("bob"), "$.queues[*].name")).containsExactly("Sales");

		call("+819012345678");
		pass("PT1S");
		String ringing = state("alice");
		assertThat(JsonPath.<List<String>>read(ringing, "$.reservations[0].outcomes.choices")).containsExactly("Solved",
				"Call back");
		assertThat(JsonPath.<Boolean>read(ringing, "$.reservations[0].outcomes.required")).isTrue();
		assertThat(JsonPath.<String>read(ringing, "$.reservations[0].screenPop"))
			.isEqualTo("https://crm.example.com/?phone=%2B819012345678");
	}

	private String state(String operator) {
		return String.valueOf(this.client.mutate()
			.defaultHeaders((headers) -> headers.setBasicAuth(operator, "sandbox"))
			.build()
			.get()
			.uri("/desk/state")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
