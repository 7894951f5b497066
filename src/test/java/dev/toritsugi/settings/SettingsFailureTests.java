package dev.toritsugi.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.ToritsugiApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Starts the application with wrong settings and checks the error messages.
 */
@ExtendWith(OutputCaptureExtension.class)
class SettingsFailureTests {

	private static final String[] RIGHT = { "--twilio.account-sid=AC00000000000000000000000000000001",
			"--twilio.auth-token=a-token", "--twilio.workspace-sid=WS00000000000000000000000000000002",
			"--twilio.workflow-sid=WW00000000000000000000000000000003",
			"--twilio.public-url=https://calls.example.com" };

	@Test
	void namesAllMissingSettingsInTheOrderOfTheConsole(CapturedOutput output) {
		failToStart();
		assertThat(output).containsSubsequence(
				"twilio.account-sid is missing: AC and 32 hex digits; Twilio Console, start page, Account Info "
						+ "(environment: TWILIO_ACCOUNT_SID)\n",
				"twilio.auth-token is missing: the primary auth token, 32 hex digits; Twilio Console, start page, Account Info "
						+ "(environment: TWILIO_AUTH_TOKEN)\n",
				"twilio.workspace-sid is missing: WS and 32 hex digits; \"provision apply\" writes it; "
						+ "or Twilio Console, TaskRouter, Workspaces (environment: TWILIO_WORKSPACE_SID)\n",
				"twilio.workflow-sid is missing: WW and 32 hex digits; \"provision apply\" writes it; "
						+ "or Twilio Console, TaskRouter, your workspace, Workflows (environment: TWILIO_WORKFLOW_SID)\n",
				"application.yml", "environment", "--spring.profiles.active=sandbox");
		assertThat(output).doesNotContain("public-url");
	}

	@Test
	void printsNeitherStackTraceNorClassNames(CapturedOutput output) {
		failToStart();
		assertThat(output).doesNotContain("\tat ", "TwilioProperties", "Exception");
	}

	@Test
	void namesAllWrongSettingsAndShowsTheirValues(CapturedOutput output) {
		failToStart("--twilio.account-sid=AC123", "--twilio.auth-token=a-token", "--twilio.workspace-sid=",
				"--twilio.public-url=ftp://me:mine@calls.example.com", "--twilio.timeout.attempt=1ms");
		assertThat(output).containsSubsequence("twilio.account-sid is wrong (\"AC123\"): AC and 32 hex digits",
				"twilio.workspace-sid is empty: WS and 32 hex digits", "twilio.workflow-sid is missing:",
				"twilio.public-url is wrong (\"ftp://***@calls.example.com\"): the address",
				"twilio.timeout.attempt is wrong (\"1ms\"): a duration of at least 100ms, as in 2500ms "
						+ "(environment: TWILIO_TIMEOUT_ATTEMPT)");
		assertThat(output).doesNotContain("twilio.auth-token", "mine");
	}

	@Test
	void neverShowsASecret(CapturedOutput output) {
		failToStart("--twilio.account-sid=0123456789abcdef0123456789abcdef", "--twilio.auth-token=my token",
				"--twilio.secondary-auth-token=my other token", "--twilio.api-key-secret=my secret");
		assertThat(output).contains("twilio.account-sid is wrong: AC and", "twilio.auth-token is wrong: the primary",
				"twilio.secondary-auth-token is wrong: the secondary",
				"twilio.api-key-sid is missing: required together with");
		assertThat(output).doesNotContain("0123456789abcdef", "my token", "my other token", "my secret");
	}

	@Test
	void neverShowsAPasswordInPlaceOfItsHash(CapturedOutput output) {
		failToStart(
				with("--call-center.operators[0].name=alice", "--call-center.operators[0].password-hash=open sesame"));
		assertThat(output).contains("call-center.operators[0].password-hash is wrong: a bcrypt hash",
				"(environment: CALL_CENTER_OPERATORS_0_PASSWORD_HASH)");
		assertThat(output).doesNotContain("open sesame");
	}

	@Test
	void reportsAKeyWithoutAValue(CapturedOutput output) {
		failToStart(with("--call-center.task.priority="));
		assertThat(output).contains("call-center.task.priority is empty: give it a value or leave it out "
				+ "(environment: CALL_CENTER_TASK_PRIORITY)");
	}

	@Test
	void reportsAMissingApiKeySecret(CapturedOutput output) {
		failToStart(with("--twilio.api-key-sid=SK00000000000000000000000000000004"));
		assertThat(output).contains("twilio.api-key-secret is missing: required together with api-key-sid");
	}

	@Test
	void describesValidValuesIfTheConversionFails(CapturedOutput output) {
		failToStart(with("--twilio.timeout.connect=soon"));
		assertThat(output)
			.contains("twilio.timeout.connect is wrong (\"soon\"): a duration of at least 100ms, as in 1s "
					+ "(environment: TWILIO_TIMEOUT_CONNECT)");
	}

	@Test
	void namesTheIndexOfAListElement(CapturedOutput output) {
		failToStart(with("--call-center.greeting[0].text=Hello", "--call-center.greeting[1].language=ja_JP",
				"--call-center.greeting[1].text=Hello"));
		assertThat(output)
			.contains("call-center.greeting[1].language is wrong (\"ja_JP\"): a language tag, as in ja-JP "
					+ "or en-US (environment: CALL_CENTER_GREETING_1_LANGUAGE)");
		assertThat(output).doesNotContain("call-center.greeting[0]", "--spring.profiles.active=sandbox");
	}

