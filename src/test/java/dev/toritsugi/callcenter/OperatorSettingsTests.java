package dev.toritsugi.callcenter;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.callcenter.operator.Operator;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.validation.FieldError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class OperatorSettingsTests {

	/** Hash of the password "sandbox". */
	private static final String HASH = "$2a$10$0YVm5e9JHjgneRwx/r2ntuEXX6aypxSfVanyqG4SHw1Ni4ZfZ4yg.";

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
		.withUserConfiguration(CallCenterConfiguration.class);

	@Test
	void haveNoOperatorsByDefault() {
		this.context.run((started) -> {
			assertThat(started.getBean(SignInSettings.class).operators()).isEmpty();
			assertThat(started.getBean(SignInSettings.class).allowedOrigins()).isEmpty();
		});
	}

	@Test
	void takeASupervisorWithoutWorker() {
		this.context.withPropertyValues(settings("dana", HASH, "role=supervisor"))
			.run((started) -> assertThat(started.getBean(SignInSettings.class).operators())
				.extracting(Operator::name, Operator::passwordHash, Operator::workerName, Operator::role)
				.containsExactly(tuple("dana", HASH, null, Operator.Role.SUPERVISOR)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{bcrypt}" + HASH, HASH, "$2y$05$bvIG6Nmid91Mu9RcmmWZfO5HJIMCT8riNW0hEp8f6/FuA2/mHZFpe",
			"$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW" })
	void takeBcryptHashes(String hash) {
		this.context.withPropertyValues(settings("alice", hash, "worker-name=alice"))
			.run((started) -> assertThat(started).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sandbox", "{noop}sandbox", "{bcrypt}sandbox", "{noop}" + HASH, "{sha256}" + HASH,
			"$2a$10$tooShort", "$1$salt$hash", "" })
	void refusePasswordsAndOtherHashes(String hash) {
		assertThatViolationsOf(settings("alice", hash, "worker-name=alice"))
			.containsExactly("operators[0].passwordHash: a bcrypt hash, never the password itself; run "
					+ "\"java -jar toritsugi.jar hash-password\" and put its output between single quotes");
	}

	@ParameterizedTest
	@CsvSource({ "a:b", "''", "' '" })
	void refuseAnInvalidSignInName(String name) {
		assertThatViolationsOf(settings(name, HASH, "worker-name=alice"))
			.containsExactly("operators[0].name: a sign-in name without colons, and without blanks at either end");
	}

	@Test
	void refuseAnOperatorWithoutWorker() {
		assertThatViolationsOf(settings("alice", HASH, "role=operator"))
			.containsExactly("operators[0].workerName: the friendly name of the operator's worker in TaskRouter, "
					+ "as in alice; only a SUPERVISOR may have none");
	}

	@Test
	void refuseASecondOperatorOfTheSameName() {
		List<String> settings = new ArrayList<>(List.of(settings("alice", HASH, "worker-name=alice")));
		settings.add("call-center.operators[1].name=Alice");
		settings.add("call-center.operators[1].password-hash=" + HASH);
		settings.add("call-center.operators[1].worker-name=alice2");
		assertThatViolationsOf(settings.toArray(String[]::new))
			.containsExactly("operators[1].name: a value that no earlier element has, ignoring upper and lower case");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "null", "desk.example.com", "https://desk.example.com/", "https://*.example.com",
			"https://desk.example.com/path", "ftp://desk.example.com", "https://user@desk.example.com" })
	void refuseAnInvalidOrigin(String origin) {
		assertThatViolationsOf("call-center.allowed-origins=" + origin).singleElement()
			.asString()
			.startsWith("allowedOrigins[0]: an origin, as in https://desk.example.com");
	}

	@Test
	void omitTheHashFromTheirText() {
		this.context.withPropertyValues(settings("alice", HASH, "worker-name=alice"))
			.run((started) -> assertThat(started.getBean(SignInSettings.class).toString()).contains("alice")
				.doesNotContain("$2a$"));
	}

	private ListAssert<String> assertThatViolationsOf(String... settings) {
		List<String> violations = new ArrayList<>();
		this.context.withPropertyValues(settings).run((started) -> {
			Throwable cause = NestedExceptionUtils.getRootCause(started.getStartupFailure());
			assertThat(cause).isInstanceOfSatisfying(BindValidationException.class, (ex) -> ex.getValidationErrors()
				.forEach(
						(error) -> violations.add(((FieldError) error).getField() + ": " + error.getDefaultMessage())));
		});
		return assertThat(violations);
	}

	private static String[] settings(String name, String hash, String more) {
		return new String[] { "call-center.operators[0].name=" + name, "call-center.operators[0].password-hash=" + hash,
				"call-center.operators[0]." + more };
	}

}
