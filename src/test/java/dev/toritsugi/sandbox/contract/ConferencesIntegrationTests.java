package dev.toritsugi.sandbox.contract;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.rest.api.v2010.account.conference.ParticipantCreator;
import com.twilio.type.Client;
import com.twilio.type.PhoneNumber;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.account.AccountCredentials;
import dev.toritsugi.sandbox.account.AccountSeed;
import dev.toritsugi.sandbox.account.Sandbox;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests the REST API for conferences and participants with Twilio's Java SDK.
 */
@SandboxServerTest
class ConferencesIntegrationTests extends AbstractVoiceApiTests {

	private static final PhoneNumber DESK = new PhoneNumber(AccountSeed.NUMBER);

	private final Contract contract = Contract.of("voice-2010.json");

	private final RestTestClient control;

	@Autowired
	ConferencesIntegrationTests(Environment environment, Sandbox sandbox, AccountCredentials account,
			RestTestClient control) {
		super(environment, sandbox, account);
		this.control = control;
	}

	@Test
	void everyOperationAnswersByContract() throws InterruptedException {
		Participant alice = adds("Room", "alice").setLabel("boss").setEndConferenceOnExit(true).create(this.client);
		String room = alice.getConferenceSid();
		assertThat(alice.getStatus()).isEqualTo(Participant.Status.QUEUED);
		assertThat(alice.getLabel()).isEqualTo("boss");
		assertThat(participant(room, "boss").getStatus()).isEqualTo(Participant.Status.RINGING);
		assertThat(conference(room).getStatus()).isEqualTo(Conference.Status.INIT);
		picksUp(alice.getCallSid());
		Participant bob = adds(room, "bob").setMuted(true).create(this.client);
		picksUp(bob.getCallSid());
		assertThat(conference(room).getStatus()).isEqualTo(Conference.Status.IN_PROGRESS);
		assertThat(read(Participant.reader(room).setPageSize(1L).read(this.client)))
			.extracting(Participant::getCallSid, Participant::getStatus, Participant::getMuted)
			.containsExactly(tuple(alice.getCallSid(), Participant.Status.CONNECTED, false),
					tuple(bob.getCallSid(), Participant.Status.CONNECTED, true));
		assertThat(read(Participant.reader(room).setMuted(true).read(this.client))).hasSize(1);
		Participant held = Participant.updater(room, bob.getCallSid())
			.setHold(true)
			.setMuted(false)
			.update(this.client);
		assertThat(held.getHold()).isTrue();
		assertThat(held.getMuted()).isFalse();
		assertThat(read(Participant.reader(room).setHold(true).read(this.client))).hasSize(1);
		Participant.deleter(room, bob.getCallSid()).delete(this.client);
		assertRefused(404, 20404, () -> participant(room, bob.getCallSid()));
		assertThat(read(Conference.reader().read(this.client))).hasSize(1);
		Conference over = Conference.updater(room).setStatus(Conference.UpdateStatus.COMPLETED).update(this.client);
		assertThat(over.getReasonConferenceEnded())
			.isEqualTo(Conference.ReasonConferenceEnded.CONFERENCE_ENDED_VIA_API);
		assertThat(read(Participant.reader(room).read(this.client))).isEmpty();

		assertThat(this.contract.operations(this.http.exchanges()))
			.isEqualTo(this.contract.operations(".*(Conference|Participant)"));
		assertThat(this.contract.faults(without404(this.http.exchanges()))).isEmpty();
	}

	@Test
	void conferencesAreFilteredByNameStatusAndDate() throws InterruptedException {
		String first = adds("Room", "alice").create(this.client).getConferenceSid();
		Conference.updater(first).setStatus(Conference.UpdateStatus.COMPLETED).update(this.client);
		String second = adds("Room", "alice").create(this.client).getConferenceSid();
		String other = adds("Other", "bob").create(this.client).getConferenceSid();
		assertThat(second).isNotEqualTo(first);
		assertThat(read(Conference.reader().setPageSize(1L).read(this.client))).extracting(Conference::getSid)
			.containsExactly(other, second, first);
		assertThat(read(Conference.reader().setFriendlyName("Room").read(this.client))).hasSize(2);
		assertThat(read(Conference.reader().setStatus(Conference.Status.COMPLETED).read(this.client)))
			.extracting(Conference::getSid)
			.containsExactly(first);
		LocalDate today = LocalDate.ofInstant(this.sandbox.account().engine().now(), ZoneOffset.UTC);
		assertThat(read(Conference.reader().setDateCreated(today).setDateUpdated(today).read(this.client))).hasSize(3);
		assertThat(read(Conference.reader().setDateCreatedBefore(today).read(this.client))).isEmpty();
		assertThat(read(Conference.reader().setDateUpdatedAfter(today).read(this.client))).hasSize(3);
	}

