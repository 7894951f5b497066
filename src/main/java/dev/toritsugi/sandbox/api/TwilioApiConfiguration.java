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
import org.springframework.http.HttpMethod;
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

	/**
	 * Creates the filters for requests to the event bridge, which contain a token instead
	 * of the account's credentials.
	 */
	@Bean
	@Order(8)
	SecurityFilterChain eventBridgeFilterChain(Sandbox sandbox, SandboxAccessProperties access, JsonMapper json) {
		return new DefaultSecurityFilterChain(
				PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, EventBridgeRequestWrapper.PATH),
				localAccess(LocalAccessPolicy.withLocalPages(access), json),
				new RestJournalFilter(sandbox, json, (request) -> new EventBridgeRequestWrapper(request, json)),
				new FaultFilter(sandbox, json));
	}

	/**
	 * Creates the filter for the event bridge's web socket handshakes and for CORS
	 * preflight requests.
	 */
	@Bean
	@Order(9)
	SecurityFilterChain eventBridgeHandshakeFilterChain(SandboxAccessProperties access, JsonMapper json) {
		return new DefaultSecurityFilterChain(
				PathPatternRequestMatcher.withDefaults().matcher(EventBridgeRequestWrapper.PATH),
				localAccess(LocalAccessPolicy.withLocalPages(access), json));
	}

	@Bean
	@Order(10)
	SecurityFilterChain twilioApiFilterChain(Sandbox sandbox, AccountSecrets secrets, SandboxAccessProperties access,
			JsonMapper json) {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		return new DefaultSecurityFilterChain(
				new OrRequestMatcher(paths.matcher(TwilioPaths.NUMBERED), paths.matcher(TwilioPaths.DATED)),
				localAccess(LocalAccessPolicy.withTwilioHosts(access), json),
				new RestJournalFilter(sandbox, json, FormRequestWrapper::new),
				new AccountCredentialsFilter(sandbox, secrets, json), new FaultFilter(sandbox, json));
	}

	/**
	 * Creates the filter that refuses clients on other machines, with an error in
	 * Twilio's JSON format.
	 */
	private static LocalAccessFilter localAccess(LocalAccessPolicy policy, JsonMapper json) {
		return new LocalAccessFilter(policy, (response, refusal) -> {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			json.writeValue(response.getOutputStream(), ErrorResource.of(403, 20403, refusal));
		});
	}

}
