package dev.toritsugi.caller;

import dev.toritsugi.twilio.TwilioProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ CallerProperties.class, TaskProperties.class })
class CallerConfiguration {

	@Bean
	CallerTwiml callerDocuments(CallerProperties caller, TaskProperties task, TwilioProperties twilio) {
		return new CallerTwiml(caller, task, twilio);
	}

}
