package dev.toritsugi.sandbox.api;

import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The REST surface as anybody's HTTP client sees it.
 */
class TwilioApiIntegrationTests extends AbstractTwilioApiTests {

	@Autowired
	TwilioApiIntegrationTests(RestTestClient client, Sandbox sandbox, AccountCredentials account) {
		super(client, sandbox, account);
	}

	@Test
	void withoutTheAccountsCredentialsThereIsTwilios401() {
		this.client.mutate()
			.defaultHeaders((headers) -> headers.setBasicAuth("AC1", "wrong"))
			.build()
			.get()
			.uri(WORKSPACE + "/Workers")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("WWW-Authenticate", "Basic realm=\"Twilio API\"")
			.expectBody()
			.json("""
					{"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003",
					"status":401}""");
	}

	@Test
	void anUnknownResourceAndAnUnknownRouteAreTwilios404() {
		assertNotFound(WORKSPACE + "/Tasks/WT1");
		assertNotFound(WORKSPACE + "/Workers/WK1/Reservations");
		assertNotFound("/v1/Workspaces/WS2/Workers");
		assertNotFound("/v1/Nothing");
		assertNotFound("/v1");
		assertNotFound("/v2/Services");
		assertNotFound("/v10/Services/VA1");
		assertNotFound("/2008-08-01/Accounts/AC1/Calls");
		assertNotFound("/2010-04-01/Accounts/AC1/Calls.json");
	}

	@Test
	void aNumberThatIsNoneIsTwilios400() {
		this.client.get()
			.uri(WORKSPACE + "/Workers?Page=99999999999")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(20001)
			.jsonPath("$.message")
			.isEqualTo("Page must be between 0 and 2147483647");
	}

	@Test
	void listsComeInPagesThatLeadToEachOther() {
		this.client.get()
			.uri(WORKSPACE + "/Workers?PageSize=2")
			.exchange()
			.expectBody()
			.jsonPath("$.workers.length()")
			.isEqualTo(2)
			.jsonPath("$.meta.key")
			.isEqualTo("workers")
			.jsonPath("$.meta.previous_page_url")
			.isEmpty()
			.jsonPath("$.meta.next_page_url")
			.value(String.class,
					(next) -> this.client.get()
						.uri(next)
						.exchange()
						.expectBody()
						.jsonPath("$.workers[0].friendly_name")
						.isEqualTo("carol")
						.jsonPath("$.meta.next_page_url")
						.isEmpty());
	}

	@Test
	void aWorkerIsFoundByNameWhateverItsCase() {
		this.client.get()
			.uri(WORKSPACE + "/Workers?FriendlyName=BOB")
			.exchange()
			.expectBody()
			.jsonPath("$.workers.length()")
			.isEqualTo(1)
			.jsonPath("$.workers[0].activity_name")
			.isEqualTo("Available");
	}

	@Test
	void aTaskIsChangedOnlyAsItsStatusAllows() {
		String task = taskOfACaller();
		this.client.post()
			.uri(task)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("AssignmentStatus=completed")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(20001);
		this.client.post()
			.uri(task)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("AssignmentStatus=canceled&Reason=no+more")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.assignment_status")
			.isEqualTo("canceled")
			.jsonPath("$.reason")
			.isEqualTo("no more");
	}

	@Test
	void aTaskHasAVersionAndItsReservations() {
		String task = taskOfACaller();
		this.client.get().uri(task).exchange().expectHeader().exists("ETag");
		this.client.get()
			.uri(task + "/Reservations?ReservationStatus=pending")
			.exchange()
			.expectBody()
			.jsonPath("$.reservations[0].worker_name")
			.isEqualTo("alice");
		this.client.get()
			.uri(task + "/Reservations?ReservationStatus=accepted")
			.exchange()
			.expectBody()
			.jsonPath("$.reservations")
			.isEmpty();
	}

	@Test
	void everyRequestIsInTheJournal() {
		this.client.get().uri(WORKSPACE + "/Workers?FriendlyName=bob").exchange().expectStatus().isOk();
		this.client.get()
			.uri("/sandbox/journal")
			.exchange()
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(1)
			.jsonPath("$[0].direction")
			.isEqualTo("REST")
			.jsonPath("$[0].url")
			.isEqualTo(WORKSPACE + "/Workers")
			.jsonPath("$[0].parameters.FriendlyName[0]")
			.isEqualTo("bob")
			.jsonPath("$[0].status")
			.isEqualTo(200);
	}

