package dev.toritsugi.twilio.webhook;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Matches requests to the paths of {@link TwilioWebhook} controllers, whatever the HTTP
 * method.
 */
class WebhookRequestMatcher implements RequestMatcher {

	private final Supplier<RequestMatcher> matcher;

	/**
	 * @param mappings supplier of all controllers' mappings; invoked at the first
	 * request, when all controllers are registered
	 */
	WebhookRequestMatcher(Supplier<RequestMappingHandlerMapping> mappings) {
		this.matcher = SingletonSupplier.of(() -> new OrRequestMatcher(matchers(mappings.get())));
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		return this.matcher.get().matches(request);
	}

	private static List<RequestMatcher> matchers(RequestMappingHandlerMapping mappings) {
		return mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> AnnotatedElementUtils.hasAnnotation(mapping.getValue().getBeanType(),
					TwilioWebhook.class))
			.flatMap((mapping) -> mapping.getKey().getPatternValues().stream())
			.distinct()
			.map((pattern) -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern))
			.toList();
	}

}
