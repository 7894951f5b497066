package dev.toritsugi.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

@Configuration(proxyBeanMethods = false)
class NotFoundSecurityConfiguration {

	/**
	 * Creates the last filter chain, which returns 404 for each path that no other filter
	 * chain matches. If a developer forgets to add a controller's path to a filter chain,
	 * the controller is unreachable instead of being accessible without sign-in.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	SecurityFilterChain closedFilterChain(ProblemWriter problems) {
		return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, new NotFoundFilter(problems));
	}

}
