package dev.toritsugi.sandbox.account;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceOptions;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceSubscription;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantRequest;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests participants that REST requests add to conferences, change and remove.
 */
class ParticipantTests extends AbstractCallTests {

	private static final ParticipantSettings STANDARD = ParticipantSettings.standard(URI.create("http://app/"));

	private static final ParticipantUpdate NO_CHANGE = new ParticipantUpdate(null, null, null, null, null, null, null,
			null);

	private static final String MUSIC = "Twilio's hold music";

	@Test
	void aParticipantJoinsWhenThePhoneIsAnswered() {
		Participant alice = adds("alice", STANDARD);
		assertThat(alice.connected()).isFalse();
		assertThat(events()).isEmpty();
		answer(alice.call());
		assertThat(alice.connected()).isTrue();
		assertThat(alice.call().heard()).extracting(HeardPrompt::what).containsExactly(MUSIC);
		answer(adds("bob", STANDARD).call());
		assertThat(events()).containsExactly("participant-join", "participant-join", "conference-start");
		assertThat(room().status()).isEqualTo(Conference.Status.IN_PROGRESS);
		assertThat(alice.call().heard()).extracting(HeardPrompt::what).containsExactly(MUSIC, "beep");
	}

	@Test
	void aPhoneThatDoesNotAnswerLeavesWithItsCallStatus() {
		answer(adds("alice", STANDARD).call());
		Participant bob = adds("bob", STANDARD.label("consult"));
		advance(30);
		assertThat(bob.call().status()).isEqualTo(CallStatus.NO_ANSWER);
		assertThat(room().participants()).hasSize(1);
		assertThat(last("participant-leave")).containsEntry("ReasonParticipantLeft", "participant_add_failed")
			.containsEntry("ParticipantCallStatus", "no-answer")
			.containsEntry("ParticipantLabel", "consult")
			.containsEntry("SequenceNumber", "2");
	}

	@Test
	void aConferenceWithoutAnyAnswerEnds() {
		Participant alice = adds("alice", STANDARD);
		Conference room = room();
		this.account.engine().run(() -> this.account.calleePhones().decline(alice.call()));
		assertThat(room.over()).isTrue();
		assertThat(last("conference-end")).containsEntry("ReasonConferenceEnded", "last-participant-left")
			.containsEntry("CallSidEndingConference", alice.call().sid())
			.containsKey("Reason");
	}

	@Test
	void ringingPhonesStopWhenTheLastConnectedParticipantLeaves() {
		Participant alice = adds("alice", STANDARD);
		answer(alice.call());
		Participant bob = adds("bob", STANDARD);
		hangUp(alice.call());
		assertThat(bob.call().status()).isEqualTo(CallStatus.CANCELED);
		assertThat(alice.conference().over()).isTrue();
	}

	@Test
	void aRemovedParticipantIsHungUp() {
		Participant alice = adds("alice", STANDARD.endOnExit(true));
		answer(alice.call());
		Participant bob = adds("bob", STANDARD);
		answer(bob.call());
		this.account.engine().run(() -> this.account.voice().participants().kick(alice));
		assertThat(alice.call().status()).isEqualTo(CallStatus.COMPLETED);
		assertThat(bob.call().status()).isEqualTo(CallStatus.COMPLETED);
		assertThat(requests("participant-leave")).extracting((request) -> request.get("ReasonParticipantLeft"))
			.containsExactly("participant_updated_via_api", "moderator_ended_conference");
		assertThat(last("conference-end"))
			.containsEntry("ReasonConferenceEnded", "participant-with-end-conference-on-exit-kicked")
			.containsEntry("CallSidEndingConference", alice.call().sid());
	}

	@Test
	void aRingingParticipantIsRemovedByCancelingItsCall() {
		answer(adds("alice", STANDARD).call());
		Participant bob = adds("bob", STANDARD);
		this.account.engine().run(() -> this.account.voice().participants().kick(bob));
		assertThat(bob.call().status()).isEqualTo(CallStatus.CANCELED);
		assertThat(room().participants()).hasSize(1);
	}

