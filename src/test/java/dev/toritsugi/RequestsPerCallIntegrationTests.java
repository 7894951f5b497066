package dev.toritsugi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
class RequestsPerCallIntegrationTests extends AbstractReplicaProcessTests {

	private static final int REPLICAS = Integer.getInteger("requests.replicas", 2);

	private static final int CALLS = Integer.getInteger("requests.calls", 60);

	private static final List<String> OPERATORS = IntStream.range(0, Integer.getInteger("requests.operators", 3))
		.mapToObj((i) -> "operator" + i)
		.toList();

	private final List<String> requests = new ArrayList<>();

	private RequestBalancer balancer;

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
		BALANCER.add(this.balancer.port());
	}

	@AfterEach
	void close() {
		this.balancer.close();
	}

	@Test
	void aCallTakesAtMostOneAndAHalfRequestsOnAverage() throws Exception {
		List<ServerProcess> servers = new ArrayList<>();
		for (int i = 0; i < REPLICAS; i++) {
			servers.add(server());
		}
		for (ServerProcess server : servers) {
			this.balancer.add(server.await().port());
		}
		TimeUnit.SECONDS.sleep(2);
		newRequests();
		int calls = 0;
		while (calls < CALLS) {
			for (int i = 0; i < OPERATORS.size(); i++, calls++) {
				call();
			}
			for (String operator : OPERATORS) {
				await(() -> holds(operator).contains("pending"));
				post("/sandbox/workers/" + operator + "/answer", null);
				post("/sandbox/workers/" + operator + "/hangup", null);
			}
			await(() -> OPERATORS.stream().allMatch((operator) -> holds(operator).isEmpty()));
			this.requests.addAll(newRequests());
		}
		TimeUnit.SECONDS.sleep(4);
		this.requests.addAll(newRequests());
		LoggerFactory.getLogger("sandbox")
			.info("{} replicas, {} operators, {} calls: {} requests per call", REPLICAS, OPERATORS.size(), calls,
					(double) this.requests.size() / calls);
		assertThat((double) this.requests.size() / calls).as("%s", this.requests).isBetween(1.0, 1.5);
	}

	private ServerProcess server() throws IOException {
		return server("--twilio.public-url=" + BALANCER.url(), "--call-center.after-call.time=1s",
				"--call-center.reconciler.period=1d");
	}

	private List<String> holds(String operator) {
		return JsonPath.read(get("/sandbox/state"), "$.workers[?(@.name == '" + operator + "')].holds[*].status");
	}

}
