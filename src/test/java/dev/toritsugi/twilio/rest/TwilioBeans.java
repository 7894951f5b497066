package dev.toritsugi.twilio.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The beans of {@code twilio.rest} and a meter registry, for tests of another room.
 */
@Configuration(proxyBeanMethods = false)
@Import(TwilioRestConfiguration.class)
public class TwilioBeans {

	@Bean
	MeterRegistry meterRegistry() {
		return new SimpleMeterRegistry();
	}

}
