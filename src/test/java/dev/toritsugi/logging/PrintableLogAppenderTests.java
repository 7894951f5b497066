package dev.toritsugi.logging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MarkerFactory;

import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logs texts that a caller or a client could have sent, in the formats that a user may
 * choose.
 */
class PrintableLogAppenderTests {

	private static final String EVIL = "+1\r\nINFO forged\u001b[31m\u0085\u2028\u202eend";

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	private final LoggerContext context = new LoggerContext();

	private String logged(Encoder<ILoggingEvent> encoder, Consumer<Logger> line) {
		this.context.setMDCAdapter(new LogbackMDCAdapter());
		OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
		encoder.setContext(this.context);
		encoder.start();
		appender.setContext(this.context);
		appender.setEncoder(encoder);
		appender.setOutputStream(this.output);
		appender.start();
		Logger root = this.context.getLogger("ROOT");
		root.addAppender(appender);
		PrintableLogAppender.install(this.context);
		PrintableLogAppender.install(this.context);
		line.accept(this.context.getLogger("test"));
		return this.output.toString(StandardCharsets.UTF_8);
	}

	private static PatternLayoutEncoder pattern(String pattern) {
		PatternLayoutEncoder encoder = new PatternLayoutEncoder();
		encoder.setPattern(pattern);
		return encoder;
	}

	private static void assertOneLine(String output) {
		assertThat(output.strip()).contains("forged")
			.doesNotContain("\r", "\n", "\u001b", "\u0085", "\u2028", "\u202e");
		assertThat(output).endsWith("\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%m%n", "%msg %kvp%n", "%-5level %logger{0} %message%n", "%replace(%m){'x','y'}%n" })
	void anArgumentOrAMessageIsOneLineInEveryPattern(String pattern) {
		assertOneLine(logged(pattern(pattern), (logger) -> logger.info("Call of {} failed", EVIL)));
		this.output.reset();
		this.context.reset();
		assertOneLine(logged(pattern(pattern), (logger) -> logger.info("Call of " + EVIL)));
		this.output.reset();
		this.context.reset();
		assertOneLine(logged(pattern(pattern),
				(logger) -> logger.atInfo().addKeyValue("from", EVIL).log("The call of forged")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "%m%n", "%m%n%ex", "%m%n%xEx", "%m %rEx%n", "%m%n%ex{short}" })
	void messagesOfExceptionsAreOneLineAndFramesKeepTheirs(String pattern) {
		IllegalStateException exception = new IllegalStateException("outer " + EVIL,
				new IllegalArgumentException("inner " + EVIL));
		exception.addSuppressed(new IllegalStateException("suppressed " + EVIL));
		String output = logged(pattern(pattern), (logger) -> logger.error("It failed", exception));
		assertThat(output).contains("outer +1??INFO forged?[31m???end").doesNotContain("\r", "\u001b", "\u202e");
		assertThat(output.lines()).noneMatch((line) -> line.startsWith("INFO"));
		if (!pattern.contains("short")) {
			assertThat(output).contains("inner +1??INFO forged").contains("\n\tat dev.toritsugi.logging.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ecs", "logstash", "gelf" })
	void structuredLogsAreOneLine(String format) {
		this.context.putObject(Environment.class.getName(), new MockEnvironment());
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setFormat(format);
		String output = logged(encoder,
				(logger) -> logger.error("Call of {}", EVIL, new IllegalStateException("failed " + EVIL)));
		assertOneLine(output);
		assertThat(output).contains("failed +1??INFO forged").contains("PrintableLogAppenderTests");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ecs", "logstash" })
	void structuredStackTracesCanBePrintedInAnyWay(String format) {
		this.context.putObject(Environment.class.getName(),
				new MockEnvironment().withProperty("logging.structured.json.stacktrace.root", "first"));
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setFormat(format);
		assertThat(logged(encoder, (logger) -> logger.error("A", new IllegalStateException("failed " + EVIL))).strip())
			.contains("IllegalStateException")
			.doesNotContain("\r", "\n", "\u001b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%m%n", "%m%n%ex" })
	void longTextsAreCut(String pattern) {
		String output = logged(pattern(pattern),
				(logger) -> logger.error("{}", "a".repeat(100_000), new IllegalStateException("b".repeat(100_000))));
		assertThat(output).contains("a".repeat(8192) + "…", "b".repeat(8192) + "…").hasSizeLessThan(50_000);
	}

	@ParameterizedTest
	@ValueSource(strings = "%m%n")
	void ownTextsOfSeveralLinesKeepThem(String pattern) {
		assertThat(logged(pattern(pattern),
				(logger) -> logger.info(MarkerFactory.getMarker("MULTI_LINE"), "a\n{}", "b\u001b\nc")))
			.isEqualTo("a\nb?\nc\n");
	}

	@Test
	void tokensOfClientsAreNotLogged() {
		String token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJBQzEifQ.c2lnbmF0dXJl-_9";
		String url = "ws://localhost/v1/wschannels?token=" + token + "&clientVersion=2.1.1";
		String output = logged(pattern("%m%n%ex"),
				(logger) -> logger.error("Closing {}", url, new IllegalStateException("Uncaught failure for " + url)));
		assertThat(output)
			.contains("Closing ws://localhost/v1/wschannels?token=eyJ…&clientVersion=2.1.1",
					"Uncaught failure for ws://localhost/v1/wschannels?token=eyJ…&")
			.doesNotContain("hbGciOi", "c2lnbm");
	}

}
