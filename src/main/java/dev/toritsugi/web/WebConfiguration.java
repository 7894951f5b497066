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
	 * Twilio's SDK has Jackson's XML format on the class path, and Spring MVC would offer
	 * XML to whoever accepts it, a browser for one. We speak JSON, and TwiML in
	 * ready-made bytes.
	 */
	@Override
	public void configureMessageConverters(ServerBuilder converters) {
		converters
			.configureMessageConvertersList((list) -> list.removeIf((converter) -> converter.getSupportedMediaTypes()
				.stream()
				.anyMatch((type) -> type.getSubtype().endsWith("xml"))));
	}

	/**
	 * Each address answers in one format, whatever the request accepts: Twilio's callers
	 * and a desk's pages have no use for a 406.
	 */
	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer formats) {
		formats.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
	}

	/**
	 * Spring Security would measure each of its filters, which costs a webhook as much
	 * time as all that they do. What a request takes as a whole is measured anyway.
	 */
	@Bean
	SecurityObservationSettings securityObservationSettings() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * Spring Security's, but for the names of parameters and headers: it would match each
	 * of them with a pattern, and refuse odd ones, while Twilio may add what it likes. We
	 * read them by the names that we know.
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
	 * The surfaces put the filter into their own chains; Boot would put every filter bean
	 * before all of them.
	 */
	@Bean
	FilterRegistrationBean<RequestSizeFilter> requestSizeFilterRegistration(RequestSizeFilter filter) {
		FilterRegistrationBean<RequestSizeFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
