package dev.toritsugi.operator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.toritsugi.operator.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

class ClosedIntegrationTests extends OperatorServer {

	@ParameterizedTest
	@ValueSource(strings = { "/error", "/index.html", "/actuator/env", "/actuator/heapdump", "/complete/", "/Complete",
			"/complete/x", "/login/", "/favicon.ico" })
	void anUnknownPathAnswers404(String path) throws Exception {
		for (String method : new String[] { "GET", "POST", "PUT", "DELETE", "OPTIONS" }) {
			assertThatAnswer(call(method, path).send()).isProblem(404);
			assertThatAnswer(call(method, path).as("dana").header("Accept", "text/html").send()).isProblem(404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/desk/unknown", "/desk/work", "/desk/work/start/x", "/desk/phone/" })
	void anUnknownPathBelowTheDeskAnswers404(String path) throws Exception {
		assertThatAnswer(call("POST", path).as("dana").send()).isProblem(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/complete;a=b", "//complete", "/complete%3b" })
	void anAmbiguousPathAnswersAProblemDetail(String path) throws Exception {
		assertThatAnswer(call("POST", path).as("dana").header("Accept", "text/html").send()).isProblem(400);
	}

	/**
	 * Tomcat answers these before a filter of this server sees them.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/complete%2f", "/x/..%2fcomplete", "/%00" })
	void tomcatItselfRefusesSomePaths(String path) throws Exception {
		assertThatAnswer(call("POST", path).as("dana").send()).has(400)
			.satisfies((answer) -> assertThat(answer.body()).doesNotContain("Exception", "Apache", "\tat "));
	}

	@Test
	void healthIsOpenWithoutDetails() throws Exception {
		for (String path : new String[] { "/actuator/health/liveness", "/actuator/health/readiness" }) {
			assertThat(call("GET", path).send().body()).isEqualTo("{\"status\":\"UP\"}");
		}
		assertThat(call("GET", "/actuator/health").as("dana").send().body()).doesNotContain("components", "details");
		assertThat(twilio.requests()).isEmpty();
	}

	@Test
	void metricsRequireSignIn() throws Exception {
		assertThatAnswer(call("GET", "/actuator/prometheus").send()).isProblem(401);
		assertThat(call("GET", "/actuator/prometheus").as("alice").send().body()).contains("jvm_memory_used_bytes");
	}

	@Test
	void theListOfEndpointsRequiresSignIn() throws Exception {
		assertThatAnswer(call("GET", "/actuator").send()).isProblem(401);
	}

}
