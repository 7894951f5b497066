package dev.toritsugi.sandbox.account;

import java.util.Objects;

import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.HeardPrompt;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests conferences that TwiML documents dial.
 */
class ConferenceTests extends AbstractCallTests {

	@Test
	void theSecondParticipantStartsTheConference() {
		this.application.twiml("/alone", "<Response><Play>/music.wav</Play></Response>");
		Call first = joins("waitUrl='/alone'");
		assertThat(first.heard()).extracting(HeardPrompt::what).containsExactly("http://app/music.wav");
		assertThat(room().status()).isEqualTo(Conference.Status.INIT);
		joins("");
		assertThat(room().status()).isEqualTo(Conference.Status.IN_PROGRESS);
		advance(60);
		assertThat(this.application.requestsTo("/alone")).hasSize(1);
	}

	@Test
	void startConferenceOnEnterFalseDoesNotStartTheConference() {
		joins("startConferenceOnEnter='false'");
		joins("startConferenceOnEnter='false'");
		assertThat(room().status()).isEqualTo(Conference.Status.INIT);
		joins("");
		assertThat(room().status()).isEqualTo(Conference.Status.IN_PROGRESS);
	}

	@Test
	void endConferenceOnExitEndsTheConferenceForAll() {
		Call guest = joins("");
		Call host = joins("endConferenceOnExit='true'");
		Conference room = room();
		this.account.engine().run(() -> this.account.callerPhones().hangUp(host));
		assertThat(room.status()).isEqualTo(Conference.Status.COMPLETED);
		assertThat(room.end())
			.satisfies((end) -> assertThat(Objects.requireNonNull(end).endedBy()).extracting(Participant::call)
				.isEqualTo(host));
		assertThat(guest.heard()).extracting(HeardPrompt::what).endsWith("over");
		assertThat(guest.status()).isEqualTo(CallStatus.COMPLETED);
		assertThat(this.account.voice().conferences().findNamed("Room")).isEmpty();
	}

	@Test
	void theConferenceEndsWithItsLastParticipant() {
		Call one = joins("");
		Call other = joins("");
		Conference room = room();
		this.account.engine().run(() -> this.account.callerPhones().hangUp(one));
		assertThat(room.status()).isEqualTo(Conference.Status.IN_PROGRESS);
		assertThat(other.heard()).extracting(HeardPrompt::what).endsWith("Twilio's hold music");
		this.account.engine().run(() -> this.account.callerPhones().hangUp(other));
		assertThat(reason(room)).isEqualTo("last-participant-left");
	}

	@Test
	void aRemovedParticipantContinuesWithTheNextVerb() {
		Call guest = joins("");
		joins("");
		Participant out = room().participant(guest.sid()).orElseThrow();
		this.account.engine().run(() -> this.account.voice().participants().kick(out));
		assertThat(guest.heard()).extracting(HeardPrompt::what).endsWith("over");
		assertThat(room().participants()).hasSize(1);
	}

	@Test
	void theRestApiEndsAConference() {
		Call guest = joins("");
		joins("");
		Conference room = room();
		this.account.engine().run(() -> this.account.voice().conferences().end(room));
		assertThat(reason(room)).isEqualTo("conference-ended-via-api");
		assertThat(guest.over()).isTrue();
	}

	@Test
	void aParticipantLabelIsUnique() {
		joins("participantLabel='boss'");
		Call second = joins("participantLabel='boss'");
		assertThat(alerts()).singleElement().asString().startsWith("16025");
		assertThat(second.heard()).extracting(HeardPrompt::what).containsExactly("over");
		assertThat(room().participant("boss")).isPresent();
	}

	@Test
	void aVerbForbiddenInAConferenceWaitDocumentCausesAnAlert() {
		this.application.twiml("/alone", "<Response><Gather/></Response>");
		joins("waitUrl='/alone'");
		assertThat(alerts()).singleElement().asString().startsWith("13238");
	}

	@ParameterizedTest
	@CsvSource({ "404,text/plain,'',11200", "200,text/plain,<Hello>,12100", "200,application/json,{},12300" })
	void aFailingWaitUrlKeepsTheParticipantOut(int status, String type, String body, String alert) {
		this.application.answers("/alone", type, body);
		if (status != 200) {
			this.application.fails("/alone", status);
		}
		this.application.twiml("/over", "<Response><Say>Sorry</Say><Pause length='60'/></Response>");
		this.application.twiml("/status", "");
		Call call = dials("action='/over'",
				"waitUrl='/alone' statusCallback='/status' statusCallbackEvent='leave end'");
		assertThat(alerts()).singleElement().asString().startsWith(alert);
		assertThat(onlyRequestTo("/over").parameters()).containsEntry("DialCallStatus", "failed");
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("Sorry");
		assertThat(this.account.voice().conferences().findNamed("Room")).isEmpty();
		assertThat(this.application.requestsTo("/status").get(0).parameters())
			.containsEntry("StatusCallbackEvent", "participant-leave")
			.containsEntry("ReasonParticipantLeft", "participant_add_failed");
		dials("action='/over'", "waitUrl='/alone'");
		assertThat(this.account.voice().conferences().findNamed("Room")).isEmpty();
	}

	@Test
	void aFailingWaitUrlContinuesWithTheVerbAfterDial() {
		Call call = joins("waitUrl='/missing'");
		assertThat(call.heard()).extracting(HeardPrompt::what).containsExactly("over");
	}

	@Test
	void aWaitUrlThatFailsAfterTheStartHasNoEffect() {
		this.application.twiml("/alone", "<Response><Play>/music.wav</Play></Response>");
		Call first = joins("waitUrl='/alone'");
		Call second = joins("waitUrl=''");
		this.application.fails("/alone", 404);
		this.account.engine().run(() -> this.account.callerPhones().hangUp(second));
		advance(60);
		assertThat(first.doing()).isEqualTo("in a conference");
		joins("waitUrl=''");
		assertThat(room().status()).isEqualTo(Conference.Status.IN_PROGRESS);
	}

	private Call joins(String attributes) {
		return dials("", attributes);
	}

	private Call dials(String dial, String attributes) {
		this.application.twiml("/enqueue",
				"<Response><Dial %s><Conference %s>Room</Conference></Dial><Say>over</Say></Response>".formatted(dial,
						attributes));
		return incomingCall();
	}

	private static String reason(Conference conference) {
		return Objects.requireNonNull(conference.end()).reason();
	}

	private Conference room() {
		return this.account.voice().conferences().findNamed("Room").orElseThrow();
	}

}
