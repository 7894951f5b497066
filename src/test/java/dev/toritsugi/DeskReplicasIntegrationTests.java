package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two pages at two replicas. Each event arrives at one of the replicas only.
 */
class DeskReplicasIntegrationTests extends AbstractReplicaTests {

	private static final String PASSWORD = new BCryptPasswordEncoder(4).encode("sandbox");

	@Test
	void bothShowTheSameCallAndOneGoesOnAfterTheOtherHasStopped() throws Exception {
		ConfigurableApplicationContext first = server();
		ConfigurableApplicationContext second = server();
		String cookie = DeskClient.cookie(port(first), "alice");
		try (DeskClient one = page(first, cookie); DeskClient other = page(second, cookie)) {
			one.next("state");
			other.next("state");
			call("+819012345678");
			pass("PT5S");
			one.next("state", (message) -> states(message).equals(List.of("ringing")));
			other.next("state", (message) -> states(message).equals(List.of("ringing")));
			post("/sandbox/workers/alice/answer", null);
			pass("PT5S");
			one.next("state", (message) -> states(message).equals(List.of("talking")));
			other.next("state", (message) -> states(message).equals(List.of("talking")));

			kill(first);
			assertThat(one.closeCode()).isEqualTo(1012);
			post("/sandbox/workers/alice/hangup", null);
			pass("PT5S");
			other.next("state", (message) -> states(message).equals(List.of("wrapping")));
		}
	}

	private static List<String> states(String message) {
		return JsonPath.read(message, "$.state.reservations[*].state");
	}

	private ConfigurableApplicationContext server() {
		return start("--call-center.reconciler.period=1d", "--call-center.after-call.time=manual",
				"--call-center.operators[0].name=alice", "--call-center.operators[0].worker-name=alice",
				"--call-center.operators[0].password-hash=" + PASSWORD);
	}

	private static DeskClient page(ConfigurableApplicationContext server, String cookie) {
		return new DeskClient(port(server), "http://localhost:" + port(server), cookie);
	}

	private static int port(ConfigurableApplicationContext server) {
		return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

}
