package dev.toritsugi.sandbox;

import dev.toritsugi.sandbox.callback.HttpWebhookSender;
import dev.toritsugi.sandbox.world.Account;
import dev.toritsugi.sandbox.world.Sandbox;
import dev.toritsugi.sandbox.world.Seed;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Profile("sandbox")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxProperties.class)
class SandboxConfiguration {

	@Bean
	Account sandboxAccount(SandboxProperties properties) {
		return new Account(properties.accountSid(), properties.authToken());
	}

	@Bean
	Sandbox sandbox(SandboxProperties properties, Account account) {
		Seed seed = new Seed(properties.seed(), account.sid(), properties.workspaceSid(), properties.workflowSid(),
				properties.availableActivitySid(), properties.offlineActivitySid(), webhook(properties, "/enqueue"),
				webhook(properties, "/assignment"), webhook(properties, "/events"));
		return new Sandbox(seed, new HttpWebhookSender(account.authToken()));
	}

	@Bean
	FirstSteps firstSteps() {
		return new FirstSteps();
	}

	private static String webhook(SandboxProperties properties, String path) {
		return properties.applicationUrl().toString().replaceFirst("/$", "") + path;
	}

}
