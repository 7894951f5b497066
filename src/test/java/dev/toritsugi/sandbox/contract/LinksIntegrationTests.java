package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.message.NewMessage;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link of every resource, starting from the lists of both APIs, and tests
 * that each link leads to a resource.
 */
@SandboxServerTest
class LinksIntegrationTests {

	private static final Set<String> LINKS = Set.of("url", "uri", "actor_url", "resource_url", "first_page_url",
			"next_page_url", "previous_page_url", "media_url", "first_page_uri", "next_page_uri", "previous_page_uri");

	private static final Set<String> MAPS = Set.of("links", "subresource_uris");

	/** Link to a route that accepts POST only, with the SIDs of queues. */
	private static final String BULK = "bulk_real_time_statistics";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Sandbox sandbox;

	private final AccountCredentials credentials;

	private final String server;

	@Autowired
	LinksIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials credentials) {
		this.sandbox = sandbox;
		this.credentials = credentials;
		this.server = "http://localhost:" + environment.getProperty("local.server.port");
	}

	@BeforeEach
	void begin() {
		this.sandbox.reset();
	}

	@Test
	void everyLinkLeadsToAResource() throws Exception {
		playCalls();
		Map<String, Integer> followed = follow();
		assertThat(dead(followed)).isEmpty();
		assertThat(followed.keySet()).anyMatch((link) -> link.contains("/Participants/CA"))
			.anyMatch((link) -> link.contains("/Recordings/RE"))
			.anyMatch((link) -> link.contains("/Notifications/NO"))
			.anyMatch((link) -> link.contains("/Messages/SM"))
			.anyMatch((link) -> link.contains("/Reservations/WR"))
			.anyMatch((link) -> link.contains("/Events/EV"));
	}

	@Test
	void deletedResourcesHaveNoLink() throws Exception {
		playCalls();
		SandboxAccount account = this.sandbox.account();
		account.engine().run(() -> {
			Workspace workspace = account.taskRouter().workspaces().all().iterator().next();
			List.copyOf(account.taskRouter().tasks().all(workspace)).forEach(account.taskRouter().tasks()::delete);
			Worker worker = account.taskRouter().workers().all(workspace).iterator().next();
			account.taskRouter().workers().delete(worker);
		});
		Map<String, Integer> followed = follow();
		assertThat(dead(followed)).isEmpty();
		assertThat(followed.keySet()).noneMatch((link) -> link.contains("/Tasks/WT"));
	}

	/** One caller talks to a worker, and the next caller waits. */
	private void playCalls() throws InterruptedException {
		SandboxAccount account = this.sandbox.account();
		Workspace workspace = account.taskRouter().workspaces().all().iterator().next();
		Worker worker = account.engine().call(() -> {
			Worker first = account.taskRouter().workers().all(workspace).iterator().next();
			account.taskRouter()
				.workers()
				.activity(first, account.taskRouter().activities().named(workspace, "Available").orElseThrow());
			return first;
		});
		call(account);
		assertThat(account.engine().call(() -> account.calleePhones().answer(worker))).isTrue();
		settle(account);
		call(account);
		for (int participant = 0; participant < 2; participant++) {
			Call call = call(account);
			account.engine()
				.run(() -> account.callService()
					.play(call, CallService.parse(
							"<Response><Dial><Conference record=\"record-from-start\">room</Conference></Dial></Response>")));
		}
		account.engine().run(() -> {
			account.messages()
				.create(new NewMessage(AccountSeed.NUMBER, "+819012345678", null, "Hello", List.of(), null, null));
			account.voice().callerIds().add("+819022223333", "Mobile");
			account.engine().alert(11200, "a webhook failed");
		});
	}

	private Call call(SandboxAccount account) throws InterruptedException {
		Call call = account.engine()
			.call(() -> account.callService()
				.receive("+819012345678", account.numbers().find(AccountSeed.NUMBER).orElseThrow()));
		settle(account);
		return call;
	}

	private static void settle(SandboxAccount account) throws InterruptedException {
		assertThat(account.engine().settle(Duration.ofMinutes(1))).isTrue();
	}

	/**
	 * Follows all links.
	 * @return HTTP status by link
	 */
	private Map<String, Integer> follow() throws IOException, InterruptedException {
		Map<String, Integer> followed = new TreeMap<>();
		Queue<Map.Entry<String, String>> waiting = new ArrayDeque<>();
		roots().forEach((root) -> waiting.add(Map.entry(root, "url")));
		while (!waiting.isEmpty()) {
			Map.Entry<String, String> link = waiting.remove();
			if (!followed.containsKey(link.getKey())) {
				HttpResponse<String> answer = send(link.getKey(), link.getValue().equals(BULK));
				followed.put(link.getKey(), answer.statusCode());
				if (answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
					waiting.addAll(links(new JsonMapper().readTree(answer.body())).entrySet());
				}
			}
		}
		assertThat(followed).hasSizeGreaterThan(100);
		return followed;
	}

	private List<String> roots() {
		List<String> roots = new ArrayList<>(List.of("/2010-04-01/Accounts/" + this.credentials.sid() + ".json"));
		for (String name : List.of("taskrouter-v1.json", "voice-2010.json")) {
			Contract contract = Contract.of(name);
			contract.lists()
				.stream()
				.map((route) -> route.replace("{AccountSid}", this.credentials.sid()))
				.filter((route) -> !route.contains("{"))
				.forEach(roots::add);
		}
		return roots;
	}

	private HttpResponse<String> send(String link, boolean post) throws IOException, InterruptedException {
		String url = link.startsWith("/") ? this.server + link : link;
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
			.header("Authorization",
					"Basic " + Base64.getEncoder()
						.encodeToString((this.credentials.sid() + ":" + this.credentials.authToken())
							.getBytes(StandardCharsets.UTF_8)));
		if (post) {
			request.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"QueueSids\":[\"" + queueSid() + "\"]}"));
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private String queueSid() {
		SandboxAccount account = this.sandbox.account();
		return account.engine()
			.call(() -> account.taskRouter()
				.queues()
				.all(account.taskRouter().workspaces().all().iterator().next())
				.iterator()
				.next()
				.sid());
	}

	private static Map<String, String> links(JsonNode json) {
		Map<String, String> links = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> property : json.properties()) {
			JsonNode value = property.getValue();
			if (MAPS.contains(property.getKey())) {
				value.properties().forEach((link) -> links.put(link.getValue().asString(), link.getKey()));
			}
			else if (LINKS.contains(property.getKey()) && value.isString()) {
				links.put(value.asString(), property.getKey());
			}
			else if (value.isObject() || value.isArray()) {
				links.putAll(links(value));
			}
		}
		if (json.isArray()) {
			json.forEach((item) -> links.putAll(links(item)));
		}
		return links;
	}

	private static Map<String, Integer> dead(Map<String, Integer> followed) {
		Map<String, Integer> dead = new TreeMap<>(followed);
		dead.values().removeIf((status) -> status == 200);
		return dead;
	}

}
