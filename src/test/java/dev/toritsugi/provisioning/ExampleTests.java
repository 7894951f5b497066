package dev.toritsugi.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.provisioning.definition.CallCenter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documents show is a call centre.
 */
class ExampleTests {

	private static final Pattern YAML = Pattern.compile("```yaml\n(twilio:\n.*?)```", Pattern.DOTALL);

	@Test
	void theExampleIsACallCentreForThreeOperators() throws IOException {
		CallCenter center = Definition.whole(Files.readString(Path.of("application.yml.example")));
		assertThat(center.workers()).extracting("workerName").containsExactly("alice", "bob", "carol");
		assertThat(center.queueOfTheOthers()).contains("Everyone");
	}

	@Test
	void bothReadmesShowTheSameOne() throws IOException {
		CallCenter example = Definition.whole(Files.readString(Path.of("application.yml.example")));
		assertThat(inReadme("README.md")).isEqualTo(example);
		assertThat(inReadme("README.ja.md")).isEqualTo(example);
	}

	private static CallCenter inReadme(String file) throws IOException {
		Matcher matcher = YAML.matcher(Files.readString(Path.of(file)));
		assertThat(matcher.find()).as(file).isTrue();
		return Definition.whole(matcher.group(1));
	}

}
