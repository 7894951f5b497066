package dev.toritsugi.caller;

import dev.toritsugi.callcenter.CallerSettings;
import dev.toritsugi.callcenter.MenuSettings;
import dev.toritsugi.callcenter.TaskSettings;
import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.twilio.TwilioProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallerConfiguration {

	@Bean
	CallerTwiml callerTwiml(CallerSettings caller, TaskSettings task, TwilioProperties twilio, MenuSettings menus) {
		return new CallerTwiml(caller, task, twilio, menus.languages());
	}

}
