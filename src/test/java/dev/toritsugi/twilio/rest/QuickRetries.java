package dev.toritsugi.twilio.rest;

import java.time.Duration;

import dev.toritsugi.twilio.TwilioProperties;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Repeats requests to Twilio as the server does, but after pauses of a few milliseconds,
 * which a test with the sandbox's clock can't skip.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickRetries {

	@Bean
	@Primary
	WorkspaceConnection quickWorkspaceConnection(TwilioProperties properties, TwilioClock time) {
		return new WorkspaceConnection(properties, TwilioCredentials.of(properties.account()),
				TwilioConnection.http(properties.timeout().connect()), time,
				new RequestRetry(RequestRetry.SERVER.requests(), Duration.ofMillis(4), false));
	}

}
