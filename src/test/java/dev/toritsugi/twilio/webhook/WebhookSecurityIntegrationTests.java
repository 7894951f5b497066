package dev.toritsugi.twilio.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.webhook.WireRequest.WireResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends real requests to a real Tomcat, as Twilio, a proxy or an attacker does.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "twilio.account-sid=AC00000000000000000000000000000001", "twilio.auth-token=first-token",
				"twilio.secondary-auth-token=second-token", "twilio.workspace-sid=WS00000000000000000000000000000002",
				"twilio.workflow-sid=WW00000000000000000000000000000003", "twilio.public-url=https://calls.example.com",
				"spring.mvc.problemdetails.enabled=true", "server.tomcat.max-http-form-post-size=256KB" })
@Import(WebhookSecurityIntegrationTests.EchoWebhook.class)
@ExtendWith(OutputCaptureExtension.class)
class WebhookSecurityIntegrationTests {

	private static final String BASE = "https://calls.example.com";

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final TwilioSigner SIGNER = new TwilioSigner("first-token");

	@LocalServerPort
	private int port;

	private static List<String> paths(RequestMappingHandlerMapping mappings) {
		return mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> AnnotatedElementUtils.hasAnnotation(mapping.getValue().getBeanType(),
					TwilioWebhook.class))
			.flatMap((mapping) -> mapping.getKey().getPatternValues().stream())
			.map((pattern) -> pattern.replaceAll("\\{[^}]*}", "x"))
			.toList();
	}

	@Test
	void thePublicUrlMustNotEndInAWebhookPath(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
			@Autowired Validator validator) {
		assertThat(paths(mappings)).filteredOn((path) -> !path.equals("/echo")).isNotEmpty().allSatisfy((path) -> {
			assertThat(validator.validateValue(TwilioProperties.class, "publicUrl", URI.create(BASE + path)))
				.isNotEmpty();
			assertThat(validator.validateValue(TwilioProperties.class, "publicUrl", URI.create(BASE + path + "/desk")))
				.isEmpty();
		});
	}

	@Test
	void everyWebhookRefusesUnsignedRequestsOfAnyMethod(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
			throws IOException {
		var paths = paths(mappings);
		assertThat(paths).contains("/enqueue", "/queue-result", "/assignment", "/assignment/status", "/echo");
		for (String path : paths) {
			for (String method : new String[] { "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE" }) {
				assertThat(WireRequest.of(method, path).send(this.port).status()).as(method + " " + path)
					.isEqualTo(403);
				assertThat(WireRequest.of(method, path).form("CallSid=CA1").send(this.port).status())
					.as(method + " " + path + " with a form")
					.isEqualTo(403);
				assertThat(WireRequest.of(method, path).body("application/json", "{}").send(this.port).status())
					.as(method + " " + path + " with JSON")
					.isEqualTo(403);
			}
		}
	}

	@Test
	void aRefusalIsAProblemDetail() throws IOException {
		WireResponse response = WireRequest.of("POST", "/enqueue").form("CallSid=CA1").send(this.port);
		assertThat(response.head()).containsIgnoringCase("Content-Type: application/problem+json");
		assertThat(response.body()).contains("\"status\":403", "X-Twilio-Signature is missing");
	}

	@Test
	void aSignedFormIsAccepted() throws IOException {
		WireResponse response = signed("POST", "/enqueue", "CallSidCA1From+819012345678")
			.form("From=%2B819012345678&CallSid=CA1")
			.send(this.port);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).contains("<Enqueue");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "OPTIONS" })
	void aSignedRequestWithoutBodyIsAccepted(String method) throws IOException {
		assertThat(signed(method, "/echo?TaskSid=WT1", "").send(this.port).status()).isEqualTo(200);
	}

	@Test
	void aSignatureByTheSecondaryTokenIsAccepted() throws IOException {
		String signature = new TwilioSigner("second-token").sign(BASE + "/echo");
		assertThat(WireRequest.of("GET", "/echo").header("X-Twilio-Signature", signature).send(this.port).status())
			.isEqualTo(200);
		signature = new TwilioSigner("third-token").sign(BASE + "/echo");
		assertThat(WireRequest.of("GET", "/echo").header("X-Twilio-Signature", signature).send(this.port).status())
			.isEqualTo(403);
	}

	@Test
	void theHostThatAProxySendsIsIgnored() throws IOException {
		WireRequest request = signed("POST", "/echo", "a1").header("Host", "10.0.0.7:8080")
			.header("X-Forwarded-Host", "calls.example.com")
			.header("X-Forwarded-Proto", "https");
		assertThat(request.form("a=1").send(this.port).status()).isEqualTo(200);
	}

	@Test
	void aRequestSignedForAnotherServerIsRefused() throws IOException {
		String signature = SIGNER.sign("https://other.example.com/echo");
		WireRequest request = WireRequest.of("GET", "/echo")
			.header("Host", "other.example.com")
			.header("X-Forwarded-Proto", "https")
			.header("X-Twilio-Signature", signature);
		assertThat(request.send(this.port).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=1&b=2", "b=2&a=1", "a=%2B81", "a=x%20y", "a=x+y", "a=%E3%81%82", "a=%e3%81%82", "a=",
			"a", "a=1&a=2", "a=b=c", "a=%26b%3D1", "a=1&", "a=~-._*", "%E3%81%82=1", "a=x%2fy" })
	void theQueryIsSignedWithoutDecoding(String query) throws IOException {
		assertThat(signed("GET", "/echo?" + query, "").send(this.port).status()).isEqualTo(200);
		assertThat(signed("POST", "/echo?" + query, "z9").form("z=9").send(this.port).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "b=2&a=1 | a1b2", "B=1&a=2&A=3 | A3B1a2", "a=&b=1 | ab1", "a | a", "a=%2B81 | a+81",
					"a=x+y%20z | ax y z", "a=%E3%81%82%e3%81%84 | aあい", "%E3%81%82=1 | あ1", "a=1&a=2 | a1a2",
					"a=2&a=1&a=2 | a1a2", "a=x%26y%3Dz | ax&y=z", "a=%F0%9F%93%9E | a\uD83D\uDCDE" })
	void theFormIsSignedInOrderOfNamesAndDecoded(String form, String signed) throws IOException {
		assertThat(signed("POST", "/echo", signed).form(form).send(this.port).status()).isEqualTo(200);
		assertThat(signed("POST", "/echo", signed + "x").form(form).send(this.port).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "a=1,a=2,a2", "a=1&a=1,a=1,a1", "a,a=2&b=3,a2b3", "%61=1,a=2,a2", "b=1,a=2&b=,a2b" })
	void aParameterMayBeInQueryAndForm(String query, String form, String signed) throws IOException {
		assertThat(signed("POST", "/echo?" + query, signed).form(form).send(this.port).status()).isEqualTo(200);
	}

	@Test
	void aJsonBodyIsSignedByItsDigest() throws IOException {
		String json = "['花子']";
		WireResponse response = signed("POST", "/echo?bodySHA256=" + sha256(json), "").body("application/json", json)
			.send(this.port);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).contains(json);
		response = signed("POST", "/echo?bodySHA256=" + sha256(json), "").chunked("application/json", json)
			.send(this.port);
		assertThat(response.body()).contains(json);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "POST", "PUT", "PATCH", "DELETE" })
	void aBodyWithoutSignedDigestIsRefused(String method) throws IOException {
		for (String type : new String[] { "application/json", "application/x-www-form-urlencoded; x=y", "text/plain",
				"multipart/form-data; boundary=x" }) {
			assertThat(signed(method, "/echo", "").body(type, "a=1").send(this.port).status()).as(type).isEqualTo(403);
			assertThat(
					signed(method, "/echo?bodySHA256=" + sha256("a=2"), "").body(type, "a=1").send(this.port).status())
				.as(type)
				.isEqualTo(403);
			assertThat(signed(method, "/echo", "").chunked(type, "a=1").send(this.port).status()).as(type)
				.isEqualTo(403);
		}
	}

	@Test
	void aFormThatTomcatDoesNotReadIsRefused() throws IOException {
		assertThat(
				signed("POST", "/echo", "").body("Application/X-WWW-Form-URLencoded", "a=1").send(this.port).status())
			.isEqualTo(403);
		assertThat(
				signed("POST", "/echo", "").body("application/x-www-form-urlencodedX", "a=1").send(this.port).status())
			.isEqualTo(403);
	}

	@Test
	void aBodyOf256KibibytesIsAccepted() throws IOException {
		String value = "x".repeat(262_144 - 2);
		assertThat(signed("POST", "/echo", "a" + value).form("a=" + value).send(this.port).status()).isEqualTo(200);
		assertThat(signed("POST", "/echo", "a" + value).chunked(FORM, "a=" + value).send(this.port).status())
			.isEqualTo(200);
		assertThat(signed("POST", "/echo?bodySHA256=" + sha256(value), "").chunked("text/plain", value)
			.send(this.port)
			.status()).isEqualTo(200);
	}

	@Test
	void anUnsignedRequestOfAnySizeIsRefused() throws IOException {
		assertThat(WireRequest.of("POST", "/enqueue").body(FORM, "a=" + "x".repeat(262_142)).send(this.port).status())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { FORM, "application/json" })
	void aLargerBodyIsAnswered413(String type) throws IOException {
		String body = "a=" + "x".repeat(262_144 - 1);
		WireResponse announced = WireRequest.of("POST", "/enqueue")
			.header("X-Twilio-Signature", "any")
			.body(type, body)
			.send(this.port);
		assertThat(announced.status()).isEqualTo(413);
		assertThat(announced.body()).contains("\"status\":413", "256 KiB");
		WireResponse chunked = WireRequest.of("POST", "/enqueue")
			.header("X-Twilio-Signature", "any")
			.chunked(type, body)
			.send(this.port);
		assertThat(chunked.status()).isEqualTo(413);
		assertThat(chunked.body()).contains("\"status\":413", "256 KiB");
	}

	@Test
	void aWrongMediaTypeIsAnswered415() throws IOException {
		WireResponse response = signed("POST", "/enqueue?bodySHA256=" + sha256("{}"), "").body("application/json", "{}")
			.send(this.port);
		assertThat(response.status()).isEqualTo(415);
		assertThat(response.body()).contains("\"status\":415");
	}

	@Test
	void aWrongMethodIsAnswered405() throws IOException {
		WireResponse response = signed("GET", "/enqueue", "").send(this.port);
		assertThat(response.status()).isEqualTo(405);
		assertThat(response.head()).contains("Allow: POST");
		assertThat(response.body()).contains("\"status\":405");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "=", "%%%", "not base64", "AAAA", "\u00e9\u00e8", "L/OH5YylLD5NRKLltdqwSvS0BnU=",
			"L/OH5YylLD5NRKLltdqwSvS0BnU=, L/OH5YylLD5NRKLltdqwSvS0BnU=" })
	void aMalformedSignatureIsRefused(String signature) throws IOException {
		assertThat(WireRequest.of("POST", "/enqueue")
			.header("X-Twilio-Signature", signature)
			.form("a=1")
			.send(this.port)
			.status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=%zz", "a=%", "%=1", "=1", "a=%FF", "&&&", "a=%C0%80" })
	void aMalformedFormIsAnswered400Or403(String form) throws IOException {
		assertThat(WireRequest.of("POST", "/enqueue").form(form).send(this.port).status()).isIn(400, 403);
		assertThat(WireRequest.of("POST", "/enqueue?" + form).form("a=1").send(this.port).status()).isIn(400, 403);
		assertThat(WireRequest.of("GET", "/assignment/status?" + form).send(this.port).status()).isIn(400, 403);
	}

	@Test
	void tooManyParametersAreCalledSo() throws IOException {
		WireResponse response = WireRequest.of("POST", "/enqueue")
			.header("X-Twilio-Signature", "any")
			.form("a=1&".repeat(1000) + "a=1")
			.send(this.port);
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.body()).contains("too many parameters", "1,000").doesNotContain("decoded");
		assertThat(signed("POST", "/echo", "a1").form("a=1&".repeat(999) + "a=1").send(this.port).status())
			.isEqualTo(200);
	}

	@Test
	void theLargestAssignmentFits() throws IOException {
		String attributes = "あ".repeat(4096);
		String form = "TaskAttributes=" + URLEncoder.encode(attributes, StandardCharsets.UTF_8) + "&WorkerAttributes="
				+ URLEncoder.encode(attributes, StandardCharsets.UTF_8);
		WireResponse response = signed("POST", "/assignment",
				"TaskAttributes" + attributes + "WorkerAttributes" + attributes)
			.form(form)
			.send(this.port);
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.body()).contains("TaskSid");
	}

	@ParameterizedTest
	@CsvSource({ "a=it's,a=it%27s", "a=it%27s,a=it's" })
	void anApostropheMayBeSignedInBothForms(String requested, String signed) throws IOException {
		assertThat(WireRequest.of("GET", "/echo?" + requested)
			.header("X-Twilio-Signature", SIGNER.sign(BASE + "/echo?" + signed))
			.send(this.port)
			.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/enqueue/", "/fallback/", "/queue-result/", "/fallback-result/", "/no-operator/",
			"/enqueue/queue-result", "/enqueue/fallback-result" })
	void aSlashAtTheEndOfAPathIsAllowed(String path) throws IOException {
		WireResponse response = signed("POST", path, "CallSidCA1").form("CallSid=CA1").send(this.port);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).contains("<Response");
	}

	@ParameterizedTest
	@CsvSource({ "POST, /assignment, 400", "POST, /assignment/status, 204", "GET, /assignment/status, 204",
			"POST, /events, 204", "POST, /no-operator, 200" })
	void aSlashAtTheEndChangesNoAnswer(String method, String path, int status) throws IOException {
		WireResponse without = (method.equals("GET") ? signed(method, path, "")
				: signed(method, path, "a1").form("a=1"))
			.send(this.port);
		WireResponse with = (method.equals("GET") ? signed(method, path + "/", "")
				: signed(method, path + "/", "a1").form("a=1"))
			.send(this.port);
		assertThat(with.status()).isEqualTo(without.status()).isEqualTo(status);
		// A problem detail contains its path, and its chunk begins with its size.
		assertThat(with.body().replaceAll("^[0-9a-f]+|/(?=\")", ""))
			.isEqualTo(without.body().replaceAll("^[0-9a-f]+|/(?=\")", ""));
		assertThat(WireRequest.of(method, path + "/").send(this.port).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/enqueue", "/login", "/complete", "/nothing", "/actuator/health", "/error" })
	void aWildcardContentTypeIsAClientError(String path) throws IOException {
		for (String type : new String[] { "*/*", "text/*", "*" }) {
			assertThat(signed("POST", path, "").body(type, "a=1").send(this.port).status()).isEqualTo(415);
			assertThat(signed("GET", path, "").header("Content-Type", type).send(this.port).status()).isEqualTo(415);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /%00 HTTP/1.1", "GET /a|b HTTP/1.1", "GET /%2f HTTP/1.1", "G@T / HTTP/1.1",
			"GET / HTTP/9.9" })
	void tomcatsOwnErrorsAreProblemDetails(String requestLine) throws IOException {
		WireResponse response = WireRequest.ofLine(requestLine).send(this.port);
		assertThat(response.status()).isBetween(400, 599);
		assertThat(response.head()).containsIgnoringCase("application/problem+json");
		assertThat(response.body()).contains("\"status\":" + response.status()).doesNotContain("<html");
	}

	@Test
	void tooLongUrlsAndUnknownEncodingsAreProblemDetails() throws IOException {
		for (WireRequest request : new WireRequest[] { WireRequest.of("GET", "/" + "a".repeat(20_000)),
				WireRequest.of("GET", "/").header("X-Long", "a".repeat(20_000)),
				WireRequest.of("POST", "/").header("Transfer-Encoding", "unknown") }) {
			WireResponse response = request.send(this.port);
			assertThat(response.status()).isIn(400, 414, 431, 501);
			assertThat(response.head()).containsIgnoringCase("application/problem+json");
		}
	}

	@Test
	void controlCharactersDoNotReachTheLog(CapturedOutput output) throws IOException {
		String callSid = "CA-forged\r\n\u001b[31m\u0085\u2028\u202eend";
		signed("POST", "/enqueue", "CallSid" + callSid)
			.form("CallSid=" + URLEncoder.encode(callSid, StandardCharsets.UTF_8))
			.send(this.port);
		assertThat(output).contains("CA-forged???[31m???end called").doesNotContain("CA-forged\r");
	}

	@Test
	void aSignedGetWithTheDigestOfAnotherBodyIsAccepted() throws IOException {
		assertThat(signed("GET", "/echo?bodySHA256=" + sha256("[]") + "&a=1", "").send(this.port).status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "form", "chunked" })
	void aBodyThatArrivesInPiecesIsReadLikeAnyOther(String kind) throws IOException {
		WireRequest request = signed("POST", "/echo?q=1", "aあb2");
		String form = "b=2&a=%E3%81%82";
		WireResponse response = (kind.equals("form") ? request.form(form) : request.chunked(FORM, form))
			.sendInPieces(this.port);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.body()).contains("\"a\":[\"あ\"],\"b\":[\"2\"]", "\"q\":[\"1\"]");
	}

	private static WireRequest signed(String method, String target, String parameters) {
		return WireRequest.of(method, target).header("X-Twilio-Signature", SIGNER.sign(BASE + target, parameters));
	}

	private static String sha256(String body) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Nested
	@TestPropertySource(properties = "twilio.public-url=https://calls.example.com:8443/desk/")
	class BehindAProxyThatStripsAPrefix {

		@LocalServerPort
		private int port;

		@ParameterizedTest
		@ValueSource(strings = { "https://calls.example.com:8443/desk/echo?a=%2B1",
				"https://calls.example.com/desk/echo?a=%2B1" })
		void aUrlSignedWithOrWithoutItsPortIsAccepted(String url) throws IOException {
			assertThat(WireRequest.of("POST", "/echo?a=%2B1")
				.header("X-Twilio-Signature", SIGNER.sign(url, "b2"))
				.form("b=2")
				.send(this.port)
				.status()).isEqualTo(200);
		}

		@ParameterizedTest
		@ValueSource(strings = { "https://calls.example.com:8443/echo", "http://calls.example.com:8443/desk/echo",
				"https://calls.example.com:443/desk/echo" })
		void aRequestSignedForAnotherUrlIsRefused(String url) throws IOException {
			assertThat(WireRequest.of("GET", "/echo")
				.header("X-Twilio-Signature", SIGNER.sign(url))
				.send(this.port)
				.status()).isEqualTo(403);
		}

	}

	@Nested
	@TestPropertySource(
			properties = { "twilio.public-url=https://calls.example.com/desk", "server.servlet.context-path=/desk" })
	class UnderAContextPath {

		@LocalServerPort
		private int port;

		@Test
		void onlyTheSignedRequestIsAccepted() throws IOException {
			assertThat(WireRequest.of("GET", "/desk/echo")
				.header("X-Twilio-Signature", SIGNER.sign("https://calls.example.com/desk/echo"))
				.send(this.port)
				.status()).isEqualTo(200);
			assertThat(WireRequest.of("GET", "/desk/echo").send(this.port).status()).isEqualTo(403);
		}

		@Test
		void aRefusalIsLoggedWithoutTokensAndNumbers(CapturedOutput output) throws IOException {
			WireRequest
				.of("POST",
						"/desk/enqueue?From=%2B819012345678&TaskSid=WT00000000000000000000000000000009&819012345678")
				.header("X-Twilio-Signature", "wrong")
				.form("From=%2B819012345678&CallSid=CA1")
				.send(this.port);
			assertThat(output).contains(
					"Refused POST https://calls.example.com/desk/enqueue?From=***&TaskSid=WT00000000000000000000000000000009&***");
			assertThat(output).doesNotContain("819012345678", "first-token", "second-token", "wrong");
		}

	}

	@TwilioWebhook
	static class EchoWebhook {

		@RequestMapping(path = "/echo", method = { RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT,
				RequestMethod.PATCH, RequestMethod.DELETE })
		Map<String, Object> echo(HttpServletRequest request, @RequestBody(required = false) byte[] body) {
			Map<String, Object> echo = new TreeMap<>(request.getParameterMap());
			echo.put("body", (body != null) ? new String(body, StandardCharsets.UTF_8) : "");
			return echo;
		}

	}

}
