package dev.toritsugi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole server, run as the README runs it: real Tomcat, real HTTP,
 * Twilio's SDK, the sandbox. Nothing happens by itself, unless the test sets a time. On a
 * port found beforehand, since the server has to know its own address when it starts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT,
		properties = { "call-center.reconciler.period=1d", "call-center.after-call.time=manual" })
@AutoConfigureRestTestClient
@ActiveProfiles("sandbox")
@ContextConfiguration(initializers = SandboxServerTest.FreePortInitializer.class)
public @interface SandboxServerTest {

	/** Auth token of the sandbox at its start. */
	String AUTH_TOKEN = "0123456789abcdef0123456789abcdef";

	/**
	 * Puts a free port into the settings.
	 */
	class FreePortInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("freePort", Map.of("server.port", FreePort.find())));
		}

	}

}
