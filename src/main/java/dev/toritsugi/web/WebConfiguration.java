package dev.toritsugi.web;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
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
