package dev.toritsugi.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;

/**
 * Keeps the sandbox apart from a real Twilio account. In the profile "sandbox", the keys
 * {@code twilio.*} of {@code application-sandbox.yml} override the environment and every
 * other file. All other keys, the call centre's included, may still be set elsewhere.
 */
class SandboxEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final String FILE = "application-sandbox.yml";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.acceptsProfiles(Profiles.of("sandbox"))) {
			return;
		}
		Map<String, Object> twilio = new LinkedHashMap<>();
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> file && source.getName().contains(FILE)) {
				for (String name : file.getPropertyNames()) {
					if (name.startsWith("twilio.")) {
						twilio.putIfAbsent(name, file.getProperty(name));
					}
				}
			}
		}
		if ("".equals(environment.getProperty("call-center.post-work-activity"))) {
			// Without a post-work activity no worker is moved after a call, and the SID
			// of the file
			// belongs to no activity.
			twilio.put("twilio.post-work-activity-sid", "");
		}
		environment.getPropertySources().addFirst(new MapPropertySource("sandbox", twilio));
	}

	/** Runs after Boot has read the configuration files. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
