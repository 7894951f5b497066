package dev.toritsugi.twilio.webhook;

import java.io.IOException;

import dev.toritsugi.twilio.webhook.WireRequest.WireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server without {@code twilio.public-url}, behind the tunnels and proxies that may
 * stand between it and Twilio.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twilio.account-sid=AC00000000000000000000000000000001", "twilio.auth-token=token",
				"twilio.workspace-sid=WS00000000000000000000000000000002",
				"twilio.workflow-sid=WW00000000000000000000000000000003" })
class WebhookBaseUrlIntegrationTests {

	private static final TwilioSigner SIGNER = new TwilioSigner("token");

	private static final String ASSIGNMENT = "AccountSid=AC00000000000000000000000000000001"
			+ "&ReservationSid=WR00000000000000000000000000000005"
			+ "&TaskAttributes=%7B%22call_sid%22%3A%22CA00000000000000000000000000000001%22%7D&TaskSid=WT00000000000000000000000000000004"
			+ "&WorkerAttributes=%7B%22contact_uri%22%3A%22client%3Aalice%22%7D"
			+ "&WorkerSid=WK00000000000000000000000000000006" + "&WorkspaceSid=WS00000000000000000000000000000002";

	private static final String ASSIGNMENT_SIGNED = "AccountSidAC00000000000000000000000000000001"
			+ "ReservationSidWR00000000000000000000000000000005"
			+ "TaskAttributes{\"call_sid\":\"CA00000000000000000000000000000001\"}TaskSidWT00000000000000000000000000000004"
			+ "WorkerAttributes{\"contact_uri\":\"client:alice\"}" + "WorkerSidWK00000000000000000000000000000006"
			+ "WorkspaceSidWS00000000000000000000000000000002";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					a tunnel, which keeps the host    | https://calls.example.com      | Host: calls.example.com
					a tunnel that names the scheme    | https://calls.example.com      | Host: calls.example.com; X-Forwarded-Proto: https
					a proxy with a host of its own    | https://calls.example.com      | Host: 10.0.0.7:8080; X-Forwarded-Host: calls.example.com
					two proxies, one after the other  | https://calls.example.com      | Host: b; X-Forwarded-Host: calls.example.com, b; X-Forwarded-Proto: https, http
					a proxy that takes a prefix away  | https://calls.example.com/desk | Host: calls.example.com; X-Forwarded-Prefix: /desk/
					a port, which Twilio leaves out   | https://calls.example.com      | Host: calls.example.com:8443
					a port, which Twilio keeps        | https://calls.example.com:8443 | Host: calls.example.com:8443
					nothing at all                    | http://calls.example.com:8080  | Host: calls.example.com:8080
					a proxy with RFC 7239             | https://calls.example.com      | Host: 10.0.0.7; Forwarded: for=192.0.2.1;host="calls.example.com";proto=https
					a proxy that names its port       | https://calls.example.com:8443 | Host: calls.example.com; X-Forwarded-Proto: https; X-Forwarded-Port: 8443
					a proxy that says plain http      | https://calls.example.com      | Host: calls.example.com; X-Forwarded-Proto: http
					""")
	void acceptsARequestBehind(String what, String base, String headers) throws IOException {
		assertThat(request(base + "/enqueue", headers).form("CallSid=CA1").send(this.port).status()).as(what)
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			https://calls.example.com      | Host: other.example.com
			https://calls.example.com      | Host: other.example.com; X-Forwarded-Host: another.example.com
			https://calls.example.com/desk | Host: calls.example.com
			ftp://calls.example.com        | Host: calls.example.com; X-Forwarded-Proto: ftp
			https://calls.example.com/a b  | Host: calls.example.com; X-Forwarded-Prefix: /a b
			""")
	void refusesARequestThatTwilioDidNotSign(String base, String headers) throws IOException {
		assertThat(request(base + "/enqueue", headers).form("CallSid=CA1").send(this.port).status()).isEqualTo(403);
	}

	@Test
	void callbackUrlsHaveTheBaseUrlOfTheWebhook() throws IOException {
		WireResponse response = WireRequest.of("POST", "/assignment")
			.header("Host", "calls.example.com")
			.header("X-Forwarded-Prefix", "/desk")
			.header("X-Twilio-Signature", SIGNER.sign("https://calls.example.com/desk/assignment", ASSIGNMENT_SIGNED))
			.form(ASSIGNMENT)
			.send(this.port);
		assertThat(response.body())
			.contains("\"status_callback_url\":\"https://calls.example.com/desk/assignment/status"
					+ "?Missed=0&ReservationSid=WR00000000000000000000000000000005"
					+ "&TaskSid=WT00000000000000000000000000000004&WorkerSid=WK00000000000000000000000000000006\"");
	}

	private static WireRequest request(String url, String headers) {
		WireRequest request = WireRequest.of("POST", "/enqueue")
			.header("X-Twilio-Signature", SIGNER.sign(url, "CallSidCA1"));
		for (String header : headers.split("; ")) {
			request.header(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2));
		}
		return request;
	}

}
