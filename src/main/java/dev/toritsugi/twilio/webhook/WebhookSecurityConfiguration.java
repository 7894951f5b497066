package dev.toritsugi.twilio.webhook;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.web.ProblemWriter;
import dev.toritsugi.web.RequestSizeFilter;

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

	/**
	 * Creates the filter chain of the webhooks, which checks the signature and limits the
	 * body size. Spring Security's other filters are omitted, because they would slow
	 * down each webhook and Twilio does not use sessions, cookies or browsers.
	 */
	@Bean
	@Order(20)
	SecurityFilterChain webhookFilterChain(TwilioProperties properties, RequestSizeFilter size, ProblemWriter problems,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
		return new DefaultSecurityFilterChain(new WebhookRequestMatcher(mappings::getObject),
				new SignatureFilter(properties, new SignatureValidator(authTokens(properties)), size, problems));
	}

	private static List<String> authTokens(TwilioProperties properties) {
		List<String> authTokens = new ArrayList<>();
		authTokens.add(properties.authToken());
		if (properties.secondaryAuthToken() != null) {
			authTokens.add(properties.secondaryAuthToken());
		}
		return authTokens;
	}

}
