package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Replicas in this process behind a load balancer, which use this test's sandbox and
 * follow its clock.
 */
@SuppressWarnings("NullAway.Init")
abstract class AbstractReplicaTests extends AbstractAfterCallTests {

	/** Shared by all tests, until this JVM ends. */
	static final LoadBalancer BALANCER = new LoadBalancer();

	private final List<ConfigurableApplicationContext> servers = new ArrayList<>();

	@DynamicPropertySource
	static void webhooks(DynamicPropertyRegistry settings) {
		settings.add("sandbox.application-url", BALANCER::url);
	}

	@BeforeEach
	void clearBalancer() {
		BALANCER.clear();
	}

	@AfterEach
	void stop() {
		this.servers.forEach(ConfigurableApplicationContext::close);
	}

	/** Starts a replica, and adds it to the load balancer. */
	ConfigurableApplicationContext start(String... settings) {
		ConfigurableApplicationContext server = Replica.run(this.sandbox,
				ReplicaSettings.of(sandboxPort(), List.of(settings)));
		this.servers.add(server);
		BALANCER.add(port(server));
		return server;
	}

	/** Ends a replica. Connections to it are refused, and its planned work is lost. */
	void kill(ConfigurableApplicationContext server) {
		BALANCER.remove(port(server));
		server.close();
	}

	private static int port(ConfigurableApplicationContext server) {
		return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

}
