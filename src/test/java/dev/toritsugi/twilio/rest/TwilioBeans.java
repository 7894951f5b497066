package dev.toritsugi.twilio.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The room {@code twilio} for tests of another room alone, and meters.
 */
@Configuration(proxyBeanMethods = false)
@Import(TwilioRestConfiguration.class)
public class TwilioBeans {

	@Bean
	MeterRegistry meterRegistry() {
		return new SimpleMeterRegistry();
	}

}
