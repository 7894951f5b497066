package dev.toritsugi.caller;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.CallCenterBeans;
import dev.toritsugi.caller.twiml.AfterWaitTwiml;
import dev.toritsugi.caller.twiml.ClosedTwiml;
import dev.toritsugi.caller.twiml.DestinationTwiml;
import dev.toritsugi.caller.twiml.ListedCallers;
import dev.toritsugi.caller.twiml.MenuTwiml;
import dev.toritsugi.caller.twiml.StageFailureTwiml;
import dev.toritsugi.caller.twiml.VoicemailTwiml;
import dev.toritsugi.caller.twiml.WaitingTwiml;
import dev.toritsugi.caller.waiting.KnownFigures;
import dev.toritsugi.caller.waiting.WaitPlanner;
import dev.toritsugi.callerlist.CallerListRegistry;
import dev.toritsugi.callerlist.DeskBlocklist;
import dev.toritsugi.hours.CurrentOpeningState;
import dev.toritsugi.hours.ManualSwitchRegistry;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.menu.MenuRegistry;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.TwilioClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

import static dev.toritsugi.caller.ExpectedTwiml.assertThatTwiml;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts to the voice webhooks and reads the TwiML. The check of signatures is left out
 * here and tested elsewhere.
 */
@WebMvcTest
@AutoConfigureMockMvc(addFilters = false)
@TestPropertySource(properties = { "twilio.account-sid=AC00000000000000000000000000000001", "twilio.auth-token=token",
		"twilio.workspace-sid=WS00000000000000000000000000000002",
		"twilio.workflow-sid=WW00000000000000000000000000000003", "twilio.public-url=https://calls.example.com" })
@ExtendWith(OutputCaptureExtension.class)
class CallerControllersTests {

	private final MockMvcTester mvc;

