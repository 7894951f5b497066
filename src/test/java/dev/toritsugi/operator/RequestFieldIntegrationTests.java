package dev.toritsugi.operator;

import dev.toritsugi.twilio.resource.TaskSid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.toritsugi.operator.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Media types and fields of operators' requests that the server can't use.
 */
class RequestFieldIntegrationTests extends OperatorServer {

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final String[] PATHS = { "/complete", "/complete/extend", "/desk/activity", "/desk/work/start",
			"/desk/work/end", "/desk/decline", "/desk/note", "/desk/requeue", "/desk/end-call" };

	@ParameterizedTest
	@ValueSource(strings = { "foo", "text/plain", "application/xml", "application/json; charset=foo",
			"application/json; charset=\"", "application/json;;;=", "application/", "/",
			"multipart/form-data; boundary=a", "APPLICATION/X-WWW-FORM-URLENCODED2", "application/octet-stream" })
	void anUnusableMediaTypeIs415(String type) throws Exception {
		for (String path : PATHS) {
			assertThatAnswer(call("POST", path).as("dana").body(type, "{\"task\":\"" + TASK + "\"}").send())
				.isProblem(415, "unsupported-media-type", "application/json");
		}
		assertThatAnswer(call("POST", "/login").body(type, "name=alice&password=x").send()).isProblem(415);
		assertThat(twilio.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "Application/JSON", "application/json; charset=utf-8",
			"application/json; charset=ISO-8859-1", "application/problem+json" })
	void jsonIsReadInEachNotation(String type) throws Exception {
		assertThatAnswer(call("POST", "/desk/note").as("alice").body(type, "{\"task\":\"x\"}").send()).isProblem(400,
				"bad-sid");
		assertThatAnswer(call("POST", "/complete").as("alice").body(type, "{\"taskSid\":\"x\"}").send()).isProblem(400,
				"bad-sid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "/", "text/html;q=x", ";;", "application/json;charset=foo" })
	void anyAcceptHeaderIsTolerated(String accept) throws Exception {
		for (String path : PATHS) {
			assertThatAnswer(call("POST", path).as("dana").header("Accept", accept).json("[").send()).isProblem(400,
					"bad-request");
		}
		assertThatAnswer(call("POST", "/login").header("Accept", accept).form("name=alice&password=x").send())
			.isProblem(401);
		assertThatAnswer(call("GET", "/desk/state").header("Accept", accept).send()).isProblem(401);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/desk/note | {'task':'%s','note':123} | note",
			"/desk/note | {'task':'%s','note':['x']} | note", "/desk/note | {'task':'%s','outcome':true} | outcome",
			"/desk/note | {'task':7} | task", "/complete | {'taskSid':'%s','note':123} | note",
			"/complete | {'taskSid':'%s','outcome':{}} | outcome", "/desk/requeue | {'task':'%s','queue':5} | queue",
			"/desk/requeue | {'task':'%s','queue':'Billing','priority':'high'} | priority",
			"/desk/requeue | {'task':'%s','queue':'Billing','priority':1.5} | priority",
			"/desk/requeue | {'task':'%s','queue':'Billing','note':1} | note",
			"/desk/decline | {'task':'%s','reservation':1} | reservation",
			"/desk/decline | {'task':'%s','reservation':'WR11111111111111111111111111111111','leaving':'yes'} | leaving",
			"/desk/activity | {'activity':true} | activity",
			"/desk/activity | {'activity':'Available','session':1} | session",
			"/desk/activity | {'activity':'Available','phone':'ready'} | phone",
			"/desk/work/start | {'session':12345678} | session",
			"/desk/work/start | {'session':'0f3c2f9a-0000','phone':[]} | phone",
			"/desk/work/start | {'session':'0f3c2f9a-0000','phone':{'registered':'true'}} | phone.registered",
			"/desk/work/start | {'session':'0f3c2f9a-0000','phone':{'microphone':1}} | phone.microphone",
			"/desk/work/end | {'session':{}} | session" })
	void aFieldOfAnotherTypeIsNamed(String path, String json, String field) throws Exception {
		assertThatAnswer(call("POST", path).as("alice").json(json.formatted(TASK).replace('\'', '"')).send())
			.isProblem(400, "bad-request", "\"" + field + "\"");
		assertThat(twilio.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "worker, 7", "activity, []" })
	void aFieldOfASupervisorIsNamedToo(String field, String value) throws Exception {
		assertThatAnswer(call("POST", "/desk/activity").as("dana")
			.json("{\"activity\":\"Offline\",\"worker\":\"Alice\"}".replaceFirst("(\"" + field + "\"):\"[^\"]*\"",
					"$1:" + value))
			.send()).isProblem(400, "bad-request", "\"" + field + "\"");
	}

	@Test
	void aFormSendsEachValueAsText() throws Exception {
		assertThatAnswer(
				call("POST", "/desk/decline").as("alice").form("task=" + TASK + "&reservation=x&leaving=true").send())
			.isProblem(400, "reservation-required");
		assertThatAnswer(call("POST", "/desk/requeue").as("alice").form("task=" + TASK + "&queue=B&priority=x").send())
			.isProblem(400, "bad-request", "\"priority\"");
	}

}
