package dev.toritsugi.twilio.webhook;

import java.time.Clock;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.web.LogLimit;
import dev.toritsugi.web.ProblemWriter;
import dev.toritsugi.web.RefusalLogger;
import dev.toritsugi.web.RequestLimitFilter;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class WebhookSecurityConfiguration {

	@Bean
	BaseUrlRegistry baseUrlRegistry(TwilioProperties properties) {
		return new BaseUrlRegistry(properties);
	}

	/** Limits how many refused webhooks are logged. */
	@Bean
	LogLimit refusedWebhooks() {
		return new LogLimit(Clock.systemUTC(), 20);
	}

	/**
	 * Creates the filter chain for webhooks, which checks the signature and the limits of
	 * a request. Spring Security's own filters are omitted, because they would slow down
	 * each webhook, and they serve browsers and sessions, which Twilio does not use.
	 */
	@Bean
	@Order(20)
	SecurityFilterChain webhookFilterChain(TwilioProperties properties, RequestLimitFilter limits,
			ProblemWriter problems, BaseUrlRegistry baseUrls, LogLimit refusedWebhooks,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
		return new DefaultSecurityFilterChain(new WebhookRequestMatcher(mappings::getObject),
				new SignatureFilter(properties, new SignatureValidatorRegistry(properties), limits, problems, baseUrls,
						new RefusalLogger(LoggerFactory.getLogger(SignatureFilter.class), refusedWebhooks)));
	}

}