	@Test
	void endOnExitChangedOnHoldHasNoEffect() {
		List<Participant> talking = talk();
		Participant bob = talking.get(1);
		update(bob, new ParticipantUpdate(null, true, null, true, null, null, null, null));
		assertThat(bob.settings().endOnExit()).isTrue();
		update(bob, new ParticipantUpdate(null, null, null, false, null, null, null, null));
		assertThat(bob.settings().endOnExit()).isTrue();
		update(bob, new ParticipantUpdate(null, false, null, null, null, null, null, null));
		update(bob, new ParticipantUpdate(null, null, null, false, null, null, null, null));
		assertThat(bob.settings().endOnExit()).isFalse();
		assertThat(events()).containsSubsequence("participant-hold", "participant-modify", "participant-unhold",
				"participant-modify");
	}

	@Test
	void aTestChoosesThatEndOnExitIsAppliedOnHold() {
		this.account.engine()
			.run(() -> this.account.voice()
				.behavior()
				.set(new Behavior(Behavior.Leave.CANCELS_TASK, Behavior.FailedWait.SILENCE, Behavior.Prompts.INSTANT,
						Behavior.HeldExit.APPLIED, Behavior.BrowserReject.OWN_TAB)));
		Participant bob = talk().get(1);
		update(bob, new ParticipantUpdate(null, true, null, null, null, null, null, null));
		update(bob, new ParticipantUpdate(null, null, null, true, null, null, null, null));
		assertThat(bob.settings().endOnExit()).isTrue();
	}

	@Test
	void aParticipantOnHoldStaysThereWhileOthersJoinAndLeave() {
		List<Participant> talking = talk();
		Participant bob = talking.get(1);
		update(bob, new ParticipantUpdate(null, true, null, null, null, null, null, null));
		assertThat(bob.call().heard()).last().extracting(HeardPrompt::what).isEqualTo(MUSIC);
		int heard = bob.call().heard().size();
		answer(adds("carol", STANDARD).call());
		hangUp(talking.get(0).call());
		assertThat(bob.onHold()).isTrue();
		assertThat(bob.call().heard()).hasSize(heard);
		hangUp(room().connected().get(1).call());
		assertThat(bob.call().heard()).hasSize(heard);
		update(bob, new ParticipantUpdate(null, false, null, null, null, null, null, null));
		assertThat(bob.call().heard()).last().extracting(HeardPrompt::what).isEqualTo(MUSIC);
	}

	@Test
	void coachingIsChangedAndReported() {
		List<Participant> talking = talk();
		Participant carol = adds("carol", STANDARD.muted(true));
		answer(carol.call());
		String coached = talking.get(0).call().sid();
		update(carol, new ParticipantUpdate(false, null, null, null, null, new ParticipantUpdate.Coaching(coached),
				null, null));
		assertThat(last("participant-modify")).containsEntry("Coaching", "true").containsEntry("Muted", "false");
		assertThat(carol.settings().coaches()).isEqualTo(coached);
		update(carol,
				new ParticipantUpdate(null, null, null, null, null, new ParticipantUpdate.Coaching(null), null, null));
		assertThat(last("participant-modify")).containsEntry("Coaching", "false");
	}

	@Test
	void beepOnExitFalseSilencesTheBeep() {
		List<Participant> talking = talk();
		answer(adds("carol", STANDARD.beep(ParticipantSettings.Beep.of("false"))).call());
		Call alice = talking.get(0).call();
		int heard = alice.heard().size();
		update(talking.get(1), new ParticipantUpdate(null, null, null, null, false, null, null, null));
		hangUp(talking.get(1).call());
		assertThat(alice.heard()).hasSize(heard);
	}

	@Test
	void anAnnouncementThatFailsIsReported() {
		talk();
		ParticipantUpdate.Announcement missing = new ParticipantUpdate.Announcement("POST",
				URI.create("http://app/missing"));
		this.account.engine().run(() -> this.account.voice().conferences().announce(room(), missing));
		assertThat(last("announcement-fail")).containsEntry("AnnounceUrl", "http://app/missing")
			.containsKey("ReasonAnnouncementFailed");
		assertThat(events()).doesNotContain("announcement-end");
	}

