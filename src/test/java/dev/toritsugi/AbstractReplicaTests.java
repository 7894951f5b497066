package dev.toritsugi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Replicas in this process behind a load balancer, which use this test's sandbox and
 * follow its clock.
 */
@SuppressWarnings("NullAway.Init")
abstract class AbstractReplicaTests extends AbstractAfterCallTests {

	/** Shared by all tests, until this JVM ends. */
	static final LoadBalancer BALANCER = balancer();

	private final List<ConfigurableApplicationContext> servers = new ArrayList<>();

	@Autowired
	private Environment environment;

	@DynamicPropertySource
	static void webhooks(DynamicPropertyRegistry settings) {
		settings.add("sandbox.application-url", BALANCER::url);
	}

	private static LoadBalancer balancer() {
		try {
			return new LoadBalancer();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
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
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
				"--twilio.account-sid=AC00000000000000000000000000000001",
				"--twilio.auth-token=" + SandboxServerTest.AUTH_TOKEN,
				"--twilio.workspace-sid=WS00000000000000000000000000000001",
				"--twilio.workflow-sid=WW00000000000000000000000000000001",
				"--twilio.api-base-url=http://localhost:" + this.environment.getProperty("server.port")));
		all.addAll(List.of(settings));
		ConfigurableApplicationContext server = Replica.run(this.sandbox, all);
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
