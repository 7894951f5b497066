package dev.toritsugi.operator;

import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import dev.toritsugi.twilio.rest.ScriptedTwilio.Row;
import dev.toritsugi.twilio.webhook.TwilioSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.toritsugi.operator.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends many requests at once while Twilio accepts requests and answers none.
 */
class TwilioHangsIntegrationTests extends OperatorServer {

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final String READ = "GET /Tasks/" + TASK;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ExecutorCompletionService<HttpResponse<String>> answers = new ExecutorCompletionService<>(
			this.threads);

	@AfterEach
	void end() {
		this.threads.shutdownNow();
	}

	@ParameterizedTest
	@CsvSource({ "/complete, ''", "/complete/extend, &by=PT60S" })
	void twoRequestsOfAnOperatorWaitAndFurtherOnesAreRejected(String path, String more) throws Exception {
		twilio.on(READ, ScriptedTwilio.silence());
		String cookie = signIn();
		for (int i = 0; i < 40; i++) {
			this.answers
				.submit(() -> call("POST", path).header("Cookie", cookie).form("taskSid=" + TASK + more).send());
		}
		for (int i = 0; i < 38; i++) {
			assertThatAnswer(this.answers.take().get())
				.isProblem(503, "too-many-requests", "Your earlier requests are still waiting")
				.hasHeader("Retry-After", "1");
		}
		assertThat(twilio.requests()).containsOnly(READ).hasSizeLessThanOrEqualTo(2);
		assertThatAnswer(enqueue()).has(200);
		awaitTheTwoThatWait();
	}

	@Test
	void anotherOperatorIsNotRejected() throws Exception {
		twilio.on(READ, ScriptedTwilio.silence());
		String cookie = signIn();
		for (int i = 0; i < 10; i++) {
			this.answers
				.submit(() -> call("POST", "/complete").header("Cookie", cookie).form("taskSid=" + TASK).send());
		}
		for (int i = 0; i < 8; i++) {
			assertThatAnswer(this.answers.take().get()).isProblem(503, "too-many-requests");
		}
		TaskSid other = new TaskSid("WT" + "2".repeat(32));
		twilio.on("GET /Tasks/" + other, ScriptedTwilio.task(other, "wrapping"))
			.on("GET /Tasks/" + other + "/Reservations?PageSize=1000",
					ScriptedTwilio.reservations(new Row(other, "hanako", "wrapping")))
			.on("POST /Tasks/" + other, ScriptedTwilio.task(other, "completed"));
		assertThatAnswer(call("POST", "/complete").as("花子").form("taskSid=" + other).send()).has(200);
		awaitTheTwoThatWait();
	}

	private void awaitTheTwoThatWait() throws Exception {
		assertThatAnswer(this.answers.take().get()).isProblem(503, "twilio-unavailable");
		assertThatAnswer(this.answers.take().get()).isProblem(503, "twilio-unavailable");
	}

	private String signIn() throws Exception {
		HttpResponse<String> answer = call("POST", "/login").form("name=alice&password=alice-secret").send();
		return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
	}

	private HttpResponse<String> enqueue() throws Exception {
		String signature = new TwilioSigner(ScriptedTwilio.AUTH_TOKEN).sign("https://calls.example.com/enqueue",
				"CallSid", "CA1");
		return call("POST", "/enqueue").header("X-Twilio-Signature", signature).form("CallSid=CA1").send();
	}

}
