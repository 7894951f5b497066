package dev.toritsugi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers press random keys or none, and hang up, in the menus of two replicas with two
 * versions of the definition. Webhooks are lost, late and repeated, and the REST API
 * fails. Each caller who stays on the line ends in the queue. {@code -Dmenus.runs=1000}
 * makes a thousand runs, and {@code -Dmenus.seed=42} begins with this seed.
 */
@TestPropertySource(properties = { "call-center.phone-numbers[0].number=+12025550100",
		"call-center.phone-numbers[0].menu=Main", "call-center.queues[0].name=Everyone",
		"call-center.queues[1].name=Sales", "call-center.menus[0].name=Main",
		"call-center.menus[0].prompts[0].text=Press a key.", "call-center.menus[0].repeat-key=*",
		"call-center.menus[0].options[0].key=1", "call-center.menus[0].options[0].then=menu Sub",
		"call-center.menus[0].options[1].key=2", "call-center.menus[0].options[1].then=queue Sales",
		"call-center.menus[0].options[2].key=9", "call-center.menus[0].options[2].then=menu Main",
		"call-center.menus[0].options[2].language=en-US", "call-center.menus[1].name=Sub",
		"call-center.menus[1].prompts[0].text=Press another key.", "call-center.menus[1].options[0].key=1",
		"call-center.menus[1].options[1].key=0", "call-center.menus[1].options[1].then=menu Main",
		"call-center.menus[1].options[2].key=5", "call-center.menus[1].options[2].schedule=Never",
		"call-center.schedules[0].name=Never", "call-center.schedules[0].open[0].dates=2020-01-01",
		"call-center.schedules[0].open[0].hours=10:00-11:00", "call-center.schedules[0].when-closed.then=menu Main" })
@SuppressWarnings("NullAway.Init")
@Tag("long")
class RandomMenuCallsIntegrationTests extends AbstractAfterCallTests {

	private static final List<String> FAULTS = List.of(
			"{\"effect\":\"lose\",\"kind\":\"GATHER_ACTION\",\"probability\":0.2}",
			"{\"effect\":\"duplicate\",\"kind\":\"GATHER_ACTION\",\"probability\":0.5}",
			"{\"effect\":\"delay\",\"kind\":\"GATHER_ACTION\",\"probability\":0.4}",
			"{\"effect\":\"duplicate\",\"kind\":\"VOICE\",\"probability\":0.5}",
			"{\"effect\":\"status\",\"status\":503,\"route\":\"/v1/**\"}");

	/** Settings of the second replica, with other names, keys and ways. */
	private static final String OTHER_VERSION = """
			call-center.phone-numbers[0].number=+12025550100
			call-center.phone-numbers[0].menu=Main
			call-center.menus[0].name=Main
			call-center.menus[0].prompts[0].text=Press a key.
			call-center.menus[0].repeats=0
			call-center.menus[0].options[0].key=1
			call-center.menus[0].options[0].then=menu Other
			call-center.menus[0].options[1].key=3
			call-center.menus[1].name=Other
			call-center.menus[1].prompts[0].text=Press another key.
			call-center.menus[1].options[0].key=0
			call-center.menus[1].options[0].then=menu Main
			""";

	private static final ReplicaBalancer BALANCER = new ReplicaBalancer();

	private static final List<Replica> REPLICAS = new ArrayList<>();

	@Autowired
	ApplicationContext server;

	private Random random = new Random();

	static IntStream seeds() {
		int first = Integer.getInteger("menus.seed", 1);
		return IntStream.range(first, first + Integer.getInteger("menus.runs", 5));
	}

	@DynamicPropertySource
	static void webhooks(DynamicPropertyRegistry settings) {
		settings.add("sandbox.application-url", BALANCER::url);
	}

	@BeforeEach
	void startReplicas() {
		if (REPLICAS.isEmpty()) {
			REPLICAS.add(new Replica(this.server, clock(), BALANCER));
			REPLICAS.add(Replica.started(this.sandbox, BALANCER,
					ReplicaSettings.of(sandboxPort(),
							Stream.concat(Stream.of("twilio.public-url=" + BALANCER.url()), OTHER_VERSION.lines())
								.map((setting) -> "--" + setting)
								.toList())));
		}
	}

	@AfterAll
	static void stop() {
		REPLICAS.get(1).close();
		REPLICAS.clear();
		BALANCER.close();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void eachCallerWhoStaysReachesTheQueue(int seed) {
		this.random = new Random(seed);
		BALANCER.begin(seed);
		begin();
		FAULTS.stream().filter((fault) -> chance(0.4)).forEach((fault) -> fault("f" + FAULTS.indexOf(fault), fault));
		List<String> calls = new ArrayList<>();
		Set<String> gone = new HashSet<>();
		for (int round = 0; round < 15; round++) {
			if (chance(0.6)) {
				calls.add(JsonPath.read(post("/sandbox/calls", "{\"to\":\"+12025550100\"}"), "$.sid"));
				clock().settle();
			}
			calls.stream().filter((call) -> !gone.contains(call)).forEach((call) -> act(call, gone));
			pass("PT" + (1 + this.random.nextInt(9)) + "S");
		}
		this.client.delete().uri("/sandbox/faults").exchange();
		pass("PT3M");
		for (String call : calls) {
			String seen = get("/sandbox/calls/" + call);
			if (gone.contains(call)) {
				assertThat(JsonPath.<List<String>>read("[" + seen + "]", "$[*].task.status")).as(seen)
					.isSubsetOf("canceled");
			}
			else {
				assertThat(JsonPath.<List<String>>read("[" + seen + "]", "$[*].doing")).as(seen)
					.containsExactly("queued");
				assertThat(JsonPath.<String>read(seen, "$.task.status")).as(seen).isIn("pending", "reserved");
			}
		}
	}

	private void act(String call, Set<String> gone) {
		if (chance(0.04)) {
			post("/sandbox/calls/" + call + "/hangup", null);
			gone.add(call);
		}
		else if (chance(0.5)) {
			String key = String.valueOf("0123459*#".charAt(this.random.nextInt(9)));
			post("/sandbox/calls/" + call + "/digits", "{\"digits\":\"" + key + "\"}");
		}
		clock().settle();
	}

	private boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

}
