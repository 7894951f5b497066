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
 * Prevents the sandbox from using a real Twilio account. In the profile {@code sandbox},
 * the {@code twilio.*} keys in {@code application-sandbox.yml} override environment
 * variables and all other configuration files. All keys without the prefix
 * {@code twilio}, such as {@code call-center.*}, can be overridden as usual.
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
			// An empty value means that the call centre has no post-work activity. The
			// SID in the file would belong to no activity.
			twilio.put("twilio.post-work-activity-sid", "");
		}
		environment.getPropertySources().addFirst(new MapPropertySource("sandbox", twilio));
	}

	/**
	 * Returns an order with which this post-processor runs after Spring Boot has read the
	 * configuration files.
	 */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
