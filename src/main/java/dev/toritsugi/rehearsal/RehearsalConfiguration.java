package dev.toritsugi.rehearsal;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.twilio.TwilioProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
class RehearsalConfiguration {

	@Bean
	SandboxSetup sandboxSetup(CallCenter center, TwilioProperties twilio, Environment environment) {
		return new SandboxSetup(center, twilio.account()
			.withPublicUrl(environment.getRequiredProperty("sandbox.application-url", java.net.URI.class)));
	}

}
