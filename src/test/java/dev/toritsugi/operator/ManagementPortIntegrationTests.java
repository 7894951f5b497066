package dev.toritsugi.operator;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

import static dev.toritsugi.operator.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "management.server.port=0")
class ManagementPortIntegrationTests extends OperatorServer {

	@LocalManagementPort
	private int managementPort;

	@Test
	void healthAndMetricsAreOpenOnTheManagementPort() throws Exception {
		assertThat(call("GET", this.managementPort, "/actuator/prometheus").send().body())
			.contains("jvm_memory_used_bytes");
		assertThat(call("GET", this.managementPort, "/actuator/health/readiness").send().body())
			.isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void healthAndMetricsAreOnThatPortOnly() throws Exception {
		assertThatAnswer(call("GET", "/actuator/prometheus").as("dana").send()).isProblem(404);
		assertThatAnswer(call("GET", "/actuator/health").send()).isProblem(404);
	}

	@Test
	void nothingElseIsOnThatPort() throws Exception {
		for (String path : new String[] { "/", "/actuator/env", "/enqueue" }) {
			assertThat(call("GET", this.managementPort, path).as("dana").send().statusCode()).isIn(403, 404);
		}
		assertThat(call("POST", this.managementPort, "/complete").as("dana").send().statusCode()).isEqualTo(404);
		assertThat(call("POST", this.managementPort, "/enqueue").header("X-Twilio-Signature", "any")
			.json("{}")
			.send()
			.statusCode()).isEqualTo(403);
	}

}