	CallerControllersTests(@Autowired MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void aCallIsGreetedAndQueued(CapturedOutput output) {
		assertThatTwiml(post(this.mvc, "/enqueue", "CallSid=CA1", "From=+819012345678"), "welcome-by-default");
		assertThat(output).contains("CA1 called: greeted and queued").doesNotContain("819012345678");
	}

	@Test
	void aCallWithoutParametersIsGreetedToo() {
		assertThatTwiml(post(this.mvc, "/enqueue"), "welcome-by-default");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json", "text/html,application/xhtml+xml", "audio/*", "nonsense" })
	void theAnswerIsXmlForEachAcceptHeader(String accept) {
		MvcTestResult result = this.mvc.post()
			.uri("/enqueue")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.header("Accept", accept)
			.exchange();
		assertThat(result).hasStatusOk().hasHeader("Content-Type", "text/xml;charset=UTF-8");
	}

	@ParameterizedTest
	@CsvSource({ "https://calls.example.com/enqueue, welcome-by-default",
			"https://calls.example.com/desk/enqueue?a=b, welcome-by-default",
			"https://calls.example.com/queue-result, goodbye-by-default",
			"https://calls.example.com/menu?Node=Main&Plays=1&Stage=open&Start=Main, welcome-by-default",
			"https://calls.example.com/menu?Stage=closed&Start=%zz, welcome-by-default",
			"https://calls.example.com/fallback-result, apology-by-default",
			"https://calls.example.com/waiting?Round=2, queue-again", "https://calls.example.com/offer, queue-again",
			"https://calls.example.com/no-operator, apology-by-default", "'', apology-by-default" })
	void theFallbackContinuesTheCall(String errorUrl, String document) {
		assertThatTwiml(post(this.mvc, "/fallback", "CallSid=CA1", "ErrorCode=11200", "ErrorUrl=" + errorUrl),
				document);
	}

	@Test
	void theFallbackReadsALongUrlOfAMenu() {
		assertThatTwiml(post(this.mvc, "/fallback", "CallSid=CA1",
				"ErrorUrl=https://calls.example.com/menu?Keys=" + "1".repeat(20_000)), "welcome-by-default");
	}

	@ParameterizedTest
	@CsvSource({ "bridged, goodbye-by-default", "hangup, nothing", "redirected, nothing",
			"redirected-from-bridged, nothing", "bridging-in-process, nothing", "queue-full, apology-by-default",
			"error, apology-by-default", "system-error, apology-by-default", "something-new, apology-by-default" })
	void theCallContinuesAfterTheQueue(String result, String document) {
		assertThatTwiml(post(this.mvc, "/queue-result", "CallSid=CA1", "QueueResult=" + result), document);
	}

	@Test
	void aCallerWhoHasLeftTheQueueReturnsOnce() {
		String again = text("/queue-result", "CallSid=CA1", "QueueResult=leave", "QueueTime=40");
		assertThat(again).contains("<Task priority=\"1\">{}</Task>")
			.containsPattern(
					"action=\"queue-result\\?Announced=0&amp;Band=0&amp;Place=0&amp;Returned=true&amp;Round=0&amp;"
							+ "Since=[0-9]{10}\"");
		assertThatTwiml(post(this.mvc, "/queue-result?Returned=true", "CallSid=CA1", "QueueResult=leave"),
				"apology-by-default");
	}

	@Test
	void aFailedActionUrlAfterLeavingLeadsBackToTheQueue() {
		assertThatTwiml(post(this.mvc, "/fallback", "CallSid=CA1", "QueueResult=leave",
				"ErrorUrl=https://calls.example.com/queue-result"), "queue-again");
	}

	@Test
	void theWaitContinuesWithTheNextRecording() {
		String first = text("/waiting", "CallSid=CA1", "QueueTime=0");
		assertThat(first).contains("<Play>https://s3.amazonaws.com/com.twilio.sounds.music/ClockworkWaltz.mp3</Play>")
			.containsPattern("<Redirect>waiting\\?Announced=0&amp;Round=1&amp;Since=[0-9]{10}</Redirect>")
			.doesNotContain("Gather");
		assertThat(text("/waiting?Announced=0&Round=1&Since=1796071448&Language=ja-JP", "CallSid=CA1"))
			.contains("BusyStrings.mp3")
			.contains("<Redirect>waiting?Announced=0&amp;Language=ja-JP&amp;Round=2&amp;Since=1796071448</Redirect>");
		assertThat(text("/waiting?Round=x&Since=-5&Band=<&Language=%3CSay%3E", "CallSid=CA1")).doesNotContain("Say")
			.contains("Round=1");
	}

	private String text(String uri, String... parameters) {
		return new String(post(this.mvc, uri, parameters), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource({ "completed, hangup", "answered, hangup", "busy, apology-by-default", "no-answer, apology-by-default",
			"failed, apology-by-default", "canceled, apology-by-default" })
	void theCallEndsAfterTheFallbackNumber(String status, String document) {
		assertThatTwiml(post(this.mvc, "/fallback-result", "CallSid=CA1", "DialCallStatus=" + status), document);
	}

	@Test
	void aCallerWithoutAnOperatorHearsTheApology() {
		assertThatTwiml(post(this.mvc, "/no-operator", "CallSid=CA1"), "apology-by-default");
	}

	@Test
	void aRedirectedCallerIsCountedOnce(@Autowired MeterRegistry meters) {
		Counter counter = meters.counter("toritsugi.callers.redirected", "signal", "event");
		double before = counter.count();
		for (int i = 0; i < 2; i++) {
			post(this.mvc, "/no-operator?Signal=event", "CallSid=CA2");
		}
		post(this.mvc, "/no-operator?Signal=another", "CallSid=CA3");
		assertThat(counter.count()).isEqualTo(before + 1);
	}

	@Test
	void afterAFailureTheCallerHearsTheApology(CapturedOutput output) {
		assertThatTwiml(post(this.mvc, "/broken"), "apology-by-default");
		assertThat(output).contains("ERROR", "A voice webhook failed", "it broke");
	}

	@Test
	void afterAFailureOfAMenuTheCallerIsQueued(CapturedOutput output) {
		assertThatTwiml(post(this.mvc, "/broken/menu?Stage=open", "To=+81312345678"), "welcome-by-default");
		assertThat(output).contains("ERROR", "The webhook of a menu failed", "it broke");
	}

	@Test
	void aFailureWithAStatusIsAnsweredWithTheApologyToo() {
		assertThatTwiml(post(this.mvc, "/broken-with-a-status"), "apology-by-default");
	}

	@Nested
	@TestPropertySource(properties = "call-center.fallback-number=+81312345678")
	class WithAFallbackNumber {

		private final MockMvcTester mvc;

		WithAFallbackNumber(@Autowired MockMvcTester mvc) {
			this.mvc = mvc;
		}

		@Test
		void isDialledAfterAFailure() {
			assertThatTwiml(post(this.mvc, "/broken"), "fallback");
		}

		@Test
		void isDialledWhenTheQueueIsFull() {
			assertThatTwiml(post(this.mvc, "/queue-result", "QueueResult=queue-full"), "fallback");
		}

		@Test
		void withoutAnswerTheCallerHearsTheApology() {
			assertThatTwiml(post(this.mvc, "/fallback-result", "DialCallStatus=no-answer"), "apology-by-default");
		}

	}

	private static byte[] post(MockMvcTester mvc, String path, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder request = mvc.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED);
		Stream.of(parameters)
			.map((parameter) -> parameter.split("=", 2))
			.forEach((parts) -> request.param(parts[0], parts[1]));
		MvcTestResult result = request.exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsByteArray();
	}

	@VoiceWebhook
	static class BrokenWebhook {

		@PostMapping({ "/broken", "/broken/menu" })
		void fail() {
			throw new IllegalStateException("it broke");
		}

		@PostMapping("/broken-with-a-status")
		void failWithStatus() {
			throw new ResponseStatusException(HttpStatus.BAD_GATEWAY);
		}

	}

	/**
	 * Starts this room without the others.
	 */
	@SpringBootConfiguration
	@EnableConfigurationProperties(TwilioProperties.class)
	@Import({ CallerConfiguration.class, CallCenterBeans.class, OpeningHoursRegistry.class, ManualSwitchRegistry.class,
			CurrentOpeningState.class, MenuRegistry.class, MenuTwiml.class, StageFailureTwiml.class, ClosedTwiml.class,
			DestinationTwiml.class, DeskBlocklist.class, CallerListRegistry.class, ListedCallers.class,
			FirstDocument.class, EnqueueController.class, FallbackController.class, QueueResultController.class,
			NoOperatorController.class, FallbackResultController.class, VoicemailTwiml.class, VoiceErrorAdvice.class,
			WaitingController.class, OfferController.class, AfterWaitDocument.class, AfterWaitTwiml.class,
			WaitingTwiml.class, KnownFigures.class, WaitPlanner.class, RedirectedCallerMetrics.class,
			SimpleMeterRegistry.class, BrokenWebhook.class })
	static class Room {

		@Bean
		TwilioClock time() {
			return new TwilioClock(InstantSource.system());
		}

	}

}
