package dev.toritsugi.sandbox.api;

import java.util.List;

import dev.toritsugi.sandbox.access.LocalAccessFilter;
import dev.toritsugi.sandbox.access.LocalAccessPolicy;
import dev.toritsugi.sandbox.access.SandboxAccessProperties;
import dev.toritsugi.sandbox.account.AccountSecrets;
import dev.toritsugi.sandbox.account.Sandbox;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
class TwilioApiConfiguration implements WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new RequestParametersResolver());
	}

	@Bean
	@Order(10)
	SecurityFilterChain twilioApiFilterChain(Sandbox sandbox, AccountSecrets secrets, SandboxAccessProperties access,
			JsonMapper json) {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		return new DefaultSecurityFilterChain(
				new OrRequestMatcher(paths.matcher(TwilioPaths.V1), paths.matcher(TwilioPaths.V2010)),
				new LocalAccessFilter(LocalAccessPolicy.withTwilioHosts(access), (response, refusal) -> {
					response.setContentType(MediaType.APPLICATION_JSON_VALUE);
					json.writeValue(response.getOutputStream(), ErrorResource.of(403, 20403, refusal));
				}), new RestJournalFilter(sandbox, json), new AccountCredentialsFilter(sandbox, secrets, json),
				new FaultFilter(sandbox, json));
	}

}
