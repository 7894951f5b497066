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
	 * What no surface claims is closed: a controller whose path is in nobody's chain
	 * can't be reached, rather than by everybody.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	SecurityFilterChain closedFilterChain(ProblemWriter problems) {
		return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, new NotFoundFilter(problems));
	}

}
