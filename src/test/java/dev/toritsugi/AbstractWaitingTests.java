package dev.toritsugi;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers who wait because no operator is free.
 */
abstract class AbstractWaitingTests extends AbstractGivenUpCallerTests {

	static final String OFFERED = "+81398765432";

	@BeforeEach
	void nobodyIsFree() {
		sendOperatorsHome();
	}

	void assertWaits(String call) {
		assertThat(callStatus(call)).isEqualTo("in-progress");
		assertThat(taskStatus(call)).isEqualTo("pending");
	}

	void press(String call, String keys) {
		post("/sandbox/calls/" + call + "/digits", "{\"digits\":\"" + keys + "\"}");
		clock().settle();
	}

	/** Chooses what the verb Leave does with the task, which Twilio does not document. */
	void behavior(String leave) {
		this.client.put()
			.uri("/sandbox/behavior")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"leave\":\"" + leave + "\"}")
			.exchange()
			.expectStatus()
			.isOk();
	}

}
