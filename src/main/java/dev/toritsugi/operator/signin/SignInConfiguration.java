package dev.toritsugi.operator.signin;

import dev.toritsugi.callcenter.SignInSettings;
import dev.toritsugi.operator.limit.LimitedPasswordProvider;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.web.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SignInConfiguration.class);

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
	SignInEntryPoint signInRequired(ProblemWriter problems, RefusedSignInLogger refused) {
		return new SignInEntryPoint(problems, refused);
	}

}
