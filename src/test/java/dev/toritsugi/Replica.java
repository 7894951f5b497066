package dev.toritsugi;

import java.util.List;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.scheduling.SandboxTaskScheduler;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.PollingScheduler;
import dev.toritsugi.twilio.rest.QuickRetries;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.scheduling.TaskScheduler;

/**
 * One of the servers behind a {@link ReplicaBalancer}, all in this JVM. A killed replica
 * gets no webhook, does no work, and has lost its memory when it is started again.
 */
final class Replica implements AutoCloseable {

	private final ApplicationContext context;

	private final SandboxClock clock;

	private final ReplicaBalancer balancer;

	private final int port;

	/** Adds a running server to a load balancer. */
	Replica(ApplicationContext context, SandboxClock clock, ReplicaBalancer balancer) {
		this.context = context;
		this.clock = clock;
		this.balancer = balancer;
		this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		balancer.add(this.port);
	}

	/**
	 * Starts a server without a sandbox of its own.
	 * @param sandbox sandbox of another server, whose clock the replica follows
	 */
	static Replica started(Sandbox sandbox, ReplicaBalancer balancer, List<String> settings) {
		return new Replica(run(sandbox, settings), new SandboxClock(sandbox), balancer);
	}

	/**
	 * Starts a server without a sandbox of its own on a free port.
	 * @param sandbox sandbox of another server, whose clock the server follows
	 */
	static ConfigurableApplicationContext run(Sandbox sandbox, List<String> settings) {
		return new SpringApplicationBuilder(ToritsugiApplication.class, QuickRetries.class, BySandboxClock.class)
			.initializers((each) -> {
				each.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
				each.getBeanFactory().registerSingleton("sandboxOfAnotherServer", sandbox);
			})
			.run(Stream.concat(Stream.of("--server.port=0", "--server.address=127.0.0.1"), settings.stream())
				.toArray(String[]::new));
	}

	/** Ends the replica. Webhooks that are sent to it before the next round are lost. */
	void kill() {
		this.balancer.kill(this.port);
		new ServerMemory(this.context, this.clock).cancelWork();
	}

	/** Starts the replica again, or restarts a running one. */
	void restart() {
		new ServerMemory(this.context, this.clock).restart();
		this.balancer.revive(this.port);
	}

	@Override
	public void close() {
		((ConfigurableApplicationContext) this.context).close();
	}

	/** Uses a scheduler on the sandbox's clock instead of the server's. */
	@Configuration(proxyBeanMethods = false)
	static class BySandboxClock {

		@Bean(defaultCandidate = false)
		@Primary
		@BackgroundScheduler
		SandboxTaskScheduler sandboxTaskScheduler(Sandbox sandbox) {
			return new SandboxTaskScheduler(sandbox);
		}

		@Bean(defaultCandidate = false)
		@Primary
		@PollingScheduler
		TaskScheduler pollingBySandboxClock(@Qualifier("sandboxTaskScheduler") TaskScheduler sandbox) {
			return sandbox;
		}

	}

	/** Leaves out what tests put beside the server's classes. */
	private static final class WithoutTests extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader type, MetadataReaderFactory types) {
			return type.getClassMetadata().getClassName().contains("Tests")
					|| type.getResource().toString().contains("test-classes");
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof WithoutTests;
		}

		@Override
		public int hashCode() {
			return WithoutTests.class.hashCode();
		}

	}

}
