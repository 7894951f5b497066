package dev.toritsugi;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings of the checkout and of the machine stay out of the tests. The build sets
 * TWILIO_ACCOUNT_SID and others to values that no server starts with.
 */
@SandboxServerTest
class OwnSettingsIntegrationTests {

	private final ConfigurableEnvironment environment;

	@Autowired
	OwnSettingsIntegrationTests(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	@Test
	void noFileOutsideTheJarIsRead() {
		assertThat(this.environment.getPropertySources()).extracting(PropertySource::getName)
			.anyMatch((name) -> name.contains("class path resource [application.yml]"))
			.noneMatch((name) -> name.contains("file ["));
	}

	@Test
	void noEnvironmentVariableIsRead() {
		assertThat(new StandardEnvironment().getSystemEnvironment()).isEmpty();
		assertThat(this.environment.getSystemEnvironment()).isEmpty();
	}

	@Test
	void theWorkingFolderIsNotTheCheckout() {
		assertThat(Path.of("").toAbsolutePath()).isNotEqualTo(Checkout.path("").toAbsolutePath());
		assertThat(Path.of("pom.xml")).doesNotExist();
	}

}