	private String taskOfACaller() {
		this.client.post().uri("/sandbox/calls").exchange().expectStatus().isCreated();
		TaskRouter taskRouter = this.sandbox.account().taskRouter();
		Workspace workspace = taskRouter.workspaces().get("WS00000000000000000000000000000001");
		return WORKSPACE + "/Tasks/" + taskRouter.tasks().all(workspace).iterator().next().sid();
	}

	private void assertNotFound(String path) {
		this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(20404)
			.jsonPath("$.status")
			.isEqualTo(404);
	}

	@Test
	void aFaultRefusesWhatItConcernsAndIsInTheJournal() {
		fault("busy", """
				{"effect":"status","status":500,"method":"GET","route":"/v1/Workspaces/*/Workers","count":1}""");
		this.client.get()
			.uri(WORKSPACE + "/Workers")
			.exchange()
			.expectStatus()
			.isEqualTo(500)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(20500);
		this.client.get().uri(WORKSPACE + "/Workers").exchange().expectStatus().isOk();
		this.client.get().uri("/sandbox/journal").exchange().expectBody().jsonPath("$[0].fault").isEqualTo("busy");
		this.client.get().uri("/sandbox/faults").exchange().expectBody().jsonPath("$.faults.busy.hits").isEqualTo(1);
	}

	@Test
	void aFaultBreaksTheConnectionOff() {
		fault("broken", "{\"effect\":\"reset\",\"route\":\"/v1/**\"}");
		assertThatException().isThrownBy(
				() -> this.client.get().uri(WORKSPACE + "/Workers").exchange().expectBody(String.class).returnResult());
		this.client.delete().uri("/sandbox/faults/broken").exchange().expectStatus().isOk();
		this.client.get().uri(WORKSPACE + "/Workers").exchange().expectStatus().isOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"effect\":\"explode\"}", "{\"effect\":\"status\",\"status\":200}",
			"{\"effect\":\"lose\",\"count\":0}", "{\"effect\":\"lose\",\"probability\":2}",
			"{\"effect\":\"lose\",\"kind\":\"NOTHING\"}" })
	void aFaultThatIsNoneIsRefused(String body) {
		this.client.put()
			.uri("/sandbox/faults/x")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isBadRequest();
		this.client.delete().uri("/sandbox/faults/x").exchange().expectStatus().isNotFound();
	}

	private void fault(String name, String body) {
		this.client.put()
			.uri("/sandbox/faults/" + name)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void aParameterThatNobodyKnowsIsIgnoredButNoted() {
		this.client.get().uri(WORKSPACE + "/Workers?FreindlyName=bob").exchange().expectStatus().isOk();
		this.client.get()
			.uri("/sandbox/journal")
			.exchange()
			.expectBody()
			.jsonPath("$[0].notes[0]")
			.isEqualTo("unknown parameter FreindlyName ignored");
	}

	@Test
	void aRefusedUpdateHasChangedNothing() {
		String task = taskOfACaller();
		this.client.post()
			.uri(task)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("AssignmentStatus=wrapping&Priority=9")
			.exchange()
			.expectStatus()
			.isBadRequest();
		this.client.get().uri(task).exchange().expectBody().jsonPath("$.priority").isEqualTo(0);
	}

	@Test
	void everyAnswerHasTwiliosHeaders() {
		this.client.get()
			.uri(WORKSPACE + "/Workers")
			.exchange()
			.expectHeader()
			.valueMatches("Twilio-Request-Id", "RQ[0-9a-f]{32}")
			.expectHeader()
			.valueMatches("Twilio-Request-Duration", "[0-9]+\\.[0-9]{3}")
			.expectHeader()
			.valueEquals("Twilio-Concurrent-Requests", "1");
	}

	@Test
	void anInstructionByRestIsCarriedOut() {
		String task = taskOfACaller();
		this.client.get()
			.uri(task + "/Reservations")
			.exchange()
			.expectBody()
			.jsonPath("$.reservations[0].sid")
			.value(String.class,
					(sid) -> this.client.post()
						.uri(task + "/Reservations/" + sid)
						.contentType(MediaType.APPLICATION_FORM_URLENCODED)
						.body("Instruction=accept")
						.exchange()
						.expectStatus()
						.isOk()
						.expectBody()
						.jsonPath("$.reservation_status")
						.isEqualTo("accepted"));
	}

}
