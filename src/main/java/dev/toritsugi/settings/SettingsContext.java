package dev.toritsugi.settings;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Loads the settings for a command, without the server.
 */
public final class SettingsContext {

	private SettingsContext() {
	}

	/**
	 * Creates an application context that contains settings only. Invalid settings are
	 * reported on the terminal, one line each.
	 * @param configuration class that enables the settings that the command needs
	 * @param args settings on the command line, each beginning with {@code --}
	 * @throws InvalidSettingsException if the settings are invalid
	 */
	public static ConfigurableApplicationContext load(Class<?> configuration, String... args) {
		SpringApplicationBuilder settings = new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			// The failure analyzer reports each invalid setting. At level warn, the
			// application context would report the first invalid setting again.
			.properties("logging.level.root=warn", "logging.pattern.console=%msg%n%wEx",
					"logging.level.org.springframework.context.annotation.AnnotationConfigApplicationContext=error");
		try {
			return settings.run(args);
		}
		catch (RuntimeException ex) {
			// Spring Boot has already logged one line for each invalid setting.
			throw new InvalidSettingsException(ex);
		}
	}

}
