package dev.toritsugi.operator;

import java.util.List;

import dev.toritsugi.callcenter.SignInSettings;
import dev.toritsugi.operator.limit.LimitedPasswordProvider;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.web.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {

	private static final Logger log = LoggerFactory.getLogger(OperatorConfiguration.class);

	@Bean
	OperatorUserDetailsService operatorAccounts(SignInSettings settings) {
		if (settings.operators().isEmpty()) {
			log.warn("No operator can sign in to complete tasks: call-center.operators is empty");
		}
		return new OperatorUserDetailsService(settings.operators());
	}

	@Bean
	RefusedSignInLogger refusedSignIns(OperatorUserDetailsService accounts) {
		return new RefusedSignInLogger(accounts);
	}

	@Bean
	SignInCookieService signInCookie(TwilioProperties twilio, OperatorUserDetailsService accounts) {
		return new SignInCookieService(twilio, accounts);
	}

	@Bean
	TwilioBulkhead twilioBulkhead(TwilioProperties twilio, TomcatServerProperties tomcat) {
		return TwilioBulkhead.of(twilio.timeout().operation(), tomcat.getThreads().getMax());
	}

	@Bean
	SignInSourceReader signInSources() {
		return new SignInSourceReader();
	}

	@Bean
	AuthenticationManager operatorAuthentication(OperatorUserDetailsService accounts, SignInCookieService cookie,
			MeterRegistry registry) {
		DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
		passwords.setPasswordEncoder(PasswordHasher.encoder());
		return new ProviderManager(new LimitedPasswordProvider(passwords, registry),
				new RememberMeAuthenticationProvider(cookie.getKey()));
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

	@Bean
	SignInEntryPoint signInRequired(ProblemWriter problems, RefusedSignInLogger refused) {
		return new SignInEntryPoint(problems, refused);
	}

}
