package dev.toritsugi.sandbox.voice.dial;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.RecordingOptions;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.ConferenceService;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceOptions;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceSubscription;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingService;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.jspecify.annotations.Nullable;

/**
 * Executes Dial with the noun Conference, which adds the call to a conference.
 */
public final class ConferenceDialHandler {

	private static final int NO_CALL_TO_COACH = 13240;

	private static final int CONFERENCE_IS_FULL = 16020;

	private static final int INVALID_LABEL = 16023;

	private static final int LABEL_TAKEN = 16025;

	private final Engine engine;

	private final ConferenceService conferences;

	private final RecordingService recordings;

	public ConferenceDialHandler(Engine engine, ConferenceService conferences, RecordingService recordings) {
		this.engine = engine;
		this.conferences = conferences;
		this.recordings = recordings;
	}

	/**
	 * Executes Dial.
	 */
	public void dial(TwimlExecution execution, Dial dial, Dial.Conference noun) {
		Optional<Conference> there = this.conferences.findNamed(noun.name());
		if (!admits(there, noun)) {
			execution.executeNext();
			return;
		}
		if (noun.coach() != null && !isIn(there, noun.coach())) {
			this.engine.alert(NO_CALL_TO_COACH, "the conference has no participant with call " + noun.coach());
			execution.proceed(Webhook.Kind.DIAL_ACTION, dial.action(), Map.of("DialCallStatus", "failed"));
			return;
		}
		execution.timePassed();
		DialRecorder recorder = new DialRecorder(this.recordings, execution, dial);
		recorder.answered();
		Timer limit = this.engine.after(dial.timeLimit(), () -> this.conferences.removeAtTimeLimit(execution.call()));
		execution.waiting("in a conference", () -> {
			limit.cancel();
			recorder.stop();
			this.conferences.takeOut(execution.call());
		});
		Participant[] joined = new Participant[1];
		joined[0] = this.conferences.join(noun.name(), execution.call(), settings(noun, execution.document()),
				options(noun, execution), () -> over(execution, dial, joined[0], recorder));
	}

	/**
	 * Whether the call may join the conference. A call may not join if its label is
	 * invalid, if another participant has the same label, or if the conference is full.
	 * Twilio's page on error 16025 says that the call then continues with the next verb.
	 * UNCONFIRMED: The same applies to an invalid label and to a full conference.
	 */
	private boolean admits(Optional<Conference> there, Dial.Conference noun) {
		if (noun.label() != null && !ParticipantSettings.isLabel(noun.label())) {
			this.engine.alert(INVALID_LABEL, "participantLabel must have at most 128 characters, contain no / and not "
					+ "look like a call SID: " + noun.label());
			return false;
		}
		if (noun.label() != null && isIn(there, noun.label())) {
			this.engine.alert(LABEL_TAKEN,
					"the conference already has a participant labelled %s".formatted(noun.label()));
			return false;
		}
		if (there.filter((found) -> found.participants().size() >= noun.maxParticipants()).isPresent()) {
			this.engine.alert(CONFERENCE_IS_FULL, "the conference %s is full".formatted(noun.name()));
			return false;
		}
		return true;
	}

	private static boolean isIn(Optional<Conference> conference, String callSidOrLabel) {
		return conference.flatMap((found) -> found.participant(callSidOrLabel)).isPresent();
	}

	private static ParticipantSettings settings(Dial.Conference noun, URI document) {
		return ParticipantSettings.standard(document)
			.muted(noun.muted())
			.startOnEnter(noun.startConferenceOnEnter())
			.endOnExit(noun.endConferenceOnExit())
			.beep(ParticipantSettings.Beep.of(noun.beep()))
			.label(noun.label())
			.coaching(noun.coach())
			.waitUrl(noun.waitUrl());
	}

	/**
	 * Continues with the action URL. {@code DialCallStatus} is {@code answered} for
	 * conferences, according to Twilio's page on Dial. UNCONFIRMED: The status is
	 * {@code failed} if the wait document could not be played.
	 */
	private static void over(TwimlExecution execution, Dial dial, @Nullable Participant participant,
			DialRecorder recorder) {
		Map<String, String> result = new LinkedHashMap<>();
		boolean failed = participant != null && participant.waitFailed();
		result.put("DialCallStatus", failed ? "failed" : "answered");
		if (participant != null) {
			result.put("ConferenceSid", participant.conference().sid());
		}
		result.putAll(recorder.stop());
		execution.proceed(Webhook.Kind.DIAL_ACTION, dial.action(), result);
	}

	private static ConferenceOptions options(Dial.Conference noun, TwimlExecution execution) {
		RecordingOptions recording = noun.recording();
		return new ConferenceOptions(subscription(noun.status(), execution.document()),
				(recording != null) ? new RecordingRequest(RecordingSource.CONFERENCE, recording.channels(), null,
						DialRecorder.callback(recording.callback(), execution)) : null);
	}

	private static @Nullable ConferenceSubscription subscription(@Nullable StatusCallback status, URI document) {
		return (status != null) ? new ConferenceSubscription(status.url().method(), status.url().resolve(document),
				status.events(), Map.of()) : null;
	}

}
