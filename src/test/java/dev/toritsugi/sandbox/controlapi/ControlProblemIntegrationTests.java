package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.SandboxServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * What the page needs from the control API: the codes of refusals, and the settings of
 * the application.
 */
@SandboxServerTest
class ControlProblemIntegrationTests {

	private final RestTestClient client;

	@Autowired
	ControlProblemIntegrationTests(RestTestClient client) {
		this.client = client;
	}

	@BeforeEach
	void reset() {
		this.client.post().uri("/sandbox/reset").exchange().expectStatus().isOk();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "POST | calls | {'from':'alice'} | bad-caller | -",
			"POST | calls | {'to':'1'} | bad-number | -", "POST | calls | {'to':'+12025550199'} | number-not-found | -",
			"POST | calls | {'form':'+12025550199'} | unreadable-body | -",
			"POST | calls/batch | {'count':0,'perMinute':1} | bad-batch | -",
			"POST | calls/CA1/hangup | - | call-not-found | -",
			"POST | clock | {'advance':'soon'} | bad-value | advance",
			"POST | clock | {'advance':'PT-1S'} | bad-value | advance",
			"PUT | faults/one | {'effect':'status','count':0} | bad-value | count",
			"PUT | faults/one | {'effect':'status','status':418} | bad-value | status",
			"PUT | faults/one | {'effect':'sleep'} | bad-value | effect",
			"DELETE | faults/one | - | fault-not-found | -", "PUT | behavior | {'leave':'maybe'} | bad-value | leave",
			"PUT | recordings | {'delay':'P2D'} | bad-value | delay", "GET | journal?kind=X | - | bad-value | kind",
			"GET | journal/99999 | - | entry-not-found | -",
			"GET | recordings/RE0123.wav | - | recording-not-found | -",
			"POST | workers/zoe/answer | - | worker-not-found | -",
			"POST | workers/alice/answer | - | phone-not-ringing | -",
			"POST | workers/alice/hangup | - | phone-not-on-call | -",
			"POST | workers/alice/reject | - | no-pending-reservation | -",
			"POST | workers/alice/complete | - | nothing-to-complete | -",
			"POST | workers/alice/activity | {'activity':'Lunch'} | activity-not-found | -",
			"POST | workers/alice/phone | {'state':'lost'} | bad-value | state",
			"POST | workers/alice/dance | - | unknown-path | -" })
	void refusalHasCode(String method, String path, @Nullable String body, String code, @Nullable String key) {
		RestTestClient.RequestBodySpec request = this.client.method(HttpMethod.valueOf(method)).uri("/sandbox/" + path);
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(body.replace('\'', '"'));
		}
		RestTestClient.BodyContentSpec problem = request.exchange()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code);
		if (key != null) {
			problem.jsonPath("$.parameters.key").isEqualTo(key);
		}
	}

	@Test
	void applicationTellsOperatorsWithoutPasswords() {
		this.client.get().uri("/sandbox/application").exchange().expectBody().json("""
				{"workspace":"WS00000000000000000000000000000001",
				"operators":[{"name":"alice","worker":"alice"},{"name":"bob","worker":"bob"},
				{"name":"carol","worker":"carol"}],"afterCall":{"queues":[]}}
				""", JsonCompareMode.STRICT);
	}

	@Test
	void journalNamesRequestsAndInstructions() {
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		this.client.get()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001/Tasks")
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.exchange()
			.expectStatus()
			.isOk();
		this.client.get()
			.uri("/sandbox/journal?kind=ASSIGNMENT")
			.exchange()
			.expectBody()
			.jsonPath("$[0].label")
			.isEqualTo("dequeue");
		this.client.get()
			.uri("/sandbox/journal?kind=REST")
			.exchange()
			.expectBody()
			.jsonPath("$[?(@.label == 'list tasks')]")
			.isNotEmpty();
	}

}
