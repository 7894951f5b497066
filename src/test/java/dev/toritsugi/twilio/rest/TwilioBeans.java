package dev.toritsugi.twilio.rest;

import dev.toritsugi.twilio.background.BackgroundBeans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The beans of {@code twilio.rest} and {@code twilio.background}, and a meter registry,
 * for tests of another room.
 */
@Configuration(proxyBeanMethods = false)
@Import({ TwilioRestConfiguration.class, BackgroundBeans.class })
public class TwilioBeans {

	@Bean
	MeterRegistry meterRegistry() {
		return new SimpleMeterRegistry();
	}

}
