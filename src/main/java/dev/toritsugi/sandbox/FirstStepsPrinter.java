package dev.toritsugi.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MarkerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/**
 * Logs the first steps for a developer after the server has started. The steps simulate a
 * phone call with the first operator in the settings, or set up an empty account.
 */
class FirstStepsPrinter implements ApplicationListener<ApplicationReadyEvent> {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final SandboxProperties properties;

	FirstStepsPrinter(SandboxProperties properties) {
		this.properties = properties;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		String url = "http://localhost:" + environment.getProperty("local.server.port", "8080");
		log.info(MarkerFactory.getMarker("MULTI_LINE"), "\n\n{}",
				text("first-steps.txt").replace("{steps}", steps(environment, url).strip()).replace("{url}", url));
	}

	private String steps(Environment environment, String url) {
		if (this.properties.seed() == SandboxProperties.Seed.NONE) {
			return text("first-steps-empty-account.txt").replace("{account}", this.properties.accountSid())
				.replace("{token}", this.properties.authToken())
				.replace("{keys}", apiKeys());
		}
		return FirstOperator.of(environment)
			.map((operator) -> text("first-steps-call.txt").replace("{worker}", operator.worker())
				.replace("{worker-path}", operator.workerPath())
				.replace("{complete}", operator.complete(url)))
			.orElseGet(() -> text("first-steps-no-operator.txt"));
	}

	private String apiKeys() {
		return this.properties.seededApiKeys()
			.stream()
			.map((key) -> "%s with the secret %s".formatted(key.sid(), key.secret()))
			.collect(Collectors.joining("\n              "));
	}

	private static String text(String file) {
		try {
			return new ClassPathResource(file, FirstStepsPrinter.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
