package dev.toritsugi.assignment;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.callcenter.CallCenterBeans;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.TwilioBeans;
import dev.toritsugi.twilio.webhook.SignedFor;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What TaskRouter is told. That Twilio alone comes this far is proven elsewhere.
 */
@WebMvcTest
@AutoConfigureMockMvc(addFilters = false)
@TestPropertySource(properties = { "twilio.account-sid=AC00000000000000000000000000000001", "twilio.auth-token=token",
		"twilio.workspace-sid=WS00000000000000000000000000000002",
		"twilio.workflow-sid=WW00000000000000000000000000000003", "call-center.phone-numbers[0].number=+12025550100" })
@ExtendWith(OutputCaptureExtension.class)
class AssignmentControllersTests {

	private static final String DEQUEUE = """
			{
			  "instruction": "dequeue",
			  "timeout": 20,
			  "status_callback_url": "https://calls.example.com/desk/assignment/status\\
			?Missed=0&ReservationSid=WR00000000000000000000000000000007\\
			&TaskSid=WT00000000000000000000000000000005&WorkerSid=WK00000000000000000000000000000006"
			}
			""".replace("\\\n", "");

	private final MockMvcTester mvc;

	AssignmentControllersTests(@Autowired MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void aQueuedCallRingsTheWorkerWhoeverAsksAgain(CapturedOutput output) {
		assertThat(assign(this.mvc, callback())).hasStatusOk().bodyJson().isStrictlyEqualTo(DEQUEUE);
		assertThat(assign(this.mvc, callback())).hasStatusOk().bodyJson().isStrictlyEqualTo(DEQUEUE);
		assertThat(output)
			.contains("WR00000000000000000000000000000007 for WT00000000000000000000000000000005: rings "
					+ "worker WK00000000000000000000000000000006 (alice)")
			.doesNotContain("819012345678", "client:alice");
	}

	@Test
	void aWorkerWhoseNameTwilioKeepsIsKnownByTheirSid(CapturedOutput output) {
		Map<String, String> callback = callback();
		callback.remove("WorkerName");
		assertThat(assign(this.mvc, callback)).hasStatusOk();
		assertThat(output).contains("rings worker WK00000000000000000000000000000006\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html,application/xhtml+xml,application/xml", "text/xml", "nonsense" })
	void theAnswerIsJsonWhateverIsAccepted(String accept) {
		assertThat(assign(this.mvc, callback(), accept)).hasStatusOk()
			.hasHeader("Content-Type", "application/json")
			.bodyJson()
			.isStrictlyEqualTo(DEQUEUE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CA1", "CA1?x=1#y", "CA00000000000000000000000000000001/Feedback",
			"../CA00000000000000000000000000000001", "WT00000000000000000000000000000001" })
	void aTaskWithoutTheSidOfACallIsLeftToOthers(String sid, @Autowired MockMvcTester mvc) {
		Map<String, String> callback = callback();
		callback.put("TaskAttributes", "{\"call_sid\":\"" + sid + "\"}");
		assertThat(assign(mvc, callback)).bodyJson().isStrictlyEqualTo("{}");
	}

	@ParameterizedTest
	@CsvSource({ "+81312345678,client:alice,", "+81312345678,+819011112222,", "client:shop,client:alice,",
			"client:shop,+819011112222,+12025550100", "sip:a@example.com,+819011112222,+12025550100",
			",+819011112222,+12025550100" })
	void aPhoneIsCalledFromAPhoneNumber(@Nullable String dialled, String contactUri, @Nullable String from,
			@Autowired MockMvcTester mvc) {
		Map<String, String> callback = callback();
		callback.put("TaskAttributes", "{\"call_sid\":\"CA00000000000000000000000000000001\""
				+ ((dialled != null) ? ",\"to\":\"" + dialled + "\"}" : "}"));
		callback.put("WorkerAttributes", "{\"contact_uri\":\"" + contactUri + "\"}");
		assertThat(assign(mvc, callback)).bodyText().satisfies((body) -> {
			assertThat(body).contains("dequeue");
			if (from != null) {
				assertThat(body).contains("\"from\":\"" + from + "\"");
			}
			else {
				assertThat(body).doesNotContain("\"from\"");
			}
		});
	}

	@Test
	void whatTwilioSendsBeyondItsPageIsLeftAlone() {
		Map<String, String> callback = callback();
		callback.put("TaskChannelUniqueName", "voice");
		callback.put("SomethingNew", "");
		assertThat(assign(this.mvc, callback)).bodyJson().isStrictlyEqualTo(DEQUEUE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"call_sid\":\"\"}", "{\"call_sid\":null}", "{\"call_sid\":{}}", "[]", "null", "",
			"{\"call_sid\":", "call_sid" })
	void aTaskThatIsNoQueuedCallIsLeftToOthers(String attributes) {
		Map<String, String> callback = callback();
		callback.put("TaskAttributes", attributes);
		assertThat(assign(this.mvc, callback)).hasStatusOk()
			.hasHeader("Content-Type", "application/json")
			.bodyText()
			.isEqualTo("{}");
	}

	@Test
	void aMessageIsAcceptedUnlessItIsOfAnotherWorkflow() {
		Map<String, String> callback = callback();
		callback.put("TaskAttributes", "{\"toritsugi_task\":\"voicemail\",\"recording_sid\":\"RE1\"}");
		assertThat(assign(this.mvc, callback)).bodyJson().isStrictlyEqualTo("{\"instruction\":\"accept\"}");
		callback.put("WorkflowSid", "WW00000000000000000000000000000009");
		assertThat(assign(this.mvc, callback)).hasStatusOk().bodyText().isEqualTo("{}");
	}

	@Test
	void aCallOfAnotherWorkflowIsLeftToOthers(CapturedOutput output) {
		Map<String, String> callback = callback();
		callback.put("WorkflowSid", "WW00000000000000000000000000000009");
		assertThat(assign(this.mvc, callback)).hasStatusOk().bodyText().isEqualTo("{}");
		assertThat(output).contains("WARN", "although workflow WW00000000000000000000000000000009 names this server's",
				"Set twilio.workflow-sid");
	}

	@Test
	void aCallWhoseWorkflowTwilioKeepsRingsTheWorker() {
		Map<String, String> callback = callback();
		callback.remove("WorkflowSid");
		assertThat(assign(this.mvc, callback)).bodyJson().isStrictlyEqualTo(DEQUEUE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"contact_uri\":\" \"}", "{\"contact_uri\":[]}", "", "{\"contact_uri\":",
			"{\"contact_uri\":\"09012345678\"}", "{\"contact_uri\":\"alice\"}", "{\"contact_uri\":\"client:\"}" })
	void aWorkerWhoCannotBeRungIsPassedOver(String attributes, CapturedOutput output) {
		Map<String, String> callback = callback();
		callback.put("WorkerAttributes", attributes);
		assertThat(assign(this.mvc, callback)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"instruction": "reject"}""");
		assertThat(output).contains("WARN", "worker WK00000000000000000000000000000006 (alice) has ",
				" contact_uri in their attributes", "set twilio.unavailable-activity-sid");
	}

	@ParameterizedTest
	@CsvSource({ "AccountSid, AC00000000000000000000000000000009", "WorkspaceSid, WS00000000000000000000000000000009",
			"AccountSid,", "WorkspaceSid," })
	void anotherAccountOrWorkspaceIsRefused(String name, String value, CapturedOutput output) {
		Map<String, String> callback = callback();
		callback.put(name, (value != null) ? value : "");
		MvcTestResult result = assign(this.mvc, callback);
		assertThat(result).hasStatus(HttpStatus.FORBIDDEN).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(result).bodyJson().extractingPath("$.detail").asString().contains("another account or workspace");
		assertThat(output).contains("WR00000000000000000000000000000007 refused: it belongs to account");
	}

	@ParameterizedTest
	@CsvSource({ "TaskSid, WT", "ReservationSid, WR" })
	void aSidOfAnotherShapeIsNamed(String name, String prefix) {
		for (String value : new String[] { "", prefix, "XX00000000000000000000000000000005",
				prefix + "00000000000000000000000000000005&a=b" }) {
			Map<String, String> callback = callback();
			callback.put(name, value);
			for (String accept : new String[] { "application/json", "text/xml" }) {
				MvcTestResult result = assign(this.mvc, callback, accept);
				assertThat(result).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
				assertThat(result).bodyJson()
					.extractingPath("$.detail")
					.isEqualTo(name + " must be " + prefix + " and 32 hex digits.");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "POST" })
	void theEndOfTheWorkersLegIsLogged(String method, CapturedOutput output) {
		assertThat(this.mvc.method(HttpMethod.valueOf(method))
			.uri("/assignment/status?TaskSid={task}&ReservationSid={reservation}&WorkerSid={worker}&Missed=0",
					"WT00000000000000000000000000000005", "WR00000000000000000000000000000007",
					"WK00000000000000000000000000000006")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("CallStatus", "canceled")
			.param("From", "+819012345678")).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(output)
			.contains("WR00000000000000000000000000000007 for WT00000000000000000000000000000005: the "
					+ "worker's leg is canceled")
			.doesNotContain("819012345678");
	}

	@Nested
	@TestPropertySource(properties = { "twilio.post-work-activity-sid=WA00000000000000000000000000000008",
			"twilio.unavailable-activity-sid=WA00000000000000000000000000000009", "call-center.ring-timeout=45s",
			"call-center.reservation-timeout=60s" })
	class WithActivities {

		private final MockMvcTester mvc;

		WithActivities(@Autowired MockMvcTester mvc) {
			this.mvc = mvc;
		}

		@Test
		void theWorkerGetsTheOneForAfterTheCall() {
			assertThat(assign(this.mvc, callback())).bodyJson()
				.isStrictlyEqualTo(DEQUEUE.replace("20", "45")
					.replace("\"timeout\"",
							"\"post_work_activity_sid\": \"WA00000000000000000000000000000008\", \"timeout\""));
		}

		@Test
		void theWorkerWhoCannotBeRungGetsTheOtherAndNoHintIsNeeded(CapturedOutput output) {
			Map<String, String> callback = callback();
			callback.remove("WorkerAttributes");
			assertThat(assign(this.mvc, callback)).bodyJson().isStrictlyEqualTo("""
					{"instruction": "reject", "activity_sid": "WA00000000000000000000000000000009"}""");
			assertThat(output).contains("has no contact_uri").doesNotContain("unavailable-activity-sid");
		}

	}

	private static Map<String, String> callback() {
		Map<String, String> callback = new LinkedHashMap<>();
		callback.put("AccountSid", "AC00000000000000000000000000000001");
		callback.put("WorkspaceSid", "WS00000000000000000000000000000002");
		callback.put("WorkflowSid", "WW00000000000000000000000000000003");
		callback.put("TaskQueueSid", "WQ00000000000000000000000000000004");
		callback.put("TaskSid", "WT00000000000000000000000000000005");
		callback.put("TaskAttributes",
				"{\"call_sid\":\"CA00000000000000000000000000000001\",\"from\":\"+819012345678\"}");
		callback.put("TaskAge", "3");
		callback.put("TaskPriority", "0");
		callback.put("ReservationSid", "WR00000000000000000000000000000007");
		callback.put("WorkerSid", "WK00000000000000000000000000000006");
		callback.put("WorkerName", "alice");
		callback.put("WorkerAttributes", "{\"contact_uri\":\"client:alice\"}");
		callback.put("Timestamp", "1790000000");
		return callback;
	}

	private static MvcTestResult assign(MockMvcTester mvc, Map<String, String> callback) {
		return assign(mvc, callback, "*/*");
	}

	private static MvcTestResult assign(MockMvcTester mvc, Map<String, String> callback, String accept) {
		MockMvcTester.MockMvcRequestBuilder request = mvc.post()
			.uri("/assignment")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.header("Accept", accept)
			.with(SignedFor.address("https://calls.example.com/desk"));
		callback.forEach((name, value) -> request.param(name, value));
		return request.exchange();
	}

	/**
	 * This room alone: a scan would find the advice of the others, and want what they
	 * want.
	 */
	@SpringBootConfiguration
	@EnableConfigurationProperties(TwilioProperties.class)
	@Import({ CallCenterBeans.class, AssignmentController.class, AssignmentPolicy.class, WorkerLegController.class,
			MissedCallHandler.class, WorkerAttributeUpdater.class, AssignmentMetrics.class, NoPages.class,
			TwilioBeans.class })
	static class Room {

	}

}