	@Test
	void asksForKeysIfAnOperatorIsOnlyAName(@TempDir Path directory, CapturedOutput output) throws IOException {
		Path file = Files.writeString(directory.resolve("application.yml"), """
				call-center:
				  operators:
				    - carol
				""");
		failToStart(with("--spring.config.location=" + file.toUri()));
		assertThat(output).contains("call-center.operators[0] is wrong", ": keys with values, such as \"name: …\"")
			.doesNotContain("Converter");
	}

	@Test
	void refusesThePlaceholderOfATokenInTheReadme(CapturedOutput output) {
		failToStart("--twilio.auth-token=...");
		assertThat(output).contains("twilio.auth-token is wrong: the primary auth token, 32 hex digits; Twilio");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080/enqueue", "https://calls.example.com/desk/assignment/status/" })
	void refusesAPublicUrlThatEndsInAWebhook(String url, CapturedOutput output) {
		failToStart("--twilio.public-url=" + url);
		assertThat(output).contains("twilio.public-url is wrong (\"" + url + "\"): the address at which Twilio reaches "
				+ "this server, as in https://calls.example.com: without query, and without the paths of the webhooks");
	}

	@Test
	void refusesAFallbackNumberOfTheCallCentre(CapturedOutput output) {
		failToStart(with("--call-center.phone-numbers[0].number=+81312345678",
				"--call-center.phone-numbers[1].number=+81312345679", "--call-center.fallback-number=+81312345679"));
		assertThat(output).contains("call-center.fallback-number is wrong (\"+81312345679\"): a number other than "
				+ "call-center.phone-numbers");
	}

	@Test
	void namesTheQueuesIfAnAfterCallQueueIsUnknown(CapturedOutput output) {
		failToStart(with("--call-center.queues[0].name=Everyone", "--call-center.queues[1].name=Sales",
				"--call-center.after-call.queues[0].queue=sales", "--call-center.after-call.queues[0].time=0s",
				"--call-center.after-call.queues[1].queue=WQ00000000000000000000000000000005",
				"--call-center.after-call.queues[1].time=0s", "--call-center.after-call.queues[2].queue=Seles",
				"--call-center.after-call.queues[2].time=0s"));
		assertThat(output)
			.contains(
					"call-center.after-call.queues[2].queue is wrong (\"Seles\"): one of the queues [Everyone, Sales], "
							+ "or the SID of a queue")
			.doesNotContain("queues[0].queue is", "queues[1].queue is");
	}

	@Test
	void reportsTheOperatorWithADuplicateName(CapturedOutput output) {
		failToStart(with("--call-center.operators[0].name=alice", "--call-center.operators[0].worker-name=alice",
				"--call-center.operators[1].name=Alice", "--call-center.operators[1].worker-name=alice2"));
		assertThat(output)
			.contains("call-center.operators[1].name is wrong (\"Alice\"): a value that no earlier element has");
	}

	@ParameterizedTest
	@ValueSource(strings = { "9s", "0s", "5501ms" })
	void showsADurationAsInTheSettings(String duration, CapturedOutput output) {
		failToStart(with("--twilio.timeout.operation=" + duration));
		assertThat(output).contains("twilio.timeout.operation is wrong (\"" + duration + "\")");
	}

	@Test
	void namesTheLineOfInvalidYaml(@TempDir Path directory, CapturedOutput output) throws IOException {
		Path file = Files.writeString(directory.resolve("application.yml"), """
				call-center:
				  operators:
				    - name: alice
				      password-hash: {bcrypt}$2a$10$secret
				""");
		failToStart(with("--spring.config.location=" + file.toUri()));
		assertThat(output).contains("is not valid YAML at line 4, column 30", "between single quotes")
			.doesNotContain("secret", "\tat ");
	}

	@Test
	void saysThatAnApologyNeedsAPrompt(CapturedOutput output) {
		failToStart(with("--call-center.apology="));
		assertThat(output).contains("call-center.apology is empty: at least one prompt");
	}

	@Test
	void reportsSpringBootsSettingsInTheSameForm(CapturedOutput output) {
		failToStart(with("--server.address=nowhere.invalid"));
		assertThat(output).contains("server.address is wrong (\"nowhere.invalid\")");
	}

	@ParameterizedTest
	@ValueSource(strings = { "twilio.account-sid", "call-center.greeting[0].text", "call-center.greeting[12].play",
			"call-center.task.priority", "twilio.timeout.attempt" })
	void namesTheEnvironmentVariableOfAKey(String key) {
		String variable = WrongSetting.environmentVariable(key);
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "found")));
		assertThat(Binder.get(environment).bind(key, String.class).get()).isEqualTo("found");
	}

	static String[] with(String... settings) {
		return Stream.concat(Stream.of(RIGHT), Stream.of(settings)).toArray(String[]::new);
	}

	static void failToStart(String... settings) {
		SpringApplication application = new SpringApplication(ToritsugiApplication.class);
		assertThatException().isThrownBy(() -> application
			.run(Stream.concat(Stream.of("--server.port=0"), Stream.of(settings)).toArray(String[]::new)));
	}

}
