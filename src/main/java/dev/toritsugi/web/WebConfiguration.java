package dev.toritsugi.web;

import java.time.Duration;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	/**
	 * Time limit for a whole body if {@code server.tomcat.connection-timeout} is not set.
	 */
	private static final Duration DEFAULT_BODY_TIMEOUT = Duration.ofSeconds(5);

	/** Maximum number of bodies that are being received at the same time. */
	private static final int MAX_BODIES = 1000;

	/**
	 * Removes the XML message converters. Spring Boot adds XML converters because
	 * Twilio's SDK depends on Jackson's XML module. With these converters, Spring MVC
	 * would return XML to clients that accept XML, such as browsers. This server needs no
	 * XML converter, because it returns JSON and pre-rendered TwiML.
	 */
	@Override
	public void configureMessageConverters(ServerBuilder converters) {
		converters
			.configureMessageConvertersList((list) -> list.removeIf((converter) -> converter.getSupportedMediaTypes()
				.stream()
				.anyMatch((type) -> type.getSubtype().endsWith("xml"))));
	}

	/**
	 * Makes Spring MVC ignore the Accept header. Each path has only one response format,
	 * and a 406 response would help neither Twilio nor an operator's page.
	 */
	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer formats) {
		formats.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
	}

	/**
	 * Makes Jackson refuse a JSON body in which a key occurs twice. By default, the last
	 * value would win without notice.
	 */
	@Bean
	JsonMapperBuilderCustomizer noDuplicateKeys() {
		return (json) -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
	}

	/**
	 * Turns off the metrics of the individual security filters. Recording these metrics
	 * takes as long as running the filters, and Spring Boot already measures the duration
	 * of the whole request.
	 */
	@Bean
	SecurityObservationSettings securityObservationSettings() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * Creates a Spring Security firewall that accepts all parameter and header names. The
	 * default firewall rejects names that do not match a pattern, but Twilio may add
	 * parameters with any name, and this server ignores unknown parameters.
	 */
	@Bean
	HttpFirewall httpFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterNames((name) -> true);
		firewall.setAllowedHeaderNames((name) -> true);
		return firewall;
	}

	@Bean
	ProblemWriter problemWriter(JsonMapper json) {
		return new ProblemWriter(json);
	}

	/**
	 * Creates the filter that receives the bodies of all requests, as the first of all
	 * filters. All bodies that are still being received use together at most an eighth of
	 * the heap. The time limit for a whole body is
	 * {@code server.tomcat.connection-timeout}, which Tomcat itself applies only to each
	 * part of a body.
	 */
	@Bean
	RequestBodyFilter requestBodyFilter(TomcatServerProperties tomcat, ProblemWriter problems) {
		int maxBytes = Math.toIntExact(tomcat.getMaxHttpFormPostSize().toBytes());
		Duration timeout = (tomcat.getConnectionTimeout() != null) ? tomcat.getConnectionTimeout()
				: DEFAULT_BODY_TIMEOUT;
		return new RequestBodyFilter(maxBytes, tomcat.getMaxParameterCount(), timeout,
				new BodyReaderRegistry(MAX_BODIES, Runtime.getRuntime().maxMemory() / 8),
				new ChunkedBodyReader(Math.max(1, tomcat.getThreads().getMax() / 8), maxBytes, timeout),
				new BodyRefusals(problems, maxBytes));
	}

	@Bean
	FilterRegistrationBean<RequestBodyFilter> requestBodyFilterRegistration(RequestBodyFilter filter) {
		return filter.registration();
	}

	@Bean
	RequestLimitFilter requestLimitFilter(ProblemWriter problems) {
		return new RequestLimitFilter(problems);
	}

	/**
	 * Prevents Spring Boot from registering the filter for every request, because the
	 * security filter chains that need the filter contain it.
	 */
	@Bean
	FilterRegistrationBean<RequestLimitFilter> requestLimitFilterRegistration(RequestLimitFilter filter) {
		FilterRegistrationBean<RequestLimitFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
