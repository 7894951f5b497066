package dev.toritsugi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.desk.presence.PhoneReport;
import dev.toritsugi.desk.presence.PresenceMonitor;
import dev.toritsugi.twilio.rest.TwilioReachability;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

/**
 * The desk's API over HTTP, with the answers of an operator's page to the server's pings.
 */
@SuppressWarnings("NullAway.Init")
abstract class AbstractDeskTests extends AbstractAfterCallTests {

	static final String SESSION = "0f3c2f9a-0000-4000-8000-000000000001";

	static final String OTHER_SESSION = "0f3c2f9a-0000-4000-8000-000000000002";

	static final String READY = "{\"registered\":true,\"microphone\":\"ready\",\"sound\":true,\"busy\":false}";

	@Autowired
	PresenceMonitor presence;

	@Autowired
	TwilioReachability reachability;

	/**
	 * In its first 90 s, and for 90 s after Twilio was unreachable, the server moves no
	 * operator off. A failure of an earlier test lies in the future of the new clock, and
	 * is forgotten when it is read.
	 */
	@BeforeEach
	void letTheServerSettle() {
		this.reachability.lastFailure();
		pass("PT95S");
	}

	Answer desk(String operator, String path, String json) {
		EntityExchangeResult<String> result = this.client.post()
			.uri(path)
			.headers((headers) -> headers.setBasicAuth(operator, "sandbox"))
			.contentType(MediaType.APPLICATION_JSON)
			.body(json)
			.exchange()
			.expectBody(String.class)
			.returnResult();
		return new Answer(result.getStatus().value(), String.valueOf(result.getResponseBody()));
	}

	/** Sends a GET request, after which the server knows the current state. */
	void desk(String operator, String path) {
		this.client.get()
			.uri(path)
			.headers((headers) -> headers.setBasicAuth(operator, "sandbox"))
			.exchange()
			.expectStatus()
			.isOk();
	}

	Answer startWork(String operator, String session) {
		return desk(operator, "/desk/work/start", "{\"session\":\"" + session + "\",\"phone\":" + READY + "}");
	}

	Answer goTo(String operator, String activity, String session) {
		return desk(operator, "/desk/activity",
				"{\"activity\":\"" + activity + "\",\"session\":\"" + session + "\",\"phone\":" + READY + "}");
	}

	void setAttributes(String operator, String json) {
		setAttributesAt("/Workers/" + worker(operator).sid(), json);
	}

	void setTaskAttributes(String task, String json) {
		setAttributesAt("/Tasks/" + task, json);
	}

	private void setAttributesAt(String path, String json) {
		this.client.post()
			.uri("/v1/Workspaces/WS00000000000000000000000000000001" + path)
			.headers((headers) -> headers.setBasicAuth("AC00000000000000000000000000000001",
					SandboxServerTest.AUTH_TOKEN))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("Attributes=" + URLEncoder.encode(json, StandardCharsets.UTF_8))
			.exchange()
			.expectStatus()
			.isOk();
	}

	/** The page answers each ping for some time, with a ready phone. */
	void answersFor(String operator, String session, int seconds) {
		for (int i = 0; i < seconds; i += 10) {
			answers(operator, session, "ready");
			pass("PT10S");
		}
	}

	void answers(String operator, String session, String microphone) {
		this.presence.answered(operator, session,
				PhoneReport.of(Map.of("registered", true, "microphone", microphone, "sound", true)));
		clock().settle();
	}

	/**
	 * An answer of the server.
	 */
	record Answer(int status, String body) {

		String text(String path) {
			return String.valueOf(JsonPath.<Object>read(this.body, path));
		}

	}

}
