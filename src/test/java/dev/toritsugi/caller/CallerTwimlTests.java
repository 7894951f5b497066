package dev.toritsugi.caller;

import java.util.Objects;
import java.util.function.Function;

import dev.toritsugi.callcenter.CallCenterBeans;
import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.caller.twiml.RenderedTwiml;
import dev.toritsugi.twilio.TwilioProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static dev.toritsugi.caller.ExpectedTwiml.assertThatTwiml;
import static org.assertj.core.api.Assertions.assertThat;

class CallerTwimlTests {

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(CallerConfiguration.class, CallCenterBeans.class, TwilioSettings.class)
		.withPropertyValues("twilio.account-sid=AC00000000000000000000000000000001", "twilio.auth-token=token",
				"twilio.workspace-sid=WS00000000000000000000000000000002",
				"twilio.workflow-sid=WW00000000000000000000000000000003",
				"twilio.public-url=https://calls.example.com");

	@Test
	void speaksTwoLanguagesByDefault() {
		assertThatDocument(CallerTwiml::welcome, "welcome-by-default");
		assertThatDocument(CallerTwiml::apology, "apology-by-default");
		assertThatDocument(CallerTwiml::fallbackOrApology, "apology-by-default");
	}

	@Test
	void playsAndSpeaksInTheOrderOfTheSettings() {
		assertThatDocument(CallerTwiml::welcome, "welcome-with-every-setting",
				"call-center.greeting[0].play=https://www.example.com/chime.mp3?a=1&b=2",
				"call-center.greeting[1].text=「<A> & B」商会でございます。", "call-center.greeting[1].voice=Polly.Kazuha-Neural",
				"call-center.greeting[1].language=ja-JP", "call-center.greeting[2].text=Hello \"you\"",
				"call-center.task.priority=5", "call-center.task.timeout=30m",
				"call-center.task.attributes={\"selected_language\": \"ja\", "
						+ "\"note\": \"a <b> & \\\"c\\\"\", \"skills\": [\"billing\", 2]}");
	}

	@Test
	void queuesAtOnceIfTheGreetingIsEmpty() {
		assertThatDocument(CallerTwiml::welcome, "welcome-without-greeting", "call-center.greeting=");
	}

	@Test
	void dialsTheFallbackNumberInsteadOfTheApology() {
		assertThatDocument(CallerTwiml::fallbackOrApology, "fallback", "call-center.fallback-number=+81312345678");
		assertThatDocument(CallerTwiml::apology, "apology-by-default", "call-center.fallback-number=+81312345678");
	}

	@Test
	void answersTheSameBytesEachTime() {
		this.context.run((context) -> {
			CallerTwiml documents = context.getBean(CallerTwiml.class);
			assertThat(documents.welcome().toResponse().getBody()).isSameAs(documents.welcome().toResponse().getBody());
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "call-center.apology=", "call-center.greeting[0].language=ja-JP",
			"call-center.greeting[0].play=file:/etc/passwd", "call-center.greeting[0].text= ",
			"call-center.fallback-number=110", "call-center.fallback-number=03-1234-5678",
			"call-center.task.attributes=language", "call-center.task.attributes=[1]",
			"call-center.task.attributes={} {}", "call-center.task.attributes=",
			"call-center.task.attributes.language=ja", "call-center.task.priority=-1", "call-center.task.timeout=15d" })
	void doesNotStartWithAnInvalidSetting(String setting) {
		this.context.withPropertyValues(setting).run((context) -> assertThat(context).hasFailed());
	}

	private void assertThatDocument(Function<CallerTwiml, RenderedTwiml> document, String name, String... settings) {
		this.context.withPropertyValues(settings)
			.run((context) -> assertThatTwiml(
					Objects.requireNonNull(document.apply(context.getBean(CallerTwiml.class)).toResponse().getBody()),
					name));
	}

	@EnableConfigurationProperties(TwilioProperties.class)
	static class TwilioSettings {

	}

}
