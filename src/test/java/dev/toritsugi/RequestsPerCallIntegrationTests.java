package dev.toritsugi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the requests to Twilio per call while each webhook arrives at a random replica.
 * {@code -Drequests.replicas=4} measures with four replicas,
 * {@code -Drequests.operators=12} with more operators, and {@code -Drequests.calls=200}
 * with more calls.
 */
@SuppressWarnings("NullAway.Init")
@Tag("long")
class RequestsPerCallIntegrationTests extends AbstractReplicaTests {

	private static final int REPLICAS = Integer.getInteger("requests.replicas", 2);

	private static final int CALLS = Integer.getInteger("requests.calls", 60);

	private static final List<String> OPERATORS = IntStream.range(0, Integer.getInteger("requests.operators", 3))
		.mapToObj((i) -> "operator" + i)
		.toList();

	private final List<String> requests = new ArrayList<>();

	private RequestBalancer balancer;

	private long lastEntry;

	@DynamicPropertySource
	static void operators(DynamicPropertyRegistry settings) {
		for (int i = 0; i < OPERATORS.size(); i++) {
			String name = OPERATORS.get(i);
			settings.add("call-center.operators[" + i + "].name", () -> name);
			settings.add("call-center.operators[" + i + "].worker-name", () -> name);
		}
	}

	@BeforeEach
	void balance() {
		this.balancer = new RequestBalancer();
		for (int i = 0; i < REPLICAS; i++) {
			this.balancer.add(replica());
		}
		BALANCER.clear();
		BALANCER.add(this.balancer.port());
	}

	/** Starts a replica, and returns its port. */
	private int replica() {
		ConfigurableApplicationContext server = start("--twilio.public-url=" + BALANCER.url(),
				"--call-center.after-call.time=1s", "--call-center.reconciler.period=1d");
		return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	@AfterEach
	void close() {
		this.balancer.close();
	}

	@Test
	void aCallTakesAtMostOneAndAHalfRequestsOnAverage() {
		pass("PT10S");
		countRequests();
		this.requests.clear();
		int calls = 0;
		while (calls < CALLS) {
			for (int i = 0; i < OPERATORS.size(); i++, calls++) {
				call();
			}
			for (String operator : OPERATORS) {
				assertThat(holds(operator)).containsExactly("pending");
				post("/sandbox/workers/" + operator + "/answer", null);
				post("/sandbox/workers/" + operator + "/hangup", null);
			}
			pass("PT4S");
			assertThat(OPERATORS).allMatch((operator) -> holds(operator).isEmpty());
			countRequests();
		}
		LoggerFactory.getLogger("sandbox")
			.info("{} replicas, {} operators, {} calls: {} requests per call", REPLICAS, OPERATORS.size(), calls,
					(double) this.requests.size() / calls);
		assertThat((double) this.requests.size() / calls).as("%s", this.requests).isBetween(1.0, 1.5);
	}

	/**
	 * Adds the REST requests since the previous invocation. The journal contains only the
	 * latest entries.
	 */
	private void countRequests() {
		for (Journal.Numbered line : this.sandbox.account().journal().after(this.lastEntry)) {
			this.lastEntry = line.number();
			JournalEntry entry = line.entry();
			if (entry.direction() == JournalEntry.Direction.REST) {
				this.requests.add(entry.request().method() + " " + entry.request().url());
			}
		}
	}

}
