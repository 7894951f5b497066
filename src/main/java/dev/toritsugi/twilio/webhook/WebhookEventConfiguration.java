package dev.toritsugi.twilio.webhook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;

@Configuration(proxyBeanMethods = false)
class WebhookEventConfiguration {

	/** Creates the event multicaster, which Spring finds by its bean name. */
	@Bean(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME)
	static ApplicationEventMulticaster applicationEventMulticaster() {
		return new WebhookEventMulticaster();
	}

}
