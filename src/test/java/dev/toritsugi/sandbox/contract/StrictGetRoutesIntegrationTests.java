package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.ValidationRequest;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fetches every resource and every list by every GET route of Twilio's two OpenAPI
 * documents that the sandbox emulates, three times within a minute of phone calls with
 * conferences and recordings, and compares each response with the documents: all
 * properties are there, and no others.
 */
@SandboxServerTest
@Tag("long")
class StrictGetRoutesIntegrationTests extends AbstractVoiceApiTests {

	private static final List<String> DOCUMENTS = List.of("taskrouter-v1.json", "voice-2010.json");

	private static final int SEED = 1;

	private static final int CRAWLS = 3;

	private static final int SECONDS = 60;

	@Autowired
	StrictGetRoutesIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account) {
		super(environment, sandbox, account);
	}

	@Test
	void everyGetRouteAnswersByContractDuringAMinuteOfCalls() throws IOException, InterruptedException {
		addResources();
		RestConferenceRun run = new RestConferenceRun(SEED, this.application, this.http, this.client,
				this.sandbox.account());
		Map<String, Set<String>> fetched = new LinkedHashMap<>();
		DOCUMENTS.forEach((document) -> fetched.put(document, new TreeSet<>()));
		Engine engine = this.sandbox.account().engine();
		Instant begun = engine.now();
		for (int crawl = 1; crawl <= CRAWLS; crawl++) {
			Instant due = begun.plusSeconds(SECONDS * crawl / CRAWLS);
			while (engine.now().isBefore(due)) {
				run.move();
			}
			for (String document : DOCUMENTS) {
				Contract contract = Contract.of(document);
				this.http.exchanges().clear();
				contract.getRoutes().forEach((route) -> crawl(contract, route));
				assertThat(contract.faults(this.http.exchanges())).isEmpty();
				fetched.computeIfPresent(document, (name, operations) -> {
					operations.addAll(contract.operations(this.http.exchanges()));
					return operations;
				});
			}
		}
		for (String document : DOCUMENTS) {
			Contract contract = Contract.of(document);
			assertThat(fetched.get(document)).isEqualTo(contract.operations("(Fetch|List).*"));
		}
		assertThat(run.violations(0)).isEmpty();
	}

	/**
	 * Adds resources that the calls do not create: of queues, texts, numbers and alerts.
	 */
	private void addResources() throws InterruptedException {
		String queue = Queue.creator("sales").create(this.client).getFriendlyName();
		Call.updater(somebodyCalls().sid())
			.setTwiml(new Twiml("<Response><Enqueue waitUrl=''>%s</Enqueue></Response>".formatted(queue)))
			.update(this.client);
		Message.creator(new PhoneNumber(CALLER), new PhoneNumber(AccountSeed.NUMBER), "Hello").create(this.client);
		ValidationRequest.creator(new PhoneNumber("+819022223333")).create(this.client);
		Call.updater(somebodyCalls().sid()).setUrl(NOBODY).update(this.client);
		settle();
	}

	/** Fetches a route for all values of its variables, which the lists contain. */
	private void crawl(Contract contract, String route) {
		int variable = route.indexOf('{');
		if (variable < 0) {
			get(route);
			return;
		}
		String suffix = route.endsWith(".json") ? ".json" : "";
		String name = route.substring(variable + 1, route.indexOf('}'));
		for (String sid : sids(route.substring(0, variable - 1) + suffix, name)) {
			crawl(contract, route.substring(0, variable) + sid + route.substring(route.indexOf('}') + 1));
		}
	}

	/** Returns the values of a variable that the pages of a list contain. */
	private List<String> sids(String list, String variable) {
		List<String> sids = new ArrayList<>();
		JsonNode page = get(list);
		page.properties()
			.stream()
			.filter((property) -> property.getValue().isArray())
			.forEach((property) -> property.getValue()
				.forEach((item) -> sids
					.add(item.path((item.has("sid") || !variable.equals("CallSid")) ? "sid" : "call_sid").asString())));
		return sids;
	}

	private JsonNode get(String path) {
		Request request = new Request(HttpMethod.GET, "https://api.twilio.com" + path);
		request.addQueryParam("PageSize", "1000");
		return new JsonMapper().readTree(this.client.request(request).getContent());
	}

}
