package dev.toritsugi;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Routes that end: a last step with seconds, and no queue for callers that match no
 * route. The fallback number is dialled.
 */
@TestPropertySource(properties = { "call-center.fallback-number=+81398765432", "call-center.default-queue=",
		"call-center.routes[0].when=from == \"" + AbstractGivenUpCallerTests.ROUTED + "\"",
		"call-center.routes[0].steps[0].queue=Everyone", "call-center.routes[0].steps[0].seconds=30",
		"call-center.reconciler.period=30s" })
@ExtendWith(OutputCaptureExtension.class)
class GivenUpCallerIntegrationTests extends AbstractGivenUpCallerTests {

	private static final String FALLBACK = "+81398765432";

	/** No route applies to this number. */
	private static final String UNROUTED = "+819033334444";

	@BeforeEach
	void nobodyIsFree() {
		sendOperatorsHome();
	}

	@Test
	void theFallbackNumberIsDialledAfterTheLastStep() {
		String call = call(ROUTED);
		pass("PT29S");
		assertThat(dialled(call)).isEmpty();
		pass("PT6S");
		assertThat(taskStatus(call)).isEqualTo("canceled");
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	@Test
	void theFallbackNumberIsDialledIfNoRouteFits() {
		String call = call(UNROUTED);
		pass("PT5S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	@Test
	void theReconcilerDialsItIfTheEventIsLost() {
		loseEvents();
		String call = call(UNROUTED);
		pass("PT45S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	@Test
	void theFallbackNumberIsDialledOnceWhateverComesTwiceOrLate() {
		fault("twice", "{\"effect\":\"duplicate\",\"kind\":\"EVENT\"}");
		String call = call(UNROUTED);
		fault("late", "{\"effect\":\"delay\",\"kind\":\"EVENT\",\"delay\":\"PT50S\"}");
		String other = call(UNROUTED);
		pass("PT90S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
		assertThat(dialled(other)).containsExactly(FALLBACK);
	}

	@Test
	void aFailingTwilioDelaysTheFallbackNumberAndDoesNotPreventIt() {
		fault("failing", "{\"effect\":\"status\",\"status\":503,\"route\":\"/2010-04-01/**\",\"count\":4}");
		String call = call(UNROUTED);
		pass("PT8S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	@Test
	void severalCallersAreFoundTogether() {
		List<String> calls = List.of(call(UNROUTED), call(UNROUTED), call(UNROUTED));
		pass("PT3S");
		assertThat(calls).allSatisfy((call) -> assertThat(dialled(call)).containsExactly(FALLBACK));
		String redirect = "POST /Queues/*/Members/*.json";
		assertThat(requests()).endsWith("GET /Queues/*/Members.json", "GET /Tasks", redirect, redirect, redirect);
	}

	@Test
	void aCallerWhoIsConnectedBeforeTheRouteEndsIsNotTouched() {
		String call = call(ROUTED);
		pass("PT15S");
		activity("alice", "Available");
		pass("PT14S");
		post("/sandbox/workers/alice/answer", null);
		pass("PT60S");
		assertThat(doing(call)).isEqualTo("talking");
		assertThat(dialled(call)).containsExactly("client:alice");
		assertThat(requestsToMembers()).noneMatch((request) -> request.startsWith("POST"));
	}

	@Test
	void aTalkingCallerIsNotTouchedByAnotherTaskOfTheCall() {
		String call = call(ROUTED);
		activity("alice", "Available");
		clock().settle();
		post("/sandbox/workers/alice/answer", null);
		task(call);
		pass("PT60S");
		assertThat(doing(call)).isEqualTo("talking");
	}

	@Test
	void aWaitingCallerIsNotTouchedWhileAnotherTaskIsOpen() {
		String call = call(ROUTED);
		task(call);
		pass("PT20S");
		assertThat(doing(call)).isEqualTo("queued");
		assertThat(dialled(call)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "EVENT", "STATUS" })
	void anotherApplicationsTaskOfTheCallHoldsNoCaller(String lost) {
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"" + lost + "\"}");
		String call = call(ROUTED);
		String workspace = "/v1/Workspaces/WS00000000000000000000000000000001";
		String queue = rest(workspace + "/TaskQueues", Map.of("FriendlyName", "Callbacks", "TargetWorkers", "1==1"));
		String workflow = rest(workspace + "/Workflows", Map.of("FriendlyName", "Callbacks", "Configuration",
				"{\"task_routing\":{\"default_filter\":{\"queue\":\"" + queue + "\"}}}"));
		rest(workspace + "/Tasks", Map.of("WorkflowSid", workflow, "Attributes", "{\"call_sid\":\"" + call + "\"}"));
		pass("PT75S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
	}

	@Test
	void aCallerWhoHasHungUpCostsNoRequest() {
		String call = call(ROUTED);
		pass("PT5S");
		int before = requests().size();
		post("/sandbox/calls/" + call + "/hangup", null);
		pass("PT5S");
		assertThat(taskStatus(call)).isEqualTo("canceled");
		assertThat(requests()).hasSize(before);
	}

	@Test
	void aCallerWhoHasHungUpCostsOneRequestIfTheQueueResultIsLost() {
		String call = call(ROUTED);
		pass("PT35S");
		String other = call(ROUTED);
		fault("lost", "{\"effect\":\"lose\",\"kind\":\"ENQUEUE_ACTION\"}");
		int before = requests().size();
		post("/sandbox/calls/" + other + "/hangup", null);
		pass("PT4S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
		assertThat(requests().subList(before, requests().size())).containsExactly("GET /Queues/*/Members.json");
	}

	@Test
	void aCallerWhoWasJustEnqueuedIsLeftToTaskRouter() {
		loseEvents();
		pass("PT25S");
		String call = call(ROUTED);
		pass("PT25S");
		assertThat(doing(call)).isEqualTo("queued");
	}

	@Test
	void callersOfOtherApplicationsAreNotTouched() {
		String workflow = rest("/v1/Workspaces/WS00000000000000000000000000000001/Workflows",
				Map.of("FriendlyName", "Other", "Configuration", "{\"task_routing\":{\"filters\":[]}}"));
		String queued = callOfAnotherApplication("<Response><Enqueue>sales</Enqueue></Response>");
		String givenUp = callOfAnotherApplication(
				"<Response><Enqueue workflowSid='%s'><Task>{}</Task></Enqueue></Response>".formatted(workflow));
		assertThat(taskStatus(givenUp)).isEqualTo("canceled");
		String own = call(UNROUTED);
		pass("PT70S");
		assertThat(doing(queued)).isEqualTo("queued");
		assertThat(doing(givenUp)).isEqualTo("queued");
		assertThat(dialled(own)).containsExactly(FALLBACK);
	}

	@Test
	void aCallerIsFoundEvenIfTheQueueHasAnotherName() {
		String stranger = callOfAnotherApplication("<Response><Enqueue>sales</Enqueue></Response>");
		String call = call(ROUTED);
		renameQueueOfWorkflow();
		pass("PT35S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
		assertThat(doing(stranger)).isEqualTo("queued");
	}

	@Test
	void aTaskWhoseAttributesWereReplacedIsNamed(CapturedOutput output) {
		pass("PT2S");
		String call = call(ROUTED);
		String task = taskSid(call);
		rest("/v1/Workspaces/WS00000000000000000000000000000001/Tasks/" + task, Map.of("Attributes", "{\"vip\":true}"));
		pass("PT29S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
		assertThat(output).contains("WARN", "1 open tasks have no valid call_sid, the first is " + task);
	}

	@Test
	void aRedirectionWhoseResponseIsLostIsNotMadeTwice(CapturedOutput output) {
		double before = redirections();
		fault("lost", "{\"effect\":\"status\",\"status\":503,\"method\":\"POST\",\"afterwards\":true,\"count\":1}");
		String call = call(UNROUTED);
		pass("PT45S");
		assertThat(dialled(call)).containsExactly(FALLBACK);
		assertThat(JsonPath.<List<Object>>read(get("/sandbox/journal"), "$[?(@.kind == 'VOICE')]")).hasSize(2);
		assertThat(output).contains(call + " continues outside of the queue: event");
		assertThat(redirections()).isEqualTo(before + 1);
	}

	@Test
	void theQueueResultOfARedirectedCallerChangesNothing() {
		String call = call(UNROUTED);
		pass("PT3S");
		String fallback = JsonPath.read(get("/sandbox/calls/" + call), "$.rang[0].sid");
		post("/sandbox/calls/" + fallback + "/answer", null);
		pass("PT60S");
		assertThat(callStatus(call)).isEqualTo("in-progress");
		assertThat(JsonPath.<List<String>>read(get("/sandbox/journal"),
				"$[?(@.kind == 'ENQUEUE_ACTION')].parameters.QueueResult[0]"))
			.containsExactly("redirected");
	}

	private double redirections() {
		return this.server.getBean(MeterRegistry.class)
			.counter("toritsugi.callers.redirected", "signal", "event")
			.count();
	}

}