	@Test
	void refusalsHaveTwiliosErrorCodes() throws InterruptedException {
		Participant alice = adds("Room", "alice").setLabel("boss").create(this.client);
		String room = alice.getConferenceSid();
		picksUp(alice.getCallSid());
		assertRefused(400, 16026, () -> adds(room, "bob").setLabel("boss").create(this.client));
		assertRefused(400, 16024, () -> adds(room, "bob").setLabel("a/b").create(this.client));
		assertRefused(400, 16024, () -> adds(room, "bob").setLabel(alice.getCallSid()).create(this.client));
		assertRefused(400, 16028, () -> adds(room, "bob").setCallSidToCoach("CAnone").create(this.client));
		assertRefused(400, 20001, () -> adds(room, "bob").setCoaching(true).create(this.client));
		assertRefused(400, 20001, () -> adds(room, "bob").setBeep("loud").create(this.client));
		assertRefused(400, 21211, () -> Participant.creator(room, DESK, new PhoneNumber("090")).create(this.client));
		assertRefused(400, 16028,
				() -> Participant.updater(room, "boss").setCallSidToCoach("CAnone").update(this.client));
		assertRefused(404, 20404, () -> conference("CF00000000000000000000000000000000"));
		assertRefused(404, 20404, () -> participant(room, "nobody"));
		Participant bob = adds(room, "bob").setMaxParticipants(2).create(this.client);
		assertRefused(400, 16020, () -> adds(room, "carol").setMaxParticipants(2).create(this.client));
		assertRefused(404, 20404, () -> Participant.updater(room, bob.getCallSid()).setMuted(true).update(this.client));
		Conference.updater(room).setStatus(Conference.UpdateStatus.COMPLETED).update(this.client);
		assertRefused(400, 16022, () -> adds(room, "bob").create(this.client));
		assertThat(this.sandbox.account().calls().find(bob.getCallSid()).orElseThrow().over()).isTrue();
	}

	@Test
	void aParticipantOnHoldHearsTheHoldUrlOnce() throws InterruptedException {
		String room = talk();
		URI music = this.application.answers("/music", "<Response><Play>/hold.mp3</Play></Response>");
		Participant.updater(room, "bob").setHold(true).setHoldUrl(music).update(this.client);
		settle();
		this.sandbox.account().engine().advance(Duration.ofMinutes(1), Duration.ofSeconds(5));
		assertThat(this.application.told("/music")).singleElement().asString().startsWith("GET ");
		assertThat(heard(participant(room, "bob").getCallSid())).last().asString().endsWith("/hold.mp3");
		assertThat(heard(participant(room, "alice").getCallSid())).doesNotContain("/hold.mp3");
	}

	@Test
	void aConferenceOrOneParticipantHearsAnAnnouncement() throws InterruptedException {
		String room = talk();
		URI all = this.application.answers("/all", "<Response><Say>We record</Say></Response>");
		Conference.updater(room).setAnnounceUrl(all).setAnnounceMethod(HttpMethod.GET).update(this.client);
		settle();
		assertThat(this.application.told("/all")).singleElement().asString().contains("ConferenceSid=" + room);
		assertThat(heard(participant(room, "alice").getCallSid())).contains("We record");
		assertThat(heard(participant(room, "bob").getCallSid())).contains("We record");
		URI one = this.application.answers("/one", "<Response><Say>Only you</Say></Response>");
		Participant.updater(room, "bob").setAnnounceUrl(one).update(this.client);
		settle();
		assertThat(heard(participant(room, "alice").getCallSid())).doesNotContain("Only you");
		assertThat(heard(participant(room, "bob").getCallSid())).contains("Only you");
	}

	@Test
	void theControlApiShowsWhoIsInAConference() throws InterruptedException {
		String room = talk();
		Participant.updater(room, "bob").setHold(true).setMuted(true).update(this.client);
		String alice = participant(room, "alice").getCallSid();
		picksUp(adds(room, "carol").setCallSidToCoach(alice).create(this.client).getCallSid());
		this.control.get()
			.uri("/sandbox/state")
			.exchange()
			.expectBody()
			.jsonPath("$.conferences.length()")
			.isEqualTo(1)
			.jsonPath("$.conferences[0].name")
			.isEqualTo("Room")
			.jsonPath("$.conferences[0].participants[1].hold")
			.isEqualTo(true)
			.jsonPath("$.conferences[0].participants[1].muted")
			.isEqualTo(true)
			.jsonPath("$.conferences[0].participants[2].who")
			.isEqualTo("client:carol")
			.jsonPath("$.conferences[0].participants[2].coaches")
			.isEqualTo(alice);
		Conference.updater(room).setStatus(Conference.UpdateStatus.COMPLETED).update(this.client);
		this.control.get().uri("/sandbox/state").exchange().expectBody().jsonPath("$.conferences").isEmpty();
	}

	@Test
	void theNameOfTheConferenceMayNeedEncoding() {
		Participant added = adds("会議 室", "alice").setLabel("営業 1").create(this.client);
		assertThat(conference(added.getConferenceSid()).getFriendlyName()).isEqualTo("会議 室");
		assertThat(participant(added.getConferenceSid(), "営業 1").getCallSid()).isEqualTo(added.getCallSid());
	}

	/** Alice and Bob talk in a conference; their labels are their names. */
	private String talk() throws InterruptedException {
		String room = "";
		for (String name : List.of("alice", "bob")) {
			Participant added = adds("Room", name).setLabel(name).create(this.client);
			picksUp(added.getCallSid());
			room = added.getConferenceSid();
		}
		return room;
	}

	private static ParticipantCreator adds(String conference, String name) {
		return Participant.creator(conference, DESK, new Client(name));
	}

	private Participant participant(String conference, String callSidOrLabel) {
		return Participant.fetcher(conference, callSidOrLabel).fetch(this.client);
	}

	private Conference conference(String sid) {
		return Conference.fetcher(sid).fetch(this.client);
	}

	private static List<SandboxHttpClient.Exchange> without404(List<SandboxHttpClient.Exchange> exchanges) {
		return exchanges.stream().filter((exchange) -> exchange.status() != 404).toList();
	}

}
