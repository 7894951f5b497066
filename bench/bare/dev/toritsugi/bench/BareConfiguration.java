package dev.toritsugi.bench;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration(proxyBeanMethods = false)
class BareConfiguration {

	/**
	 * Before all others, and without a filter.
	 */
	@Bean
	@Order(0)
	SecurityFilterChain bareFilterChain() {
		return new DefaultSecurityFilterChain(PathPatternRequestMatcher.withDefaults().matcher("/bare"));
	}

}
