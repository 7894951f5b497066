package dev.toritsugi.operator;

import java.util.List;

import dev.toritsugi.twilio.TwilioProperties;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {

	@Bean
	TwilioBulkhead twilioBulkhead(TwilioProperties twilio, TomcatServerProperties tomcat) {
		return TwilioBulkhead.of(twilio.timeout().operation(), tomcat.getThreads().getMax());
	}

	@Bean
	WebMvcConfigurer operatorRequestConfigurer(JsonMapper json) {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new RequestFieldsResolver(json));
			}

			@Override
			public void configureMessageConverters(ServerBuilder converters) {
				converters.addCustomConverter(new NewlineJsonConverter(json));
			}

		};
	}

}
