package dev.toritsugi;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two replicas that get the same reports about recordings.
 */
@Tag("long")
class VoicemailReplicasIntegrationTests extends AbstractReplicaTests {

	@Test
	void twoReportsOnTwoReplicasMakeOneTask() {
		server();
		server();
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"RECORDING_STATUS\"}");
		for (int i = 0; i < 10; i++) {
			leaveMessage();
		}
		pass("PT10S");
		assertThat(open()).hasSize(10);
		pass("PT11M");
		assertThat(open()).as("nor does the reconciler make another").hasSize(10);
	}

	private void leaveMessage() {
		String call = call();
		post("/sandbox/calls/" + call + "/speech", "{\"seconds\":10}");
		pass("PT10S");
		post("/sandbox/calls/" + call + "/hangup", null);
		clock().settle();
	}

	private void server() {
		String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
		start("--call-center.phone-numbers[0].number=+12025550100", "--call-center.phone-numbers[0].schedule=Office",
				"--call-center.schedules[0].name=Office", "--call-center.schedules[0].week[0].days=MON",
				"--call-center.schedules[0].week[0].open=09:00-18:00",
				"--call-center.schedules[0].closed[0].dates=" + today + ".." + LocalDate.parse(today).plusDays(2),
				"--call-center.schedules[0].when-closed.then=voicemail", "--call-center.voicemail.queue=Everyone",
				"--call-center.reconciler.period=30s");
	}

	private List<String> open() {
		String tasks = String.valueOf(this.client.get()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001/Tasks?PageSize=100")
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		return JsonPath.<List<Map<String, Object>>>read(tasks, "$.tasks")
			.stream()
			.filter((task) -> !List.of("completed", "canceled").contains(task.get("assignment_status")))
			.map((task) -> String.valueOf(task.get("attributes")))
			.toList();
	}

}
