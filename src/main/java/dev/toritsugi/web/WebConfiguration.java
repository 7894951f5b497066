package dev.toritsugi.web;

import tools.jackson.databind.json.JsonMapper;

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
	 * Removes the XML converters. Twilio's SDK depends on Jackson's XML module, so Spring
	 * MVC would return XML to clients that accept it, such as browsers. This server
	 * returns JSON, and TwiML as pre-rendered bytes.
	 */
	@Override
	public void configureMessageConverters(ServerBuilder converters) {
		converters
			.configureMessageConvertersList((list) -> list.removeIf((converter) -> converter.getSupportedMediaTypes()
				.stream()
				.anyMatch((type) -> type.getSubtype().endsWith("xml"))));
	}

	/**
	 * Ignores the Accept header. Each path has only one response format, and a 406
	 * response would help neither Twilio nor an operator's page.
	 */
	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer formats) {
		formats.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
	}

	/**
	 * Turns off the metrics of the individual security filters. Recording these metrics
	 * takes as long as running the filters, and the duration of the whole request is
	 * measured anyway.
	 */
	@Bean
	SecurityObservationSettings securityObservationSettings() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * Creates Spring Security's firewall, configured to accept all parameter and header
	 * names. By default, the firewall matches each name against a pattern and refuses
	 * some names. Twilio may add parameters with any name, and this server ignores
	 * unknown parameters.
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

	@Bean
	RequestSizeFilter requestSizeFilter(ProblemWriter problems) {
		return new RequestSizeFilter(problems);
	}

	/**
	 * Prevents Spring Boot from applying the filter to every request. Each filter chain
	 * that needs the filter contains it.
	 */
	@Bean
	FilterRegistrationBean<RequestSizeFilter> requestSizeFilterRegistration(RequestSizeFilter filter) {
		FilterRegistrationBean<RequestSizeFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
