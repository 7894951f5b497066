package dev.toritsugi.sandbox;

import java.util.List;

import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSecrets;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.ClientTokenVerifier;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.application.ApplicationSettings;
import dev.toritsugi.sandbox.callback.HttpWebhookSender;
import dev.toritsugi.sandbox.scheduling.SandboxTaskScheduler;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxProperties.class)
class SandboxConfiguration {

	@Bean
	AccountCredentials sandboxAccount(SandboxProperties properties) {
		return new AccountCredentials(properties.accountSid(), properties.authToken());
	}

	@Bean
	AccountSecrets sandboxSecrets(SandboxProperties properties) {
		SandboxProperties.SigningKey key = properties.webhookKey();
		return new AccountSecrets(properties.authToken(), (key != null) ? key.toWebhookKey() : null);
	}

	@Bean
	Sandbox sandbox(SandboxProperties properties, AccountCredentials account, AccountSecrets secrets,
			Environment environment, ApplicationEventPublisher listeners) {
		AccountSeed seed = new AccountSeed(account.sid(), numbers(environment), properties.reserved(),
				properties.seededApiKeys(),
				() -> "http://localhost:" + environment.getProperty("local.server.port", "8080"));
		Runnable setUp = (properties.seed() == SandboxProperties.Seed.DEFINITION)
				? () -> listeners.publishEvent(new SandboxAccountCreated()) : () -> {
				};
		return new Sandbox(seed, new HttpWebhookSender(secrets), () -> {
			secrets.reset();
			setUp.run();
		});
	}

	@Bean
	ClientTokenVerifier clientTokenVerifier(Sandbox sandbox, AccountSecrets secrets) {
		return new ClientTokenVerifier(sandbox, secrets);
	}

	/**
	 * Creates the scheduler that follows the sandbox's clock. It is only injected where
	 * it is named, so that it does not replace a scheduler of the application.
	 */
	@Bean(defaultCandidate = false)
	SandboxTaskScheduler sandboxTaskScheduler(Sandbox sandbox) {
		return new SandboxTaskScheduler(sandbox);
	}

	/**
	 * Creates the listener that sets up the account as soon as the web server listens,
	 * before other beans send requests to the sandbox.
	 */
	@Bean
	ApplicationListener<WebServerInitializedEvent> firstAccountListener(Sandbox sandbox) {
		return (event) -> {
			// The management port's web server publishes this event too, but has a
			// namespace.
			if (event.getApplicationContext().getServerNamespace() == null) {
				sandbox.setUp();
			}
		};
	}

	@Bean
	ApplicationSettings applicationSettings(SandboxProperties properties, Environment environment) {
		return (properties.seed() == SandboxProperties.Seed.DEFINITION) ? ApplicationSettings.of(environment)
				: ApplicationSettings.NONE;
	}

	@Bean
	FirstStepsPrinter firstSteps(SandboxProperties properties) {
		return new FirstStepsPrinter(properties);
	}

	/** Returns the phone numbers in {@code call-center.phone-numbers}. */
	private static List<String> numbers(Environment environment) {
		return Binder.get(environment)
			.bind("call-center.phone-numbers", Bindable.listOf(CompanyNumber.class))
			.orElse(List.of())
			.stream()
			.map(CompanyNumber::number)
			.toList();
	}

	/**
	 * An entry in {@code call-center.phone-numbers}.
	 */
	record CompanyNumber(String number) {

	}

}
