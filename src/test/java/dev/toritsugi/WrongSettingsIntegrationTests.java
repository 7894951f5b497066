package dev.toritsugi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.toritsugi.provisioning.command.ProvisionCommand;
import dev.toritsugi.twilio.rest.ScriptedTwilio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The server and each command report the same complete list of errors for a wrong file,
 * and send no request to Twilio.
 */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsIntegrationTests {

	private final ScriptedTwilio twilio = new ScriptedTwilio();

	private final Path directory;

	WrongSettingsIntegrationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@AfterEach
	void end() {
		this.twilio.close();
		// The command sets these for its short messages. Later tests need the defaults.
		System.clearProperty("CONSOLE_LOG_PATTERN");
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

	@Test
	void everyWrongValueIsReportedOnceWithLineAndReason(CapturedOutput output) throws IOException {
		Path file = write("""
				call-center:
				  missed-calls: 0
				  ring-timeout: 0s
				  fallback-number: "12"
				  goodbye:
				    - text: Bye
				      play: https://calls.example.com/bye.mp3
				  after-call:
				    time: soon
				  operators:
				    - name: "al:ice"
				      worker-name: alice
				      role: SUPERVISR
				      password-hash: secret
				    - contact-uri: "nonsense"
				      worker-name: bob
				""");
		assertThatAllReport(output,
				wrong("operators[0].name", " (\"al:ice\")",
						"a sign-in name without colons, and without blanks at either end", file, 11),
				wrong("operators[0].password-hash", "",
						"a bcrypt hash, never the password itself; run \"java -jar toritsugi.jar hash-password\" and put "
								+ "its output between single quotes",
						file, 14),
				wrong("operators[0].role", " (\"SUPERVISR\")", "one of [OPERATOR, SUPERVISOR]", file, 13),
				"call-center.operators[1].name is missing: a sign-in name without colons, and without blanks at either end (%s, line 15)"
					.formatted(file),
				wrong("operators[1].contact-uri", " (\"nonsense\")",
						"an address as in client:alice or sip:alice@example.com, or a phone number between quotes, as in "
								+ "\"+81312345678\"",
						file, 15),
				wrong("fallback-number", " (\"12\")",
						"a phone number with plus sign and country code, without spaces, between quotes, as in \"+81312345678\"",
						file, 4),
				wrong("goodbye[0]", "",
						"either text (optionally with language and voice) or play with the http or https URL of a "
								+ "recording",
						file, 6),
				wrong("after-call.time", " (\"soon\")",
						"0s to complete at once, a duration of at most 24h as in 20s, or manual", file, 9),
				wrong("missed-calls", " (\"0\")", "a whole number of at least 1", file, 2),
				wrong("ring-timeout", " (\"0s\")", "a duration from 1s to 600s, as in 20s", file, 3));
	}

	@Test
	void valuesThatCannotBeConvertedAreReportedTogether(CapturedOutput output) throws IOException {
		Path file = write("""
				call-center:
				  operators:
				    - {name: alice, worker-name: alice, role: BOSS}
				  after-call: {time: 30x}
				""");
		assertThatAllReport(output, wrong("operators[0].role", " (\"BOSS\")", "one of [OPERATOR, SUPERVISOR]", file, 3),
				wrong("after-call.time", " (\"30x\")",
						"0s to complete at once, a duration of at most 24h as in 20s, or manual", file, 4));
	}

	@Test
	void twilioSettingsAndUnknownKeysAreReportedToo(CapturedOutput output) throws IOException {
		write("""
				twilio:
				  public-url: calls.example.com
				  api-key-sid: SK1
				call-center:
				  missed-calls: 0
				  mised-calls: 3
				""");
		assertThat(list(output, () -> provision("plan"))).hasSize(5).isEqualTo(list(output, this::startServer));
	}

	@Test
	void aWorkerNameThatIsNoClientIdentityIsReported(CapturedOutput output) throws IOException {
		Path file = write("""
				call-center:
				  operators:
				    - {name: alice, worker-name: 'al"ice'}
				    - {name: bob, worker-name: Bob Smith}
				    - {name: carol, worker-name: Carol Smith, contact-uri: "+819012345678"}
				    - {name: dave, worker-name: dave, contact-uri: "client:da<ve>"}
				""");
		String identity = "a client identity of at most 121 characters, without spaces and without any of "
				+ "\" < > # % { } | \\ ^ [ ] ` (Twilio error 31105)";
		assertThatAllReport(output,
				wrong("operators[0].worker-name", " (\"al\"ice\")", identity + "; or set contact-uri", file, 3),
				wrong("operators[1].worker-name", " (\"Bob Smith\")", identity + "; or set contact-uri", file, 4),
				wrong("operators[3].contact-uri", " (\"client:da<ve>\")", "client: followed by " + identity, file, 6));
	}

	@Test
	void anOperatorWithoutWorkerHasAContactUriCheckedToo(CapturedOutput output) throws IOException {
		write("""
				call-center:
				  operators:
				    - contact-uri: "nonsense"
				""");
		assertThat(list(output, () -> provision("plan"))).hasSize(3)
			.anyMatch((line) -> line.contains("operators[0].contact-uri is wrong (\"nonsense\")"));
	}

	@Test
	void anElementWithAMisspeltKeyDoesNotHideItsList(CapturedOutput output) throws IOException {
		write("""
				call-center:
				  queues: [{name: Sales}, {nmae: Other}]
				  routes: [{name: r, when: 1==1, steps: [{queue: Sales}]}]
				  operators: [{name: "al:ice", worker-name: alice}, {nmae: bob}]
				""");
		List<String> plan = list(output, () -> provision("plan"));
		assertThat(plan).anyMatch((line) -> line.contains("operators[0].name is wrong (\"al:ice\")"))
			.anyMatch((line) -> line.contains("operators[1].nmae is unknown"))
			.anyMatch((line) -> line.contains("queues[1].nmae is unknown"))
			.noneMatch((line) -> line.contains("steps"));
		assertThat(list(output, this::startServer)).containsAll(plan);
	}

	private void assertThatAllReport(CapturedOutput output, String... lines) {
		assertThat(list(output, this::startServer)).containsExactly(lines);
		assertThat(list(output, () -> provision("plan"))).containsExactly(lines);
		assertThat(list(output, () -> provision("apply"))).containsExactly(lines);
		assertThat(list(output, () -> provision("doctor"))).containsExactly(lines);
		assertThat(this.twilio.requests()).isEmpty();
	}

	/** Returns the lines between Boot's headings "Description:" and "Action:". */
	private static List<String> list(CapturedOutput output, Runnable start) {
		int before = output.toString().length();
		start.run();
		String printed = output.toString().substring(before);
		return printed.substring(printed.indexOf("Description:") + 12, printed.indexOf("Action:"))
			.lines()
			.filter((line) -> !line.isBlank())
			.toList();
	}

	private void startServer() {
		assertThatException()
			.isThrownBy(() -> new SpringApplication(ToritsugiApplication.class).run(settings("--server.port=0")));
	}

	private void provision(String subcommand) {
		List<String> args = new ArrayList<>(List.of("provision", subcommand));
		args.addAll(List.of(settings()));
		assertThat(ProvisionCommand.run(args.toArray(String[]::new))).isEqualTo(1);
	}

	private String[] settings(String... more) {
		return Stream
			.concat(Stream.of("--twilio.account-sid=AC00000000000000000000000000000001", "--twilio.auth-token=a-token",
					"--twilio.workspace-sid=WS00000000000000000000000000000002",
					"--twilio.workflow-sid=WW00000000000000000000000000000003",
					"--twilio.api-base-url=" + this.twilio.url(),
					"--spring.config.location=classpath:/," + this.directory.toUri()), Stream.of(more))
			.toArray(String[]::new);
	}

	private Path write(String yaml) throws IOException {
		return Files.writeString(this.directory.resolve("application.yml"), yaml);
	}

	private static String wrong(String key, String value, String expected, Path file, int line) {
		return "call-center.%s is wrong%s: %s (%s, line %d)".formatted(key, value, expected, file, line);
	}

}
