package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The control API: invalid requests, and access from other machines and pages.
 */
@SandboxServerTest
@ExtendWith(OutputCaptureExtension.class)
class SandboxControlIntegrationTests {

	private final RestTestClient client;

	private final Sandbox sandbox;

	private final AccountCredentials credentials;

	@Autowired
	SandboxControlIntegrationTests(RestTestClient client, Sandbox sandbox, AccountCredentials credentials) {
		this.client = client;
		this.sandbox = sandbox;
		this.credentials = credentials;
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"from\":\"alice\"}", "{\"to\":\"090-1234-5678\"}", "{\"from\":\"+0\"}" })
	void aCallIsFromANumberToANumber(String body) {
		this.client.post()
			.uri("/sandbox/calls")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("E.164"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Anonymous", "Restricted", "+266696687", "", "sip:zoe@example.com", "client:zoe" })
	void aCallerMayWithholdTheNumberOrHaveNone(String from) {
		this.client.post()
			.uri("/sandbox/calls")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"from\":\"" + from + "\"}")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.from")
			.isEqualTo(from)
			.jsonPath("$.task.status")
			.isEqualTo("reserved");
	}

	@Test
	void aFaultMayHaveAnyErrorCodeOfTwilio() {
		this.client.put()
			.uri("/sandbox/faults/outbound")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"effect\":\"status\",\"status\":400,\"code\":21215,\"route\":\"/2010-04-01/Accounts/*/Calls.json\"}")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.faults.outbound.code")
			.isEqualTo(21215);
		this.client.post()
			.uri("/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json")
			.headers((headers) -> headers.setBasicAuth(this.credentials.sid(), this.credentials.authToken()))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("To=%2B819011112222&From=%2B12025550100&Url=http%3A%2F%2Flocalhost%2F")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(21215)
			.jsonPath("$.message")
			.value(String.class, (message) -> assertThat(message).startsWith("Account not authorized to call"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{'effect':'status','status':400} | 400 with a \"code\"",
					"{'effect':'lose','code':21215} | \"code\" applies to status only",
					"{'effect':'status','code':5} | \"code\" must be an error code of Twilio" })
	void anErrorCodeBelongsToAnErrorStatus(String fault, String reason) {
		this.client.put()
			.uri("/sandbox/faults/test")
			.contentType(MediaType.APPLICATION_JSON)
			.body(fault.replace('\'', '"'))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains(reason));
	}

	@Test
	void undocumentedBehaviorIsChosen() {
		behavior("{\"leave\":\"keeps-task\",\"prompts\":\"timed\"}").expectStatus().isOk();
		this.client.get()
			.uri("/sandbox/behavior")
			.exchange()
			.expectBody()
			.json("{\"leave\":\"keeps-task\",\"failedWait\":\"silence\",\"prompts\":\"timed\"}");
		behavior("{\"failedWait\":\"music\"}").expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("\"failedWait\" must be silence or hang-up.");
	}

	private RestTestClient.ResponseSpec behavior(String body) {
		return this.client.put().uri("/sandbox/behavior").contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{'seconds':8} | 200 | recording", "{'text':'Hello','seconds':8} | 200 | recording",
					"{} | 400 | text", "{'seconds':-1} | 400 | seconds", "{'seconds':14401} | 400 | seconds" })
	void aCallerSpeaksForSomeSeconds(String body, int status, String expected) {
		SandboxAccount account = this.sandbox.account();
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		Call call = account.calls().inbound().iterator().next();
		account.engine()
			.run(() -> account.callService()
				.play(call, CallService.parse("<Response><Record timeout='0'/></Response>")));
		this.client.post()
			.uri("/sandbox/calls/{sid}/speech", call.sid())
			.contentType(MediaType.APPLICATION_JSON)
			.body(body.replace('\'', '"'))
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.value((answer) -> assertThat(answer).contains("\"" + expected + "\""));
	}

	@Test
	void theStateShowsFullQueues() {
		SandboxAccount account = this.sandbox.account();
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		account.engine().run(() -> {
			CallQueue queue = account.voice().queues().all().iterator().next();
			account.voice().queues().update(queue, queue.friendlyName(), 1);
		});
		this.client.get()
			.uri("/sandbox/state")
			.exchange()
			.expectBody()
			.jsonPath("$.queues[0].size")
			.isEqualTo(1)
			.jsonPath("$.queues[0].maxSize")
			.isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "/sandbox/operators/alice/answer, 409, alice's phone is not ringing",
			"/sandbox/operators/alice/decline, 409, alice's phone is not ringing",
			"/sandbox/operators/alice/hangup, 409, alice's phone is not on a call",
			"/sandbox/operators/zoe/answer, 404, There is no worker zoe",
			"/sandbox/operators/alice/dance, 404, The control API has no such path",
			"/sandbox/calls/CA1/hangup, 404, There is no call CA1" })
	void whatCantBeDoneIsAnsweredWithTheReason(String path, int status, String reason) {
		this.client.post()
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).startsWith(reason));
	}

	@ParameterizedTest
	@CsvSource({ "Host, calls.example.com", "X-Forwarded-For, 203.0.113.7", "Forwarded, for=203.0.113.7",
			"Via, 1.1 proxy", "X-Real-IP, 203.0.113.7", "Origin, https://evil.example.com", "Origin, null",
			"Origin, http://localhost" })
	void aTunnelAProxyAndAForeignPageAreKeptOut(String header, String value) {
		this.client.post().uri("/sandbox/reset").header(header, value).exchange().expectStatus().isForbidden();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/sandbox/calls | {'from':'+819012345678','from':'+819012345679'} | from",
			"/sandbox/clock | {'advance':'PT1S','advance':'PT1S'} | advance" })
	void aKeyThatOccursTwiceIsRefused(String path, String body, String key) {
		this.client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body.replace('\'', '"'))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).startsWith("The key \"" + key + "\" occurs twice."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sandbox/journal", "/sandbox/state" })
	void tooManyParametersAreCalledSo(String path) {
		this.client.get()
			.uri(path + "?" + "a=1&".repeat(1000) + "a=1")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).contains("too many parameters", "1,000"));
	}

	@Test
	void whoeverMissedACallComesBack() {
		SandboxAccount account = this.sandbox.account();
		account.engine().run(() -> {
			Workspace workspace = account.taskRouter().workspaces().get("WS00000000000000000000000000000001");
			account.taskRouter()
				.workers()
				.activity(account.taskRouter().workers().named(workspace, "alice").orElseThrow(),
						account.taskRouter().activities().named(workspace, "Offline").orElseThrow());
		});
		this.client.post()
			.uri("/sandbox/operators/alice/available")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.activity")
			.isEqualTo("Available");
	}

	@Test
	void aCallIsHungUpOnce() {
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		String hangUp = "/sandbox/calls/" + this.sandbox.account().calls().inbound().get(0).sid() + "/hangup";
		this.client.post().uri(hangUp).exchange().expectStatus().isOk();
		this.client.post().uri(hangUp).exchange().expectStatus().isEqualTo(409);
	}

	@Test
	void whatACallerHeardHasTheTimeOfTheSandboxsClock() {
		clock("{\"mode\":\"manual\"}");
		clock("{\"advance\":\"PT1H\"}");
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		String now = this.sandbox.account().engine().now().toString();
		this.client.get().uri("/sandbox/calls").exchange().expectBody().jsonPath("$[0].heard[0].at").isEqualTo(now);
	}

	@Test
	void aResetClearsEverythingAndIsLogged(CapturedOutput output) {
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		this.client.post().uri("/sandbox/reset").exchange().expectStatus().isOk();
		this.client.get().uri("/sandbox/calls").exchange().expectBody().json("[]");
		this.client.get().uri("/sandbox/journal").exchange().expectBody().json("[]");
		assertThat(output).contains("The sandbox is reset to its state at the start");
	}

	@Test
	void theClockStandsIsMovedAndRunsAgain() {
		clock("{\"mode\":\"manual\"}").jsonPath("$.mode").isEqualTo("manual");
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		clock("{\"advance\":\"PT10S\"}");
		this.client.get()
			.uri("/sandbox/state")
			.exchange()
			.expectBody()
			.jsonPath("$.tasks[0].age")
			.isEqualTo(10)
			.jsonPath("$.workers[0].phone")
			.isEqualTo("ringing");
		clock("{\"mode\":\"running\"}").jsonPath("$.mode").isEqualTo("running");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"advance\":\"PT-1S\"}", "{\"advance\":\"P99D\"}", "{\"advance\":\"soon\"}",
			"{\"mode\":\"sideways\"}" })
	void aMoveOfTheClockThatIsNoneIsRefused(String body) {
		this.client.post()
			.uri("/sandbox/clock")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					POST | clock                    | {"advance":"30s"}                 | "advance" is missing or has a wrong value. Example: {"mode":"manual"}
					POST | clock                    | {"mode":"stop"}                   | "mode" must be one of ["manual", "running"]. Example
					POST | clock                    | {"mode":                          | The body is not valid JSON. Example:
					POST | clock                    | ["manual"]                        | The body must be a JSON object. Example:
					POST | calls                    | {"form":"+819012345678"}          | The key "form" is unknown. Example: {"from"
					POST | calls/batch              | {"count":0}                       | "perMinute" is missing or has a wrong value. Example: {"count":20
					POST | workers/alice/activity   | {"activty":"Offline"}             | The key "activty" is unknown. Example: {"activity":"Offline"}.
					POST | workers/alice/activity   | {}                                | "activity" must be the name or the SID of an activity
					POST | workers/alice/activity   |                                   | The body is missing. Example: {"activity":"Offline"}.
					PUT  | faults/x                 | {"effect":"lose","kind":"foo"}    | "kind" must be one of ["VOICE", "ENQUEUE_ACTION"
					PUT  | faults/x                 | {"effect":"slow","delay":"5"}     | "delay" is missing or has a wrong value. Example: {"effect":"slow","delay":"PT5S"
					PUT  | faults/x                 | {"effect":"reset","rout":"/v1/**"} | The key "rout" is unknown. Example:
					""")
	void anInvalidBodyIsRefusedWithAnExample(String method, String path, @Nullable String body, String reason) {
		RestTestClient.RequestBodySpec request = this.client.method(HttpMethod.valueOf(method))
			.uri("/sandbox/" + path)
			.contentType(MediaType.APPLICATION_JSON);
		((body != null) ? request.body(body) : request).exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).startsWith(reason));
	}

	@Test
	void anUnknownJournalKindIsRefusedWithTheKnownKinds() {
		this.client.get()
			.uri("/sandbox/journal?kind=foo")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).startsWith("\"kind\" must be one of [VOICE, ")
				.endsWith("REST, NOTE]."));
		this.client.get().uri("/sandbox/journal?kind=rest").exchange().expectStatus().isOk();
	}

	private RestTestClient.BodyContentSpec clock(String body) {
		return this.client.post()
			.uri("/sandbox/clock")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody();
	}

}
