package dev.toritsugi.sandbox.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.access.LocalAccessFilter;
import dev.toritsugi.sandbox.access.LocalAccessPolicy;
import dev.toritsugi.sandbox.access.SandboxAccessProperties;
import dev.toritsugi.sandbox.account.AccountSecrets;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.parameter.FormRequestWrapper;
import dev.toritsugi.sandbox.api.parameter.RequestParametersResolver;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
class TwilioApiConfiguration implements WebMvcConfigurer {

	private static final Pattern TWILIO_PATH = Pattern.compile("/(?:v[0-9]+|2010-04-01)(/.*)");

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
	 * Passes paths with an encoded slash or backslash, which Tomcat answers with an HTML
	 * page, on to Spring Security's firewall, which rejects them.
	 */
	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> encodedSlashCustomizer() {
		String passThrough = EncodedSolidusHandling.PASS_THROUGH.getValue();
		return (factory) -> factory.addConnectorCustomizers((connector) -> {
			connector.setEncodedSolidusHandling(passThrough);
			connector.setEncodedReverseSolidusHandling(passThrough);
		});
	}

	/**
	 * Creates the handler for paths that Spring Security's firewall rejects, for example
	 * because they contain an empty segment or an encoded slash. Twilio responds to such
	 * a path with a 404 in its JSON format.
	 */
	@Bean
	RequestRejectedHandler rejectedPathHandler(JsonMapper json) {
		RequestRejectedHandler others = new HttpStatusRequestRejectedHandler();
		return (request, response, rejection) -> {
			Matcher path = TWILIO_PATH.matcher(request.getRequestURI());
			if (!path.matches()) {
				others.handle(request, response, rejection);
				return;
			}
			response.setStatus(HttpStatus.NOT_FOUND.value());
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			json.writeValue(response.getOutputStream(),
					ErrorResource.of(404, 20404, "The requested resource %s was not found".formatted(path.group(1))));
		};
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
