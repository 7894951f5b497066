package dev.toritsugi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * A call centre that closed on Friday evening, opens on Monday at nine, and takes
 * messages meanwhile.
 */
@TestPropertySource(properties = { "call-center.phone-numbers[0].number=" + AbstractVoicemailTests.OFFICE,
		"call-center.phone-numbers[0].schedule=office", "call-center.phone-numbers[1].number=+12025550101",
		"call-center.phone-numbers[2].number=" + AbstractVoicemailTests.ASKING,
		"call-center.phone-numbers[2].schedule=office", "call-center.phone-numbers[2].recording-notice=ask",
		"call-center.phone-numbers[3].number=" + AbstractVoicemailTests.SILENT,
		"call-center.phone-numbers[3].schedule=office", "call-center.phone-numbers[3].recording-notice=off",
		"call-center.voicemail.queue=everyone", "call-center.reconciler.period=60s" })
@SuppressWarnings("NullAway.Init")
abstract class AbstractVoicemailTests extends AbstractDeskTests {

	static final String OFFICE = "+12025550100";

	static final String OPEN = "+12025550101";

	static final String ASKING = "+12025550102";

	static final String SILENT = "+12025550103";

	static final String CALLER = "+819011112222";

	static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	@Autowired
	ApplicationContext server;

	@DynamicPropertySource
	static void closedUntilMonday(DynamicPropertyRegistry settings) {
		LocalDate today = LocalDate.now(TOKYO);
		String schedule = "call-center.schedules[0].";
		settings.add(schedule + "name", () -> "Office");
		settings.add(schedule + "zone", () -> TOKYO);
		settings.add(schedule + "week[0].days", () -> "MON,TUE,WED,THU,FRI,SAT,SUN");
		settings.add(schedule + "week[0].open", () -> "09:00-18:00");
		settings.add(schedule + "closed[0].dates", () -> today + ".." + today.plusDays(1));
		settings.add(schedule + "when-closed.then", () -> "voicemail");
	}

	/** The sandbox gives the same SIDs again, which the server must not remember. */
	@BeforeEach
	void restart() {
		new ServerMemory(this.server, clock()).restart();
		List.of("alice", "bob", "carol").forEach((operator) -> activity(operator, "Offline"));
	}

	String callTo(String number) {
		String call = JsonPath.read(post("/sandbox/calls", "{\"from\":\"" + CALLER + "\",\"to\":\"" + number + "\"}"),
				"$.sid");
		clock().settle();
		return call;
	}

	/** A caller leaves a message of ten seconds, and ends it with the key #. */
	String leaveMessage() {
		String call = callTo(OFFICE);
		speak(call, 10);
		press(call, "#");
		return call;
	}

	void speak(String call, int seconds) {
		post("/sandbox/calls/" + call + "/speech", "{\"seconds\":" + seconds + "}");
		pass(Duration.ofSeconds(seconds).toString());
	}

	void press(String call, String keys) {
		post("/sandbox/calls/" + call + "/digits", "{\"digits\":\"" + keys + "\"}");
		pass("PT5S");
	}

	void hangUp(String call) {
		post("/sandbox/calls/" + call + "/hangup", null);
		pass("PT5S");
	}

	/** The server's timers run meanwhile, as over a weekend. */
	void passUntilMonday() {
		Instant opening = LocalDate.ofInstant(clock().now(), TOKYO).plusDays(2).atTime(9, 0).atZone(TOKYO).toInstant();
		pass(Duration.between(clock().now(), opening).toString());
	}

	/** An operator starts work in a page, and can be offered calls and messages. */
	void work(String operator, String session) {
		startWork(operator, session);
		goTo(operator, "Available", session);
		clock().settle();
	}

	void activity(String operator, String activity) {
		post("/sandbox/workers/" + operator + "/activity", "{\"activity\":\"" + activity + "\"}");
	}

	List<String> heard(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.heard[*].what");
	}

	String callStatus(String call) {
		return JsonPath.read(get("/sandbox/calls/" + call), "$.status");
	}

	/** Statuses of the tasks with messages. */
	List<String> messages() {
		return messages("assignment_status");
	}

	/** A field of the tasks with messages, as in Twilio's list of tasks. */
	List<String> messages(String field) {
		String tasks = String.valueOf(this.client.get()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001/Tasks")
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		return JsonPath.<List<Map<String, Object>>>read(tasks, "$.tasks")
			.stream()
			.filter((task) -> String.valueOf(task.get("attributes")).contains("\"toritsugi_task\":\"voicemail\""))
			.map((task) -> String.valueOf(task.get(field)))
			.toList();
	}

	List<String> recordings() {
		return JsonPath.read(get("/sandbox/state"), "$.recordings[?(@.status == 'completed')].sid");
	}

}
