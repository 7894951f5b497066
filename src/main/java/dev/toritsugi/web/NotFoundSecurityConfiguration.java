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
	 * The last filter chain, for paths that no other chain claims. A controller whose
	 * path was forgotten in the chains is unreachable instead of open to everybody.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	SecurityFilterChain closedFilterChain(ProblemWriter problems) {
		return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, new NotFoundFilter(problems));
	}

}
