package dev.toritsugi.caller;

import dev.toritsugi.twilio.TwilioProperties;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallerProperties.class)
class CallerConfiguration {

	@Bean
	CallerDocuments callerDocuments(CallerProperties caller, TwilioProperties twilio, JsonMapper json) {
		return new CallerDocuments(caller, twilio, json);
	}

}
