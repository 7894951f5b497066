package dev.toritsugi.provisioning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.Checkout;
import dev.toritsugi.callcenter.CallCenter;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documents show is a call centre.
 */
class ExampleTests {

	private static final Pattern YAML = Pattern.compile("```yaml\n(twilio:\n.*?)```", Pattern.DOTALL);

	private static final Pattern KEY = Pattern
		.compile("\"name\": \"([a-z.-]+)\",\\s+\"type\": \"[^\"]+\",\\s+\"description\"");

	/** By the profile "sandbox", or by the command. */
	private static final Set<String> SET_BY_THE_PROGRAM = Set.of("sandbox.account-sid", "sandbox.auth-token",
			"sandbox.application-url", "sandbox.sids", "sandbox.api-keys", "provisioning.made", "provisioning.former",
			"provisioning.record", "provisioning.applied");

	@Test
	void theExampleIsACallCentreForThreeOperators() throws IOException {
		CallCenter center = Definition.whole(Files.readString(Checkout.path("application.yml.example")));
		assertThat(center.workers()).extracting("workerName").containsExactly("alice", "bob", "carol");
		assertThat(center.queueOfUnmatchedCallers()).contains("Everyone");
	}

	/** Whatever a message says of it. */
	@Test
	void theExampleShowsEveryKey() throws IOException {
		String example = Files.readString(Checkout.path("application.yml.example"));
		assertThat(KEY
			.matcher(new ClassPathResource("META-INF/spring-configuration-metadata.json")
				.getContentAsString(StandardCharsets.UTF_8))
			.results()
			.map((key) -> key.group(1))).contains("twilio.public-url", "call-center.greeting", "sandbox.allow-remote")
			.filteredOn((key) -> !SET_BY_THE_PROGRAM.contains(key))
			.allSatisfy((key) -> assertThat(example)
				.containsPattern("(?m)^[ #]*" + key.substring(key.lastIndexOf('.') + 1) + ":"));
	}

	@Test
	void bothReadmesShowTheSameOne() throws IOException {
		CallCenter example = Definition.whole(Files.readString(Checkout.path("application.yml.example")));
		assertThat(inReadme("README.md")).isEqualTo(example);
		assertThat(inReadme("README.ja.md")).isEqualTo(example);
	}

	private static CallCenter inReadme(String file) throws IOException {
		Matcher matcher = YAML.matcher(Files.readString(Checkout.path(file)));
		assertThat(matcher.find()).as(file).isTrue();
		return Definition.whole(matcher.group(1));
	}

}
