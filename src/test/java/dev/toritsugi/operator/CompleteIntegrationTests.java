package dev.toritsugi.operator;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import dev.toritsugi.twilio.rest.ScriptedTwilio.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.toritsugi.operator.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

class CompleteIntegrationTests extends OperatorServer {

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final TaskSid OTHER = new TaskSid("WT" + "2".repeat(32));

	private static final String ALICE = "WK" + "a".repeat(32);

	private static final String READ = "GET /Tasks/" + TASK;

	private static final String COMPLETE = "POST /Tasks/" + TASK;

	private static final String COMPLETED = "{\"taskSid\":\"%s\",\"status\":\"completed\"}".formatted(TASK);

	@BeforeEach
	void aliceHasOneWrappingTask() {
		String reservations = "GET /Workers/" + ALICE + "/Reservations?PageSize=1000&ReservationStatus=";
		twilio.on("GET /Workers?FriendlyName=Alice", ScriptedTwilio.workers(ALICE, "alice"))
			.on(reservations + "wrapping", ScriptedTwilio.reservations(new Row(TASK, "alice", "wrapping")))
			.on(reservations + "accepted", ScriptedTwilio.reservations())
			.on(READ, ScriptedTwilio.task(TASK, "wrapping"))
			.on("GET /Tasks/" + TASK + "/Reservations?PageSize=1000",
					ScriptedTwilio.reservations(new Row(TASK, "alice", "wrapping")))
			.on(COMPLETE, ScriptedTwilio.task(TASK, "completed"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'taskSid':'%s'}", "{'taskId':'%s'}", "{'taskSid':'%s','reference':['sold']}",
			"{'taskSid':'%1$s','taskId':'%1$s'}", "{'taskSid':'%s','taskId':null}" })
	void completesTheTaskInAJsonBody(String json) throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice").json(json.formatted(TASK).replace('\'', '"')).send())
			.has(200)
			.hasJson(COMPLETED);
		assertThat(twilio.requests()).contains(COMPLETE).doesNotContain("GET /Workers?FriendlyName=Alice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "taskSid=%s", "taskId=%s", "taskSid=%1$s&taskId=%1$s", "reference=sold&taskSid=%s" })
	void completesTheTaskInAForm(String form) throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice").form(form.formatted(TASK)).send()).has(200)
			.hasJson(COMPLETED);
	}

	@Test
	void completesTheTaskInTheQuery() throws Exception {
		assertThatAnswer(call("POST", "/complete?taskSid=" + TASK).as("alice").send()).has(200).hasJson(COMPLETED);
		assertThat(twilio.requests()).doesNotContain("GET /Workers?FriendlyName=Alice");
	}