	@Test
	void anAnnouncementIsReportedWhenItEnds() {
		Participant bob = talk().get(1);
		this.application.twiml("/say", "<Response><Say>One moment</Say><Pause length='4'/></Response>");
		ParticipantUpdate.Announcement say = new ParticipantUpdate.Announcement("POST", URI.create("http://app/say"));
		update(bob, new ParticipantUpdate(null, null, null, null, null, null, null, say));
		assertThat(events()).doesNotContain("announcement-end");
		advance(6);
		assertThat(last("announcement-end")).containsEntry("AnnounceUrl", "http://app/say")
			.containsEntry("CallSid", bob.call().sid());
		this.account.engine().run(() -> this.account.voice().conferences().announce(room(), say));
		hangUp(bob.call());
		advance(6);
		assertThat(last("announcement-end")).doesNotContainKey("CallSid");
		assertThat(this.application.requestsTo("/say")).hasSize(2);
	}

	@Test
	void theTimeLimitEndsTheCall() {
		Participant alice = this.account.engine()
			.call(() -> this.account.voice()
				.outboundParticipants()
				.call("Room", new ParticipantRequest("+12025550100", "client:alice", Duration.ofSeconds(20),
						Duration.ofSeconds(60), STANDARD, 250, ConferenceOptions.NONE, null, null, null)));
		advance(10);
		answer(alice.call());
		advance(59);
		assertThat(alice.call().over()).isFalse();
		advance(1);
		assertThat(alice.call().status()).isEqualTo(CallStatus.COMPLETED);
	}

	@Test
	void onlyTheFirstParticipantsCallbackCounts() {
		answer(adds("alice", STANDARD).call());
		this.application.twiml("/enqueue",
				"<Response><Dial action='/over'><Conference statusCallback='/other' statusCallbackEvent='join leave'>"
						+ "Room</Conference></Dial></Response>");
		Call caller = incomingCall();
		assertThat(this.application.requestsTo("/other")).isEmpty();
		assertThat(events()).containsExactly("participant-join", "participant-join", "conference-start");
		this.account.engine().run(() -> this.account.voice().conferences().end(room()));
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "answered")
			.containsKey("ConferenceSid");
		assertThat(requests("participant-leave")).extracting((request) -> request.get("ReasonParticipantLeft"))
			.containsOnly("conference_ended_via_api");
		assertThat(caller.over()).isTrue();
	}

	@Test
	void aSpokenSentenceIsReportedToSubscribersOfSpeakers() {
		Participant bob = talk().get(1);
		this.account.engine().run(() -> this.account.callerPhones().say(bob.call(), "hello", Duration.ZERO));
		assertThat(events()).endsWith("participant-speech-start", "participant-speech-stop");
	}

	@Test
	void anUpdateWithoutChangesReportsNothing() {
		Participant bob = talk().get(1);
		int before = events().size();
		update(bob, NO_CHANGE);
		assertThat(events()).hasSize(before);
	}

	private List<Participant> talk() {
		Participant alice = adds("alice", STANDARD);
		answer(alice.call());
		Participant bob = adds("bob", STANDARD);
		answer(bob.call());
		return List.of(alice, bob);
	}

	private Participant adds(String name, ParticipantSettings settings) {
		this.application.twiml("/events", "");
		return this.account.engine()
			.call(() -> this.account.voice()
				.outboundParticipants()
				.call("Room",
						new ParticipantRequest("+12025550100", "client:" + name, Duration.ofSeconds(30), null, settings,
								250,
								new ConferenceOptions(new ConferenceSubscription("POST",
										URI.create("http://app/events"), Set.of("start", "end", "join", "leave", "mute",
												"hold", "modify", "speaker", "announcement"),
										Map.of()), null),
								null, null, null)));
	}

	private void update(Participant participant, ParticipantUpdate update) {
		this.account.engine().run(() -> this.account.voice().participants().update(participant, update));
	}

	private List<String> events() {
		return this.application.requestsTo("/events")
			.stream()
			.map((webhook) -> Objects.requireNonNull(webhook.parameters().get("StatusCallbackEvent")))
			.toList();
	}

	private List<Map<String, String>> requests(String event) {
		return this.application.requestsTo("/events")
			.stream()
			.map(Webhook::parameters)
			.filter((parameters) -> event.equals(parameters.get("StatusCallbackEvent")))
			.toList();
	}

	private Map<String, String> last(String event) {
		List<Map<String, String>> all = requests(event);
		assertThat(all).as(event).isNotEmpty();
		return all.get(all.size() - 1);
	}

	private Conference room() {
		return this.account.voice().conferences().findNamed("Room").orElseThrow();
	}

}
