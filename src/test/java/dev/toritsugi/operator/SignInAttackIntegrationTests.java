package dev.toritsugi.operator;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static dev.toritsugi.operator.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients that guess passwords, through a proxy that names their addresses.
 */
@ExtendWith(OutputCaptureExtension.class)
class SignInAttackIntegrationTests extends OperatorServer {

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final String COMPLETE = "/complete?taskSid=" + TASK;

	@BeforeEach
	void aTaskWaits() {
		twilio.on("GET /Tasks/" + TASK, ScriptedTwilio.task(TASK, "wrapping"))
			.on("POST /Tasks/" + TASK, ScriptedTwilio.task(TASK, "completed"));
	}

	@Test
	void fortyGuessersDoNotLockAnOperatorOut() throws Exception {
		ExecutorService guessers = Executors.newFixedThreadPool(40);
		try {
			List<Future<HttpResponse<String>>> guesses = new ArrayList<>();
			for (int i = 0; i < 400; i++) {
				String address = "203.0.113." + (1 + i % 40);
				guesses.add(guessers.submit(() -> signIn("dana", "guess", address)));
			}
			for (Future<HttpResponse<String>> guess : guesses) {
				assertThat(guess.get().statusCode()).isIn(401, 429, 503);
			}
			assertThatAnswer(signIn("dana", "dana-secret", "198.51.100.77")).has(204);
		}
		finally {
			guessers.shutdownNow();
		}
	}

	@Test
	void delaysAGuesserAndNoOther() throws Exception {
		String cookie = signIn("dana", "dana-secret", "203.0.113.90").headers().firstValue("Set-Cookie").orElseThrow();
		HttpResponse<String> last = guessUntilDelayed("dana", "203.0.113.90");
		assertThatAnswer(last).isProblem(429, "too-many-wrong-passwords", "wrong passwords");
		assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
		assertThatAnswer(signIn("dana", "dana-secret", "203.0.113.91")).has(204);
		assertThatAnswer(signIn("花子", "花子-secret", "203.0.113.90")).has(204);
		assertThatAnswer(call("POST", COMPLETE).from("203.0.113.90").header("Cookie", cookie.split(";")[0]).send())
			.has(200);
		assertThatAnswer(call("POST", "/login").from("203.0.113.90")
			.header("Cookie", cookie.split(";")[0])
			.form("name=dana&password=dana-secret")
			.send()).has(204);
	}

	@Test
	void delaysAGuesserByHttpBasic() throws Exception {
		HttpResponse<String> last = guessByBasic();
		for (int i = 0; i < 30 && last.statusCode() == 401; i++) {
			last = guessByBasic();
		}
		assertThatAnswer(last).isProblem(429, "too-many-wrong-passwords").hasNoHeader("WWW-Authenticate");
		assertThatAnswer(call("POST", COMPLETE).from("203.0.113.93").as("dana").send()).has(200);
	}

	@Test
	void ignoresAddressesThatTheClientItselfNames() throws Exception {
		HttpResponse<String> last = signIn("dana", "guess", "203.0.113.94");
		for (int i = 0; i < 30 && last.statusCode() == 401; i++) {
			last = signIn("dana", "guess", "10.0.0." + i + ", 192.0.2." + i + ", 203.0.113.94");
		}
		assertThatAnswer(last).isProblem(429);
	}

	@Test
	void treatsAnIpv6NetworkAsOneAddress() throws Exception {
		HttpResponse<String> last = signIn("dana", "guess", "2001:db8:0:9::1");
		for (int i = 0; i < 30 && last.statusCode() == 401; i++) {
			last = signIn("dana", "guess", "2001:db8:0:9::" + i);
		}
		assertThatAnswer(last).isProblem(429);
	}

	@Test
	void logsAtABoundedRateAndCounts(CapturedOutput output) throws Exception {
		for (int i = 0; i < 100; i++) {
			signIn("dana", "guess", "203.0.112." + i);
		}
		assertThat(output.toString().lines().filter((line) -> line.contains("sign-in by form was refused")))
			.hasSizeBetween(0, 40);
		assertThat(call("GET", "/actuator/prometheus").from("203.0.113.95").as("dana").send().body())
			.contains("toritsugi_sign_ins_total{outcome=\"wrong_password\"}");
	}

	private HttpResponse<String> guessByBasic() throws Exception {
		return call("POST", COMPLETE).from("203.0.113.92").header("Authorization", "Basic ZGFuYTp3cm9uZw==").send();
	}

	private HttpResponse<String> guessUntilDelayed(String name, String address) throws Exception {
		HttpResponse<String> answer = signIn(name, "guess", address);
		for (int i = 0; i < 30 && answer.statusCode() == 401; i++) {
			answer = signIn(name, "guess", address);
		}
		return answer;
	}

	private HttpResponse<String> signIn(String name, String password, String address) throws Exception {
		return call("POST", "/login").from(address).form("name=" + name + "&password=" + password).send();
	}

}
