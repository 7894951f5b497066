package dev.toritsugi.callcenter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.callcenter.routing.ScreenPop;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.SpringConstraintValidatorFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Outcomes, screen pops and names of the operators' page.
 */
class OutcomeSettingsTests {

	@Test
	void aQueueOverridesTheGeneralOutcomes() {
		OutcomeSettings outcomes = bind(Map.of("outcomes.choices[0]", "Solved", "outcomes.queues[0].queue", "Sales",
				"outcomes.queues[0].choices[0]", "Sold", "outcomes.queues[0].required", "true"))
			.outcomes();
		assertThat(outcomes.of(null, "sales")).isEqualTo(new OutcomeSettings.Outcomes(List.of("Sold"), true));
		assertThat(outcomes.of("WQ1", "Everyone").choices()).containsExactly("Solved");
		assertThat(outcomes.isRequiredSomewhere()).isTrue();
	}

	@Test
	void anOutcomeRequiredWithoutAfterCallTimeIsRefused() {
		assertThat(violations(
				Map.of("outcomes.choices[0]", "Solved", "outcomes.required", "true", "after-call.time", "0s")))
			.isEqualTo(
					"outcomes.required: false, because the after-call time of 0s leaves no time to choose an outcome");
		assertThat(violations(Map.of("queues[0].name", "Sales", "queues[1].name", "Help", "outcomes.queues[0].queue",
				"Sales", "outcomes.queues[0].choices[0]", "Sold", "outcomes.queues[0].required", "true",
				"after-call.queues[0].queue", "Sales", "after-call.queues[0].time", "0s")))
			.startsWith("outcomes.queues[0].required: false, because");
		assertThat(violations(Map.of("outcomes.choices[0]", "Solved", "outcomes.required", "true"))).isEmpty();
	}

	@Test
	void wrongOutcomesAreNamed() {
		assertThat(violations(Map.of("outcomes.required", "true"))).contains("there are no choices");
		assertThat(violations(Map.of("outcomes.choices[0]", "Solved", "outcomes.choices[1]", "solved")))
			.contains("outcomes.choices: different outcomes");
		assertThat(violations(Map.of("outcomes.choices[0]", " "))).contains("an outcome of at most 64 characters");
		assertThat(violations(Map.of("queues[0].name", "Sales", "outcomes.queues[0].queue", "Sale")))
			.contains("outcomes.queues[0].queue: one of the queues [Sales]");
		assertThat(violations(Map.of("queues[0].name", "Sales", "queues[0].names[Japanese]", "営業")))
			.contains("queues[0].names: names by language tag");
		assertThat(violations(Map.of("queues[0].name", "Sales", "queues[0].names.ja", "営業"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://crm.example.com", "http://localhost:3000/x?phone={{task.from}}&q={{task.q_1}}#a",
			"https://crm.example.com/{{task.account_id}}/open" })
	void acceptsUrlTemplates(String template) {
		assertThat(violations(Map.of("queues[0].name", "Sales", "queues[0].screen-pop", template))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "javascript:alert({{task.from}})", "https://{{task.host}}/", "https://a.example/{task.from}",
					"https://a.example/{{worker.x}}", "ftp://a.example/", "https://user@a.example/" })
	void refusesOtherTemplates(String template) {
		assertThat(violations(Map.of("queues[0].name", "Sales", "queues[0].screen-pop", template)))
			.contains("queues[0].screenPop: an http or https URL");
	}

	@ParameterizedTest
	@CsvSource({ "+819012345678,https://x.example/?p=%2B819012345678&n=",
			"a&b=c #x,https://x.example/?p=a%26b%3Dc%20%23x&n=",
			"田中$1,https://x.example/?p=%E7%94%B0%E4%B8%AD%241&n=" })
	void encodesTaskAttributes(String value, String url) {
		assertThat(ScreenPop.url("https://x.example/?p={{task.from}}&n={{task.name}}",
				(name) -> Optional.of(value).filter((given) -> name.equals("from"))))
			.isEqualTo(url);
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
