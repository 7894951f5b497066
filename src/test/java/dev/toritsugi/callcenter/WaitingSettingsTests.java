package dev.toritsugi.callcenter;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.toritsugi.callcenter.prompt.WaitingPrompts;
import dev.toritsugi.callcenter.waiting.WaitingSettings;
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
 * Settings of what callers hear while they wait.
 */
class WaitingSettingsTests {

	@Test
	void byDefaultTwilioPlaysItsMusicAlone() {
		WaitingSettings waiting = bind(Map.of()).waiting();
		assertThat(waiting.needsDocument()).isFalse();
		assertThat(waiting.leadsOnWhenNobodyWorks()).isFalse();
		assertThat(waiting.isTooLong(Duration.ofDays(1))).isFalse();
		assertThat(violations(Map.of())).isEmpty();
	}

	@Test
	void anEmptyListOfMusicIsSilence() {
		WaitingSettings waiting = bind(Map.of("waiting.music", "")).waiting();
		assertThat(waiting.needsDocument()).isTrue();
		assertThat(waiting.tracks()).isEmpty();
		assertThat(waiting.hasAnnouncements()).isFalse();
	}

	@Test
	void aFigureOrAnOfferTurnsTheAnnouncementsOn() {
		for (String key : new String[] { "waiting.position", "waiting.expected-wait" }) {
			WaitingSettings waiting = bind(Map.of(key, "true")).waiting();
			assertThat(waiting.first()).isEqualTo(Duration.ofSeconds(30));
			assertThat(waiting.every()).isEqualTo(Duration.ofSeconds(90));
			assertThat(waiting.announcementPrompts()).isEqualTo(WaitingPrompts.BUSY);
			assertThat(waiting.tracks()).isNotEmpty();
		}
		WaitingSettings offers = bind(Map.of("waiting.offers[0]", "dial +81398765432")).waiting();
		assertThat(offers.hasAnnouncements()).isTrue();
		assertThat(offers.key()).isEqualTo("1");
		assertThat(offers.promptsOfOffers()).isEqualTo(WaitingPrompts.OFFER);
		assertThat(bind(Map.of("waiting.offers[0]", "voicemail")).waiting().promptsOfOffers())
			.isEqualTo(WaitingPrompts.MESSAGE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"music[0]=hold.mp3 | waiting.music[0]: the http or https URL of a recording, as in",
			"music[0]=file:/etc/passwd | waiting.music[0]: the http or https URL",
			"first-announcement=4s | waiting.firstAnnouncement: a duration from 5s to 1h, as in 30s",
			"first-announcement=2h | waiting.firstAnnouncement: a duration from 5s to 1h, as in 30s",
			"every=10s | waiting.every: a duration from 15s to 1h, as in 90s",
			"every=2h | waiting.every: a duration from 15s to 1h, as in 90s",
			"longest=10s | waiting.longest: a duration from 30s to 12h, as in 10m",
			"longest=1d | waiting.longest: a duration from 30s to 12h, as in 10m",
			"longest=30s,position=true | waiting.firstAnnouncement: shorter than longest (30s)",
			"longest=10m,task.timeout=10m | task.timeout: longer than call-center.waiting.longest (600s), because",
			"announcement= | waiting.announcement: at least one prompt, because there are no offers either",
			"announcement[0].language=ja-JP | waiting.announcement[0]: either text",
			"announcement[0].text={minutes} left | waiting.announcement[0].text: {position} and {expected-wait} as",
			"announcement[0].text=You are number {position} | waiting.position: true, because a text of announcement",
			"announcement[0].text=Wait {expected-wait} | waiting.expectedWait: true, because a text of announcement",
			"announcement[0].text=Please wait,position=true | waiting.position: false, because no text of announcement",
			"announcement[0].text=Wait,expected-wait=true | waiting.expectedWait: false, because no text of",
			"offer-key=1 | waiting.offerKey: no value, because call-center.waiting.offers has fewer than one element",
			"offer-prompts[0].text=Press 1 | waiting.offerPrompts: no value, because call-center.waiting.offers has",
			"choice-prompts[0].text=Press 1 | waiting.choicePrompts: no value, because call-center.waiting.offers has",
			"offers[0]=dial +81398765432,offer-key=12 | waiting.offerKey: one of the keys 0 to 9, * and #",
			"offers[0]=dial +81398765432,offer-prompts= | waiting.offerPrompts: at least one prompt, or callers",
			"offers[0]=dial +81398765432,offer-prompts[0].text={key} | waiting.offerPrompts[0].text: {offer-key} as the",
			"offers[0]=dial +81398765432,offers[1]=apology | waiting.choicePrompts: prompts that name the keys of the",
			"offers[0]=apology,offers[1]=apology,choice-prompts[0].text=1 or 2 | waiting.offers[1]: a destination that",
			"offers[0]=mail | waiting.offers[0]: a destination outside of the queue, as in dial +81312345678",
			"offers[0]=queue | waiting.offers[0]: a destination outside of the queue",
			"then=queue | waiting.then: a destination outside of the queue",
			"then=hang-up | waiting.then: a destination where the caller hears something",
			"then=voicemail | waiting.then: another destination than voicemail, because call-center.voicemail is missing",
			"then=somewhere | waiting.then: queue, ",
			"then=dial +81312345678,phone-numbers[0].number=+81312345678 | waiting.then: a number other than",
			"when-nobody-works=hang-up | waiting.whenNobodyWorks: a destination where the caller hears something" })
	void aWrongSettingIsToldWithItsKeyAndReason(String settings, String expected) {
		Map<String, String> all = new HashMap<>();
		for (String setting : settings.split(",")) {
			String[] parts = setting.split("=", 2);
			boolean elsewhere = parts[0].startsWith("task.") || parts[0].startsWith("phone-numbers");
			all.put((elsewhere ? "" : "waiting.") + parts[0], parts[1]);
		}
		assertThat(violations(all)).contains(expected);
	}

	@Test
	void aDefinitionWithEverySettingIsAccepted() {
		Map<String, String> all = new HashMap<>();
		all.put("waiting.music[0]", "https://calls.example.com/hold-1.mp3");
		all.put("waiting.first-announcement", "20s");
		all.put("waiting.every", "60s");
		all.put("waiting.announcement[0].text", "You are number {position}. The wait is {expected-wait}.");
		all.put("waiting.position", "true");
		all.put("waiting.expected-wait", "true");
		all.put("waiting.offers[0]", "dial +81398765432");
		all.put("waiting.offers[1]", "url https://calls.example.com/message");
		all.put("waiting.offer-key", "#");
		all.put("waiting.offer-prompts[0].text", "Press {offer-key}.");
		all.put("waiting.choice-prompts[0].text", "For the hotline, press 1. For a message, press 2.");
		all.put("waiting.longest", "10m");
		all.put("waiting.then", "dial +81398765432");
		all.put("waiting.when-nobody-works", "apology");
		all.put("task.timeout", "11m");
		assertThat(violations(all)).isEmpty();
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
