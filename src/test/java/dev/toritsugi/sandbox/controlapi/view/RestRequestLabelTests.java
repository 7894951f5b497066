package dev.toritsugi.sandbox.controlapi.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The labels of REST requests.
 */
class RestRequestLabelTests {

	private static final String WORKSPACE = "/v1/Workspaces/WS00000000000000000000000000000001";

	private static final String ACCOUNT = "/2010-04-01/Accounts/AC00000000000000000000000000000001";

	@ParameterizedTest
	@CsvSource({ "POST, /Tasks/WT1, AssignmentStatus=completed, complete task",
			"POST, /Tasks/WT1, AssignmentStatus=canceled, cancel task", "POST, /Tasks/WT1, Attributes={}, update task",
			"POST, /Tasks, Attributes={}, create task", "GET, /Tasks, , list tasks", "GET, /Tasks/WT1, , fetch task",
			"DELETE, /Tasks/WT1, , delete task",
			"POST, /Tasks/WT1/Reservations/WR1, ReservationStatus=rejected, reject reservation",
			"POST, /Workers/WK1/Reservations/WR1, ReservationStatus=accepted, accept reservation",
			"POST, /Tasks/WT1/Reservations/WR1, Instruction=dequeue, dequeue reservation",
			"GET, /Tasks/WT1/Reservations, , list reservations", "POST, /Workers/WK1, ActivitySid=WA1, update worker",
			"GET, /Activities, , list activities", "GET, /Workers/RealTimeStatistics, , fetch statistics",
			"GET, /Workers/WK1/Statistics, , fetch statistics",
			"POST, /Workers/WK1/Channels/voice, Capacity=2, update worker channel" })
	void taskRouterRequestIsNamed(String method, String path, @Nullable String parameter, String label) {
		assertThat(RestRequestLabel.of(method, WORKSPACE + path, parameters(parameter))).isEqualTo(label);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /Calls.json, To=+81, create call", "POST, /Calls/CA1.json, Status=completed, end call",
			"POST, /Calls/CA1.json, Url=http://x, redirect call", "GET, /Calls.json, Status=in-progress, list calls",
			"POST, /Queues/QU1/Members/CA1.json, Url=http://x, dequeue queue member",
			"POST, /Conferences/CF1/Participants/CA1.json, Hold=true, hold participant",
			"POST, /Conferences/CF1/Participants/CA1.json, Hold=false, resume participant",
			"POST, /Conferences/CF1/Participants/CA1.json, Muted=true, mute participant",
			"POST, /Conferences/CF1/Participants/CA1.json, Coaching=true, coach participant",
			"POST, /Conferences/CF1.json, Status=completed, end conference" })
	void voiceRequestIsNamed(String method, String path, @Nullable String parameter, String label) {
		assertThat(RestRequestLabel.of(method, ACCOUNT + path, parameters(parameter))).isEqualTo(label);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /v1/Workspaces, list workspaces", "GET, /2010-04-01/Accounts/AC1.json, fetch account",
			"GET, /v1/Workspaces/WS1, fetch workspace", "GET, /v2/Unknown, list Unknown", "GET, /, list" })
	void requestOutsideIsNamed(String method, String path, String label) {
		assertThat(RestRequestLabel.of(method, path, Map.of())).isEqualTo(label);
	}

	private static Map<String, List<String>> parameters(@Nullable String parameter) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		if (parameter != null) {
			String[] pair = parameter.split("=", 2);
			parameters.put(pair[0], List.of(pair[1]));
		}
		return parameters;
	}

}
