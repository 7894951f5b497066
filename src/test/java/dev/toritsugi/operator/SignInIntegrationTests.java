package dev.toritsugi.operator;

import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static dev.toritsugi.operator.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SignInIntegrationTests extends OperatorServer {

	private static final String COOKIE_NAME = "toritsugi-operator";

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final String PATH = "/complete?taskSid=" + TASK;

	private static final String OURS = "https://calls.example.com";

	private static final String LISTED = "https://desk.example.net";

	private static final String STRANGE = "https://evil.example.org";

	@BeforeEach
	void aTaskWaits() {
		twilio.on("GET /Tasks/" + TASK, ScriptedTwilio.task(TASK, "wrapping"))
			.on("POST /Tasks/" + TASK, ScriptedTwilio.task(TASK, "completed"));
	}

	@Test
	void isRequiredToCompleteATask() throws Exception {
		assertThatAnswer(call("POST", PATH).send()).isProblem(401, "sign-in-required", "POST /login")
			.hasHeader("WWW-Authenticate", "Basic realm=\"Toritsugi\", charset=\"UTF-8\"")
			.hasNoHeader("Set-Cookie");
		assertThat(twilio.requests()).isEmpty();
	}

	@Test
	void aPageOpensNoPasswordDialogOfTheBrowser() throws Exception {
		assertThatAnswer(call("POST", PATH).header("X-Requested-With", "desk").send()).isProblem(401)
			.hasHeader("WWW-Authenticate", "Form realm=\"Toritsugi\"");
		assertThatAnswer(call("POST", PATH).header("Sec-Fetch-Mode", "cors").send()).isProblem(401)
			.hasHeader("WWW-Authenticate", "Form realm=\"Toritsugi\"");
		assertThatAnswer(call("POST", PATH).header("Sec-Fetch-Mode", "navigate").send()).isProblem(401)
			.hasHeader("WWW-Authenticate", "Basic realm=\"Toritsugi\", charset=\"UTF-8\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic", "Basic ====", "Basic ZGFuYQ==", "Basic ZGFuYTp3cm9uZw==", "Basic Om5vYm9keQ==" })
	void isRefusedWithWrongBasicCredentials(String authorization) throws Exception {
		assertThatAnswer(call("POST", PATH).header("Authorization", authorization).send()).isProblem(401)
			.hasHeader("WWW-Authenticate", "Basic realm=\"Toritsugi\", charset=\"UTF-8\"");
		assertThat(twilio.requests()).isEmpty();
	}

	@Test
	void byBasicSetsNoCookieAndNoSession() throws Exception {
		assertThatAnswer(call("POST", PATH).as("dana").send()).has(200).hasNoHeader("Set-Cookie");
		assertThatAnswer(call("POST", PATH).as("DANA").send()).isProblem(401);
	}

	@Test
	void byFormSetsAnHttpOnlySameSiteCookie() throws Exception {
		HttpResponse<String> answer = signIn("dana", "dana-secret");
		assertThatAnswer(answer).has(204).hasNoBody();
		assertThat(answer.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).startsWith("toritsugi-operator=")
				.contains("; Max-Age=43200", "; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict")
				.doesNotContain("Domain"));
		assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
	}

	@Test
	void aRefusalIsLoggedWithoutPasswordAndUnknownName(CapturedOutput output) throws Exception {
		for (String credentials : List.of("dana:open sesame", "my-password:open sesame")) {
			String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
			assertThatAnswer(call("POST", PATH).header("Authorization", "Basic " + basic).send()).isProblem(401,
					"wrong-password");
		}
		signIn("dana", "open sesame");
		assertThat(output).contains("A sign-in by HTTP Basic was refused: wrong password for dana",
				"A sign-in by HTTP Basic was refused: no operator has that name",
				"A sign-in by form was refused: wrong password for dana");
		assertThat(output).doesNotContain("open sesame", "my-password");
	}

	@ParameterizedTest
	@CsvSource({ "dana, wrong", "nobody, dana-secret", "dana, ''", "'', ''", "alice, dana-secret" })
	void byFormIsRefusedWithWrongCredentials(String name, String password) throws Exception {
		assertThatAnswer(signIn(name, password)).isProblem(401, "wrong-password")
			.hasHeader("WWW-Authenticate", "Form realm=\"Toritsugi\"")
			.hasNoHeader("Set-Cookie");
	}

	@Test
	void anUnreadablePasswordIsNotLogged(CapturedOutput output) throws Exception {
		assertThatAnswer(call("POST", "/login").form("name=dana&password=50%off-Secret").send()).isProblem(400);
		assertThatAnswer(call("POST", "/login").form("name=dana&password=dana-secret&x=%zz").send()).isProblem(400);
		assertThat(output).doesNotContain("off-Secret", "dana-secret", "Exception");
	}

	@Test
	void byFormRequiresAForm() throws Exception {
		assertThatAnswer(call("POST", "/login").json("{\"name\":\"dana\",\"password\":\"dana-secret\"}").send())
			.isProblem(415);
		assertThatAnswer(call("POST", "/login").form("name=dana").send()).isProblem(400);
		assertThatAnswer(call("GET", "/login").send()).isProblem(405);
		assertThatAnswer(call("POST", "/login?name=dana&password=dana-secret").form("a=b").send())
			.isProblem(400, "bad-request", "logs")
			.hasNoHeader("Set-Cookie");
	}

	@Test
	void byCookieCompletesATask() throws Exception {
		assertThatAnswer(call("POST", PATH).header("Cookie", cookie("dana")).send()).has(200).hasNoHeader("Set-Cookie");
	}

	@Test
	void theCookieNamesTheOperator() throws Exception {
		twilio.on("GET /Tasks/" + TASK + "/Reservations?PageSize=1000",
				ScriptedTwilio.reservations(new ScriptedTwilio.Row(TASK, "alice", "wrapping")));
		assertThatAnswer(call("POST", PATH).header("Cookie", cookie("花子")).send()).isProblem(403, "not-your-task");
		assertThatAnswer(call("POST", PATH).header("Cookie", cookie("alice")).send()).has(200);
	}

	@Test
	void aChangedCookieIsRefused() throws Exception {
		String[] parts = decoded(cookie("alice")).split(":");
		String[] forgeries = { "dana:" + parts[1] + ":" + parts[2] + ":" + parts[3],
				parts[0] + ":99999999999999:" + parts[2] + ":" + parts[3],
				parts[0] + ":" + parts[1] + ":MD5:" + parts[3], parts[0] + ":" + parts[1] + ":" + parts[3],
				parts[0] + ":" + parts[1] + ":NONE:" + parts[3], "%zz:1:SHA256:x", "nobody:99999999999999:SHA256:x",
				"dana:never:SHA256:x", ":::", "" };
		for (String forgery : forgeries) {
			String encoded = Base64.getEncoder().encodeToString(forgery.getBytes(StandardCharsets.UTF_8));
			assertThatAnswer(call("POST", PATH).header("Cookie", COOKIE_NAME + "=" + encoded).send()).isProblem(401);
		}
		assertThatAnswer(call("POST", PATH).header("Cookie", COOKIE_NAME + "=ÿ!").send()).isProblem(401);
		assertThat(twilio.requests()).isEmpty();
	}

	@Test
	void signingOutDeletesTheCookie() throws Exception {
		HttpResponse<String> answer = call("POST", "/logout").header("Cookie", cookie("dana")).send();
		assertThatAnswer(answer).has(204).hasNoBody();
		HttpCookie taken = HttpCookie.parse(answer.headers().firstValue("Set-Cookie").orElseThrow()).get(0);
		assertThat(taken.getName()).isEqualTo(COOKIE_NAME);
		assertThat(taken.getMaxAge()).isZero();
		assertThatAnswer(call("POST", "/logout").send()).has(204);
	}

	@ParameterizedTest
	@ValueSource(strings = { STRANGE, "null", "http://calls.example.com", "https://calls.example.com:8443",
			"https://calls.example.com.evil.example.org", "https://desk.example.net.evil.example.org", "nonsense" })
	void refusesPagesOfAnotherOrigin(String origin) throws Exception {
		assertThatAnswer(call("POST", "/complete").as("dana").header("Origin", origin).form("taskSid=" + TASK).send())
			.isProblem(403, "other-origin", "call-center.allowed-origins")
			.hasNoHeader("Access-Control-Allow-Origin");
		assertThatAnswer(call("POST", "/complete").header("Cookie", cookie("dana"))
			.header("Origin", origin)
			.form("taskSid=" + TASK)
			.send()).isProblem(403, "other-origin");
		assertThatAnswer(call("POST", "/login").header("Origin", origin).form("name=dana&password=dana-secret").send())
			.isProblem(403, "other-origin")
			.hasNoHeader("Set-Cookie");
		assertThatAnswer(call("POST", "/logout").header("Origin", origin).header("Cookie", cookie("dana")).send())
			.isProblem(403, "other-origin")
			.hasNoHeader("Set-Cookie");
		assertThat(twilio.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "something-new" })
	void refusesRequestsThatTheBrowserMarksAsCrossSite(String site) throws Exception {
		assertThatAnswer(call("POST", PATH).as("dana").header("Sec-Fetch-Site", site).send()).isProblem(403,
				"other-origin");
		assertThatAnswer(call("POST", PATH).as("dana").header("Sec-Fetch-Site", site).header("Origin", OURS).send())
			.isProblem(403, "other-origin");
	}

	@Test
	void allowsOwnPages() throws Exception {
		assertThatAnswer(call("POST", PATH).header("Cookie", cookie("dana"))
			.header("Origin", OURS)
			.header("Sec-Fetch-Site", "same-origin")
			.send()).has(200).hasNoHeader("Access-Control-Allow-Origin");
		HttpResponse<String> direct = call("POST", PATH).as("dana").send();
		String here = "http://" + direct.uri().getAuthority();
		assertThatAnswer(call("POST", PATH).as("dana").header("Origin", here).send()).has(200);
	}

	@Test
	void allowsOwnPagesBehindAProxyThatTerminatesTls() throws Exception {
		String overTls = "https://" + call("POST", PATH).as("dana").send().uri().getAuthority();
		assertThatAnswer(
				call("POST", PATH).as("dana").header("Origin", overTls).header("Sec-Fetch-Site", "same-origin").send())
			.has(200);
		assertThatAnswer(call("POST", PATH).as("dana").header("Origin", overTls).send()).isProblem(403, "other-origin");
		assertThatAnswer(
				call("POST", PATH).as("dana").header("Origin", STRANGE).header("Sec-Fetch-Site", "same-origin").send())
			.isProblem(403, "other-origin");
	}

	@Test
	void allowsPagesOfAConfiguredOrigin() throws Exception {
		assertThatAnswer(
				call("POST", PATH).as("dana").header("Origin", LISTED).header("Sec-Fetch-Site", "cross-site").send())
			.has(200)
			.hasHeader("Access-Control-Allow-Origin", LISTED)
			.hasHeader("Access-Control-Allow-Credentials", "true");
		assertThatAnswer(call("POST", PATH).header("Origin", LISTED).send()).isProblem(401)
			.hasHeader("Access-Control-Allow-Origin", LISTED);
	}

	@Test
	void answersThePreflightOfAConfiguredOriginOnly() throws Exception {
		assertThatAnswer(preflight(LISTED)).has(200)
			.hasHeader("Access-Control-Allow-Origin", LISTED)
			.hasHeader("Access-Control-Allow-Credentials", "true")
			.hasHeader("Access-Control-Allow-Methods", "GET,POST")
			.hasHeader("Access-Control-Allow-Headers", "authorization, content-type");
		assertThatAnswer(preflight(STRANGE)).isProblem(403, "other-origin").hasNoHeader("Access-Control-Allow-Origin");
		assertThatAnswer(preflight("null")).isProblem(403, "other-origin");
	}

	private HttpResponse<String> preflight(String origin) throws Exception {
		return call("OPTIONS", "/complete").header("Origin", origin)
			.header("Access-Control-Request-Method", "POST")
			.header("Access-Control-Request-Headers", "authorization, content-type")
			.send();
	}

	private HttpResponse<String> signIn(String name, String password) throws Exception {
		return call("POST", "/login").form("name=" + encoded(name) + "&password=" + encoded(password)).send();
	}

	private String cookie(String name) throws Exception {
		String header = signIn(name, name + "-secret").headers().firstValue("Set-Cookie").orElseThrow();
		return header.substring(0, header.indexOf(';'));
	}

	private static String decoded(String cookie) {
		String value = cookie.substring(cookie.indexOf('=') + 1);
		return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
