package dev.toritsugi.rehearsal;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.PollingScheduler;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.TaskScheduler;

@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
class RehearsalConfiguration {

	/**
	 * Replaces the server's background scheduler with the scheduler of the sandbox, so
	 * that the server's timers follow the sandbox's clock.
	 */
	@Bean(defaultCandidate = false)
	@Primary
	@BackgroundScheduler
	TaskScheduler backgroundBySandboxClock(@Qualifier("sandboxTaskScheduler") TaskScheduler sandbox) {
		return sandbox;
	}

	/** Makes the periodic reads for the operators' pages follow the sandbox's clock. */
	@Bean(defaultCandidate = false)
	@Primary
	@PollingScheduler
	TaskScheduler pollingBySandboxClock(@Qualifier("sandboxTaskScheduler") TaskScheduler sandbox) {
		return sandbox;
	}

	@Bean
	SandboxSetup sandboxSetup(CallCenter center, TwilioProperties twilio, Environment environment) {
		return new SandboxSetup(center, twilio.account()
			.withPublicUrl(environment.getRequiredProperty("sandbox.application-url", java.net.URI.class)));
	}

}
