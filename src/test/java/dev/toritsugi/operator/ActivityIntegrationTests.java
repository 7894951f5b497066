package dev.toritsugi.operator;

import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.toritsugi.operator.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

class ActivityIntegrationTests extends OperatorServer {

	private static final String ALICE = "WK" + "a".repeat(32);

	private static final String AVAILABLE = "WA11111111111111111111111111111111";

	private static final String BREAK = "WA" + "2".repeat(32);

	@BeforeEach
	void aliceIsOffline() {
		twilio
			.on("GET /Workers?FriendlyName=Alice",
					ScriptedTwilio.json(200,
							"{\"workers\":[{\"sid\":\"" + ALICE + "\",\"friendly_name\":\"Alice\"}],\"meta\":{}}"))
			.on("GET /Activities?PageSize=1000", ScriptedTwilio.json(200,
					("{\"activities\":[{\"sid\":\"%s\",\"friendly_name\":\"Available\",\"available\":true},"
							+ "{\"sid\":\"%s\",\"friendly_name\":\"On break\",\"available\":false}],\"meta\":{}}")
						.formatted(AVAILABLE, BREAK)))
			.on("GET /Workers?FriendlyName=hanako", ScriptedTwilio.json(200, "{\"workers\":[],\"meta\":{}}"))
			.on("GET /Workers/" + ALICE,
					ScriptedTwilio.json(200, "{\"sid\":\"" + ALICE + "\",\"friendly_name\":\"Alice\"}"))
			.on("POST /Workers/" + ALICE,
					ScriptedTwilio.json(200, "{\"sid\":\"" + ALICE + "\",\"friendly_name\":\"Alice\"}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Available", "available", " AVAILABLE ", AVAILABLE })
	void changesTheActivityByNameOrSid(String activity) throws Exception {
		assertThatAnswer(call("POST", "/desk/activity").as("alice").json("{\"activity\":\"" + activity + "\"}").send())
			.has(200)
			.hasJson("{\"worker\":\"Alice\",\"activity\":\"Available\",\"activitySid\":\"" + AVAILABLE
					+ "\",\"available\":true}");
		assertThat(twilio.requests().toString()).contains("POST /Workers/" + ALICE);
	}

	@Test
	void acceptsAForm() throws Exception {
		assertThatAnswer(call("POST", "/desk/activity").as("alice").form("activity=On+break").send()).has(200);
	}

	@Test
	void acceptsTheSignInCookie() throws Exception {
		String cookie = call("POST", "/login").form("name=alice&password=alice-secret")
			.send()
			.headers()
			.firstValue("Set-Cookie")
			.orElseThrow();
		assertThatAnswer(
				call("POST", "/desk/activity").header("Cookie", cookie.split(";")[0]).form("activity=Available").send())
			.has(200);
	}

	@Test
	void listsTheActivitiesOfTheWorkspace() throws Exception {
		assertThatAnswer(call("POST", "/desk/activity").as("alice").form("activity=Lunch").send()).isProblem(404,
				"activity-not-found", "Available, On break");
		assertThat(twilio.requests().toString()).doesNotContain("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"activity\":\"\"}", "{\"aktivity\":\"Available\"}" })
	void requiresAnActivity(String json) throws Exception {
		assertThatAnswer(call("POST", "/desk/activity").as("alice").json(json).send()).isProblem(400,
				"activity-required");
	}

	@Test
	void refusesSupervisorsWithoutWorkerAndUnknownWorkers() throws Exception {
		assertThatAnswer(call("POST", "/desk/activity").as("dana").form("activity=Available").send()).isProblem(409,
				"worker-required");
		assertThatAnswer(call("POST", "/desk/activity").as("花子").form("activity=Available").send()).isProblem(404,
				"worker-not-found");
	}

	@Test
	void requiresASignInAndAPageOfOurs() throws Exception {
		assertThatAnswer(call("POST", "/desk/activity").form("activity=Available").send()).isProblem(401,
				"sign-in-required");
		assertThatAnswer(call("POST", "/desk/activity").as("alice")
			.header("Origin", "https://evil.example.org")
			.form("activity=Available")
			.send()).isProblem(403, "other-origin");
		assertThat(twilio.requests()).isEmpty();
	}

	@Test
	void saysThatTwilioRefuses() throws Exception {
		twilio.on("POST /Workers/" + ALICE, ScriptedTwilio.error(400, 20001, "no"));
		assertThatAnswer(call("POST", "/desk/activity").as("alice").form("activity=Available").send()).isProblem(409,
				"activity-refused");
	}

}
