package dev.toritsugi;

import java.util.List;

import com.jayway.jsonpath.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers whose task TaskRouter cancels while they wait in the queue.
 */
abstract class AbstractGivenUpCallerTests extends AbstractAfterCallTests {

	/** Only the first route applies to this number, for 30 seconds. */
	static final String ROUTED = "+819011112222";

	void sendOperatorsHome() {
		List.of("alice", "bob", "carol").forEach((operator) -> activity(operator, "Offline"));
	}

	void activity(String operator, String activity) {
		post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"" + activity + "\"}");
	}

	void loseEvents() {
		fault("events", "{\"effect\":\"lose\",\"kind\":\"EVENT\"}");
	}

	/** Numbers that Twilio has dialled for a call, the operators' included. */
	List<String> dialled(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.rang[*].to");
	}

	List<String> heard(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.heard[*].what");
	}

	String callStatus(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.status");
	}

	/** Requests to the queue members of API 2010-04-01, as method and path. */
	List<String> requestsToMembers() {
		return requests().stream().filter((request) -> request.contains("/Members")).toList();
	}

	void assertApologyAndHangUp(String call) {
		assertThat(heard(call)).anyMatch((text) -> text.contains("sorry"));
		assertThat(callStatus(call)).isEqualTo("completed");
	}

}
