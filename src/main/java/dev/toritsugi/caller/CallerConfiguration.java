package dev.toritsugi.caller;

import dev.toritsugi.callcenter.CallerSettings;
import dev.toritsugi.callcenter.MenuSettings;
import dev.toritsugi.callcenter.TaskSettings;
import dev.toritsugi.callcenter.waiting.WaitingSettings;
import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.caller.twiml.EnqueueTwiml;
import dev.toritsugi.twilio.TwilioProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallerConfiguration {

	@Bean
	EnqueueTwiml enqueueTwiml(TaskSettings task, WaitingSettings waiting, TwilioProperties twilio) {
		return new EnqueueTwiml(task, waiting, twilio);
	}

	@Bean
	CallerTwiml callerTwiml(CallerSettings caller, EnqueueTwiml enqueue, MenuSettings menus) {
		return new CallerTwiml(caller, enqueue, menus.languages());
	}

}
