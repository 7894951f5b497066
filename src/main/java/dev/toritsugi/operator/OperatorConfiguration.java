package dev.toritsugi.operator;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.web.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorProperties.class)
class OperatorConfiguration {

	private static final Logger log = LoggerFactory.getLogger(OperatorConfiguration.class);

	@Bean
	OperatorAccounts operatorAccounts(OperatorProperties properties) {
		if (properties.operators().isEmpty()) {
			log.warn("Nobody can sign in to complete tasks: call-center.operators is empty");
		}
		return new OperatorAccounts(properties.operators());
	}

	@Bean
	SignInCookie signInCookie(TwilioProperties twilio, OperatorAccounts accounts) {
		return new SignInCookie(twilio, accounts);
	}

	@Bean
	AuthenticationManager operatorAuthentication(OperatorAccounts accounts, SignInCookie cookie) {
		DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
		passwords.setPasswordEncoder(PasswordChecks.of(PasswordHashing.encoder()));
		return new ProviderManager(passwords, new RememberMeAuthenticationProvider(cookie.getKey()));
	}

	@Bean
	SignInRequired signInRequired(ProblemWriter problems) {
		return new SignInRequired(problems);
	}

}
