package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One of two replicas ends while calls are going on, and the other completes the tasks of
 * both.
 */
class KilledReplicaIntegrationTests extends AbstractReplicaTests {

	private static final List<String> OPERATORS = List.of("alice", "bob", "carol");

	@Test
	void oneOfTwoIsKilledUnderTwentyCallsAndNoneIsDropped() {
		ConfigurableApplicationContext one = server();
		server();
		List<String> calls = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			calls.add(call());
		}
		for (int round = 0; round < 20; round++) {
			for (String operator : OPERATORS) {
				post("/sandbox/workers/" + operator + "/answer", null);
				post("/sandbox/workers/" + operator + "/hangup", null);
			}
			clock().settle();
			if (round == 2) {
				kill(one);
			}
			pass("PT10S");
		}
		assertThat(calls).allSatisfy((call) -> assertThat(taskStatus(call)).isEqualTo("completed"));
		assertThat(OPERATORS).allSatisfy((operator) -> assertThat(holds(operator)).isEmpty());
	}

	private ConfigurableApplicationContext server() {
		return start("--twilio.post-work-activity-sid=WA00000000000000000000000000000001",
				"--twilio.public-url=" + BALANCER.url(), "--call-center.after-call.time=5s",
				"--call-center.reconciler.period=20s");
	}

}
