package dev.toritsugi.callcenter;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.toritsugi.callcenter.voicemail.RecordingNotice;
import dev.toritsugi.callcenter.voicemail.VoicemailSettings;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.SpringConstraintValidatorFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings of voicemail and of recording notices.
 */
class VoicemailSettingsTests {

	@Test
	void aQueueIsEnough() {
		CallCenter center = bind(Map.of("voicemail.queue", "Everyone"));
		VoicemailSettings voicemail = center.voicemail();
		assertThat(voicemail).isEqualTo(
				new VoicemailSettings("Everyone", Duration.ofMinutes(3), Duration.ofSeconds(2), Duration.ofDays(30),
						200, VoicemailSettings.byDefault().prompts(), VoicemailSettings.byDefault().notice(),
						VoicemailSettings.byDefault().question(), VoicemailSettings.byDefault().refused(),
						VoicemailSettings.byDefault().thanks(), VoicemailSettings.byDefault().notRecorded()));
		assertThat(center.queueOfMessages()).contains("Everyone");
		assertThat(violations(Map.of("voicemail.queue", "Everyone"))).isEmpty();
	}

	@Test
	void messagesWaitBelowCallsOnlyIfThereAreMessages() {
		assertThat(bind(Map.of()).task().priority()).isNull();
		assertThat(bind(Map.of("voicemail.longest", "1m")).task().priority()).isEqualTo(1);
		assertThat(bind(Map.of("voicemail.longest", "1m", "task.priority", "7")).task().priority()).isEqualTo(7);
		assertThat(bind(Map.of("voicemail.longest", "1m")).queueOfMessages()).contains("Everyone");
		assertThat(bind(Map.of()).queueOfMessages()).isEmpty();
	}

	@Test
	void numbersAnnounceTheRecordingUnlessTheySayOtherwise() {
		CallCenter center = bind(Map.of("phone-numbers[0].number", "+81312345678", "phone-numbers[1].number",
				"+81312345679", "phone-numbers[1].recording-notice", "ask"));
		assertThat(center.phoneNumbers()).extracting(PhoneNumber::recordingNotice)
			.containsExactly(RecordingNotice.ANNOUNCE, RecordingNotice.ASK);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					voicemail.queue=Sales                       | voicemail.queue: one of the queues [Everyone]
					voicemail.longest=11m                       | voicemail.longest: a duration from 5s to 10m, as in 3m
					voicemail.longest=5s voicemail.shortest=5s  | voicemail.shortest: less than longest (5s)
					voicemail.shortest=-1s                      | voicemail.shortest: a duration of at least 0s
					voicemail.retention=1h                      | voicemail.retention: a duration from 1d to 400d, as in 30d
					voicemail.daily-limit=0                     | voicemail.dailyLimit: a whole number of at least 1
					voicemail.prompts[0].language=ja-JP         | voicemail.prompts[0]: either text
					voicemail.notice[0].play=hello              | voicemail.notice[0]: either text
					voicemail.thanks[0].text=                   | voicemail.thanks[0]: either text
					voicemail.longest=1m default-queue=         | voicemail.queue: one of the queues [Everyone], because there is
					voicemail.longest=1m task.priority=0        | task.priority: at least 1, because messages have priority 0
					""")
	void wrongSettingsAreNamed(String settings, String expected) {
		Map<String, String> map = new HashMap<>();
		for (String setting : settings.split(" +")) {
			map.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
		}
		assertThat(violations(map)).contains(expected);
	}

	@Test
	void aRouteDoesNotPutCallsBehindMessages() {
		assertThat(violations(Map.of("voicemail.queue", "Sales", "queues[0].name", "Sales", "routes[0].when", "1==1",
				"routes[0].steps[0].queue", "Sales", "routes[0].steps[0].priority", "0")))
			.isEqualTo(
					"routes[0].steps[0].priority: at least 1, because messages have priority 0 and wait below calls");
	}

	@Test
	void aDestinationNeedsTheSettings() {
		Map<String, String> closed = new HashMap<>(Map.of("schedules[0].name", "Office", "schedules[0].week[0].days",
				"MON", "schedules[0].week[0].open", "09:00-18:00", "schedules[0].when-closed.then", "voicemail"));
		assertThat(violations(closed)).startsWith("schedules[0].whenClosed.then: another destination than voicemail, "
				+ "because call-center.voicemail is missing");
		closed.put("voicemail.queue", "Everyone");
		assertThat(violations(closed)).isEmpty();
		assertThat(bind(closed).schedules().get(0).closing().prompts().get(1).text()).doesNotContain("call back");
	}

	private static CallCenter bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", CallCenter.class);
	}

	private static String violations(Map<String, String> settings) {
		try (ValidatorFactory factory = Validation.byDefaultProvider()
			.configure()
			.constraintValidatorFactory(new SpringConstraintValidatorFactory(new DefaultListableBeanFactory()))
			.buildValidatorFactory()) {
			return factory.getValidator()
				.validate(bind(settings))
				.stream()
				.map((ConstraintViolation<?> each) -> each.getPropertyPath() + ": " + each.getMessage())
				.sorted()
				.reduce("", (one, other) -> one.isEmpty() ? other : one + "; " + other);
		}
	}

}