	@Test
	void completesTheOperatorsOwnTaskByDefault() throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice").send()).has(200).hasJson(COMPLETED);
		assertThatAnswer(call("POST", "/complete").as("alice").json("{}").send()).has(200).hasJson(COMPLETED);
		assertThatAnswer(call("POST", "/complete").as("alice").form("").send()).has(200).hasJson(COMPLETED);
	}

	@Test
	void completesAnyTaskForASupervisor() throws Exception {
		assertThatAnswer(call("POST", "/complete").as("dana").form("taskSid=" + TASK).send()).has(200)
			.hasJson(COMPLETED);
	}

	@Test
	void requiresATaskFromASupervisorWithoutWorker() throws Exception {
		assertThatAnswer(call("POST", "/complete").as("dana").send()).isProblem(400, "task-required", "taskSid");
	}

	@Test
	void answersTheSameTheSecondTime() throws Exception {
		twilio.on(READ, ScriptedTwilio.task(TASK, "completed"));
		assertThatAnswer(call("POST", "/complete").as("alice").form("taskSid=" + TASK).send()).has(200)
			.hasJson(COMPLETED);
		assertThat(twilio.requests()).doesNotContain(COMPLETE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9", "image/png", "nonsense",
			"application/xml" })
	void answersJsonForEachAcceptHeader(String accept) throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice").header("Accept", accept).send()).has(200)
			.hasJson(COMPLETED);
		assertThatAnswer(call("POST", "/complete").as("alice").header("Accept", accept).form("taskSid=1").send())
			.isProblem(400);
		assertThatAnswer(call("POST", "/complete").as("alice").header("Accept", accept).json("{").send())
			.isProblem(400);
		assertThatAnswer(call("GET", "/complete").as("alice").header("Accept", accept).send()).isProblem(405);
		assertThatAnswer(call("POST", "/complete").header("Accept", accept).send()).isProblem(401);
	}

	@ParameterizedTest
	@CsvSource({ "taskSid, ''", "taskSid, WT1", "taskId, WR11111111111111111111111111111111",
			"taskId, WT1111111111111111111111111111111g" })
	void namesTheFieldThatIsNoSid(String field, String value) throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice").form(field + "=" + value).send()).isProblem(400,
				"bad-sid", field + " must be WT and 32 hex digits");
		assertThatAnswer(call("POST", "/complete").as("alice").json("{\"" + field + "\":\"" + value + "\"}").send())
			.isProblem(400, "bad-sid", field + " must be WT and 32 hex digits");
		assertThat(twilio.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "7", "true" })
	void refusesASidThatIsNoText(String sid) throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice").json("{\"taskSid\":" + sid + "}").send()).isProblem(400,
				"bad-sid", "taskSid must be WT and 32 hex digits");
	}

	/**
	 * With a misspelt name, the operator's own task must not be completed instead.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "{\"task_sid\":\"WT1\"}", "{\"TaskSid\":\"WT1\"}", "{\"taskSid\":null}",
			"{\"note\":\"sold\",\"task_sid\":\"WT1\"}" })
	void refusesABodyWithoutTask(String body) throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice").json(body).send()).isProblem(400, "task-required",
				"names no task");
		assertThatAnswer(call("POST", "/complete").as("alice").form(body).send()).isProblem(400, "task-required",
				"names no task");
		assertThat(twilio.requests()).isEmpty();
	}

	@Test
	void refusesTwoDifferentTasks() throws Exception {
		String both = "taskSid=" + TASK + "&taskId=" + OTHER;
		assertThatAnswer(call("POST", "/complete").as("dana").form(both).send()).isProblem(400, "task-required",
				"different tasks");
		assertThatAnswer(
				call("POST", "/complete?taskSid=" + TASK).as("dana").json("{\"taskSid\":\"" + OTHER + "\"}").send())
			.isProblem(400, "task-required", "different tasks");
		assertThat(twilio.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "\"WT\"", "taskSid=WT", "{} {}" })
	void refusesABodyThatIsNotTheExpectedJson(String body) throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice").json(body).send()).isProblem(400, "bad-request",
				"{\"taskSid\":\"WT…\"}");
		assertThat(twilio.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/complete | {'taskSid':'%1$s','taskSid':'%1$s'} | taskSid",
					"/complete | {'taskSid':'%1$s','note':{'a':1,'a':2}} | a",
					"/complete/extend | {'taskSid':'%1$s','by':'PT60S','by':'PT1H'} | by",
					"/desk/activity | {'activity':'Available','activity':'Offline'} | activity" })
	void refusesAKeyThatOccursTwice(String path, String json, String key) throws Exception {
		assertThatAnswer(call("POST", path).as("alice").json(json.formatted(TASK).replace('\'', '"')).send())
			.isProblem(400, "bad-request", "The key \"" + key + "\" occurs twice in the JSON body");
		assertThat(twilio.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/complete, taskSid", "/complete/extend, taskSid", "/desk/activity, activity" })
	void saysWhichJsonItExpects(String path, String key) throws Exception {
		assertThatAnswer(call("POST", path).as("alice").json("[").send()).isProblem(400, "bad-request",
				"The body is not the expected JSON", "{\"" + key + "\":");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/complete", "/complete/extend", "/desk/activity", "/login", "/logout" })
	void saysThatParametersAreTooMany(String path) throws Exception {
		String form = "a=1&".repeat(1000) + "a=1";
		assertThatAnswer(call("POST", path).as("alice").form(form).send()).isProblem(400)
			.satisfies((answer) -> assertThat(answer.body()).contains("too many parameters", "1,000"));
		assertThatAnswer(call("POST", path + "?" + form).as("alice").send()).isProblem(400)
			.satisfies((answer) -> assertThat(answer.body()).contains("too many parameters", "1,000"));
	}

	@Test
	void refusesOtherMediaTypesAndMethods() throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice").body("text/plain", TASK.value()).send()).isProblem(415);
		assertThatAnswer(call("POST", "/complete").as("alice").body("application/xml", "<a/>").send()).isProblem(415);
		assertThatAnswer(call("POST", "/complete").as("alice").body("multipart/form-data; boundary=a", "--a--").send())
			.isProblem(415);
		for (String method : new String[] { "GET", "PUT", "PATCH", "DELETE" }) {
			assertThatAnswer(call(method, "/complete").as("alice").send()).isProblem(405).hasHeader("Allow", "POST");
		}
	}

	@Test
	void refusesLargeBodies() throws Exception {
		String large = "taskSid=" + "1".repeat(256 * 1024);
		for (String type : new String[] { "application/json", "application/x-www-form-urlencoded", "text/plain" }) {
			assertThatAnswer(call("POST", "/complete").as("alice").body(type, large).send()).isProblem(413);
			assertThatAnswer(call("POST", "/complete").as("alice").chunked(type, large).send()).isProblem(413);
			assertThatAnswer(call("POST", "/complete").chunked(type, large).send())
				.satisfies((answer) -> assertThat(answer.statusCode()).isIn(401, 413));
		}
		assertThatAnswer(call("POST", "/login").chunked("application/x-www-form-urlencoded", large).send())
			.isProblem(413);
	}

	@Test
	void acceptsAChunkedBody() throws Exception {
		assertThatAnswer(call("POST", "/complete").as("alice")
			.chunked("application/json", "{\"taskSid\":\"" + TASK + "\"}")
			.send()).has(200);
		assertThatAnswer(call("POST", "/complete").as("alice")
			.chunked("application/x-www-form-urlencoded", "taskSid=" + TASK)
			.send()).has(200);
	}

	@Test
	void refusesAColleaguesTask() throws Exception {
		assertThatAnswer(call("POST", "/complete").as("花子").form("taskSid=" + TASK).send()).isProblem(403,
				"not-your-task", TASK.value());
		assertThat(twilio.requests()).doesNotContain(COMPLETE);
	}

	@ParameterizedTest
	@CsvSource({ "pending, not-assigned", "reserved, not-assigned", "assigned, call-in-progress",
			"canceled, task-canceled", "hibernating, task-unsettled" })
	void saysWhyATaskCantBeCompletedNow(String status, String code) throws Exception {
		twilio.on(READ, ScriptedTwilio.task(TASK, status));
		assertThatAnswer(call("POST", "/complete").as("alice").form("taskSid=" + TASK).send()).isProblem(409, code,
				TASK.value());
		assertThat(twilio.requests()).doesNotContain(COMPLETE);
	}

	@Test
	void saysThatTheTaskDoesNotExist() throws Exception {
		twilio.on(READ, ScriptedTwilio.gone());
		assertThatAnswer(call("POST", "/complete").as("alice").form("taskSid=" + TASK).send()).isProblem(404,
				"task-not-found", TASK.value());
	}

	@Test
	void saysThatTheWorkerDoesNotExist() throws Exception {
		twilio.on("GET /Workers?FriendlyName=Alice", ScriptedTwilio.noWorkers());
		assertThatAnswer(call("POST", "/complete").as("alice").send()).isProblem(404, "worker-not-found",
				"worker-name");
	}

	@Test
	void listsTheTasksIfThereAreSeveral() throws Exception {
		twilio
			.on("GET /Workers/" + ALICE + "/Reservations?PageSize=1000&ReservationStatus=accepted",
					ScriptedTwilio.reservations(new Row(OTHER, "alice", "accepted")))
			.on("GET /Tasks/" + OTHER, ScriptedTwilio.task(OTHER, "wrapping"));
		assertThatAnswer(call("POST", "/complete").as("alice").send())
			.isProblem(409, "several-tasks", TASK.value(), OTHER.value())
			.satisfies((answer) -> assertThat(answer.body())
				.contains("\"taskSids\":[\"%s\",\"%s\"]".formatted(TASK, OTHER)));
		assertThat(twilio.requests()).doesNotContain(COMPLETE);
	}

	@Test
	void saysThatThereIsNothingToComplete() throws Exception {
		twilio.on(READ, ScriptedTwilio.task(TASK, "completed"));
		assertThatAnswer(call("POST", "/complete").as("alice").send()).isProblem(404, "nothing-to-complete");
	}

	@Test
	void answersRetryAfterWhileTwilioIsSlow() throws Exception {
		twilio.on(READ, ScriptedTwilio.silence());
		assertThatAnswer(call("POST", "/complete").as("alice").form("taskSid=" + TASK).send())
			.isProblem(503, "twilio-unavailable")
			.hasHeader("Retry-After", "2");
	}

	@Test
	void answersRetryAfterWhenTwilioLimits() throws Exception {
		twilio.on(COMPLETE, ScriptedTwilio.error(429, 20429, "Too Many Requests", "Retry-After", "9"));
		assertThatAnswer(call("POST", "/complete").as("alice").form("taskSid=" + TASK).send())
			.isProblem(503, "twilio-unavailable")
			.hasHeader("Retry-After", "9");
	}

	@Test
	void answersRetryAfterWhileTwilioIsDown() throws Exception {
		twilio.on(READ, ScriptedTwilio.page(502));
		assertThatAnswer(call("POST", "/complete").as("alice").form("taskSid=" + TASK).send())
			.isProblem(503, "twilio-unavailable")
			.hasHeader("Retry-After", "2");
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403 })
	void saysThatTwilioRefusesTheCredentials(int status) throws Exception {
		twilio.on(READ, ScriptedTwilio.error(status, 20003, "Authenticate"));
		assertThatAnswer(call("POST", "/complete").as("alice").form("taskSid=" + TASK).send()).isProblem(502,
				"twilio-refused", "credentials");
	}

	@Test
	void saysThatTwilioRefusesTheRequest() throws Exception {
		twilio.on(READ, ScriptedTwilio.error(400, 20001, "Invalid workspace"));
		assertThatAnswer(call("POST", "/complete").as("alice").form("taskSid=" + TASK).send()).isProblem(502,
				"twilio-refused");
	}

}
