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
	 * Removes the XML converters. Twilio's SDK brings Jackson's XML module, and Spring
	 * MVC would answer XML to requests that accept it, such as a browser's. This server
	 * answers JSON, and TwiML as bytes that are rendered in advance.
	 */
	@Override
	public void configureMessageConverters(ServerBuilder converters) {
		converters
			.configureMessageConvertersList((list) -> list.removeIf((converter) -> converter.getSupportedMediaTypes()
				.stream()
				.anyMatch((type) -> type.getSubtype().endsWith("xml"))));
	}

	/**
	 * Ignores the header Accept: each path answers in one format, and 406 would help
	 * neither Twilio nor an operator's page.
	 */
	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer formats) {
		formats.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
	}

	/**
	 * Turns off the metrics of each single security filter. They take as much time of a
	 * webhook as the filters themselves; the whole request is measured anyway.
	 */
	@Bean
	SecurityObservationSettings securityObservationSettings() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * Spring Security's firewall, which accepts here any name of a parameter or header.
	 * By default it matches each name with a pattern and refuses some, but Twilio may add
	 * parameters with any name, and this server ignores those that it does not know.
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
	 * Keeps Spring Boot from applying the filter to every request: each filter chain
	 * contains it where needed.
	 */
	@Bean
	FilterRegistrationBean<RequestSizeFilter> requestSizeFilterRegistration(RequestSizeFilter filter) {
		FilterRegistrationBean<RequestSizeFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
