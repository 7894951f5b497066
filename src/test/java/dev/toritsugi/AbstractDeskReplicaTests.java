package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Desks of five operators at two replicas, which programs for Node.js stop and start.
 */
abstract class AbstractDeskReplicaTests extends AbstractReplicaTests implements ReplicaCommands {

	private static final List<String> OPERATORS = List.of("alice", "bob", "carol", "dave", "erin");

	/** Hash of the password sandbox. */
	private static final String PASSWORD_HASH = "$2a$04$BlAhtPVRLbGEH2uFW/WGvuykaa7Sxg3ryxoZNI7eRBkx/SYj0juxm";

	private final List<ConfigurableApplicationContext> replicas = new ArrayList<>();

	@DynamicPropertySource
	static void operators(DynamicPropertyRegistry settings) {
		operatorSettings().forEach((setting) -> {
			String[] parts = setting.split("=", 2);
			settings.add(parts[0], () -> parts[1]);
		});
		settings.add("call-center.post-work-activity", () -> "");
		settings.add("twilio.post-work-activity-sid", () -> "");
	}

	private static List<String> operatorSettings() {
		return IntStream.range(0, OPERATORS.size()).boxed().flatMap((i) -> {
			String operator = "call-center.operators[" + i + "].";
			return List
				.of(operator + "name=" + OPERATORS.get(i), operator + "worker-name=" + OPERATORS.get(i),
						operator + "password-hash=" + PASSWORD_HASH)
				.stream();
		}).toList();
	}

	/** Starts both replicas. Stops running ones before. */
	void startReplicas() {
		this.replicas.forEach(this::kill);
		this.replicas.clear();
		this.replicas.add(startReplica());
		this.replicas.add(startReplica());
	}

	private ConfigurableApplicationContext startReplica() {
		List<String> settings = new ArrayList<>(List.of("--twilio.public-url=" + BALANCER.url(),
				"--twilio.api-key-sid=SK00000000000000000000000000000003",
				"--twilio.api-key-secret=sandbox-server-key-secret-000003",
				"--desk.signalling-host=localhost:" + sandboxPort(), "--call-center.after-call.time=20s",
				"--call-center.after-call.longest=1m", "--call-center.reconciler.period=30s",
				"--twilio.unavailable-activity-sid=WA00000000000000000000000000000002",
				"--call-center.phone-numbers[0].number=+12025550100"));
		operatorSettings().forEach((setting) -> settings.add("--" + setting));
		return start(settings.toArray(String[]::new));
	}

	@Override
	public void stop(int replica) {
		kill(this.replicas.get(replica));
	}

	@Override
	public int start(int replica) {
		this.replicas.set(replica, startReplica());
		return port(replica);
	}

	int port(int replica) {
		return this.replicas.get(replica).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

}
