package dev.toritsugi.sandbox;

import java.util.List;

import dev.toritsugi.sandbox.callback.HttpWebhookSender;
import dev.toritsugi.sandbox.world.Account;
import dev.toritsugi.sandbox.world.Sandbox;
import dev.toritsugi.sandbox.world.Seed;

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
	Account sandboxAccount(SandboxProperties properties) {
		return new Account(properties.accountSid(), properties.authToken());
	}

	@Bean
	Sandbox sandbox(SandboxProperties properties, Account account, Environment environment,
			ApplicationEventPublisher listeners) {
		Seed seed = new Seed(account.sid(), numbers(environment), properties.reserved());
		Runnable setUp = (properties.seed() == SandboxProperties.Seed.DEFINITION)
				? () -> listeners.publishEvent(new SandboxStarted()) : () -> {
				};
		return new Sandbox(seed, new HttpWebhookSender(account.authToken()), setUp);
	}

	/** Before anybody else in this process asks Twilio something. */
	@Bean
	ApplicationListener<WebServerInitializedEvent> sandboxSetUp(Sandbox sandbox) {
		return (event) -> {
			// Of the management port there is an event too.
			if (event.getApplicationContext().getServerNamespace() == null) {
				sandbox.setUp();
			}
		};
	}

	@Bean
	FirstSteps firstSteps(SandboxProperties properties) {
		return new FirstSteps(properties);
	}

	/** The account has whatever numbers the company says are its own. */
	private static List<String> numbers(Environment environment) {
		return Binder.get(environment)
			.bind("call-center.phone-numbers", Bindable.listOf(CompanyNumber.class))
			.orElse(List.of())
			.stream()
			.map(CompanyNumber::number)
			.toList();
	}

	/**
	 * A number in the company's settings.
	 */
	record CompanyNumber(String number) {

	}

}
