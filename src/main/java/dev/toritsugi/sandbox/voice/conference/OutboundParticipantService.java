package dev.toritsugi.sandbox.voice.conference;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantRequest;
import dev.toritsugi.sandbox.voice.detection.AnsweringMachineDetector;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import dev.toritsugi.sandbox.voice.phone.OutgoingRing;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingService;

/**
 * Calls phones and adds the answered calls to conferences. UNCONFIRMED: The participant
 * joins when the call is answered, even if EarlyMedia lets the conference hear the
 * ringing.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/voice/api/conference-participant-resource#create-a-participant">Twilio:
 * create a Participant</a>
 */
public final class OutboundParticipantService {

	private static final int CONFERENCE_IS_FULL = 16020;

	private static final int CONFERENCE_IS_OVER = 16022;

	private static final int LABEL_TAKEN = 16026;

	private static final int NO_CALL_TO_COACH = 16028;

	private static final Pattern SID = Pattern.compile("CF[0-9a-f]{32}");

	private final Engine engine;

	private final CallRegistry calls;

	private final CalleePhoneService calleePhones;

	private final CallProgressReporter progressReporter;

	private final ConferenceService conferences;

	private final ConferenceLifecycle lifecycle;

	private final RecordingService recordings;

	private final AnsweringMachineDetector detector;

	OutboundParticipantService(Engine engine, CallRegistry calls, CalleePhoneService calleePhones,
			CallProgressReporter progressReporter, ConferenceService conferences, ConferenceLifecycle lifecycle,
			RecordingService recordings, AnsweringMachineDetector detector) {
		this.engine = engine;
		this.calls = calls;
		this.calleePhones = calleePhones;
		this.progressReporter = progressReporter;
		this.conferences = conferences;
		this.lifecycle = lifecycle;
		this.recordings = recordings;
		this.detector = detector;
	}

	/**
	 * Calls a phone for a conference.
	 * @param sidOrName SID of a live conference, or name of a conference, which is
	 * created if no live conference has the name
	 * @throws TwilioError if the conference is over or full, if the label is taken, or if
	 * the call to coach is not in the conference
	 */
	public Participant call(String sidOrName, ParticipantRequest request) {
		String name = name(sidOrName);
		requireAdmission(this.conferences.findNamed(name), request);
		Conference conference = this.conferences.named(name, request.conference());
		Call leg = this.calleePhones
			.ring(new OutgoingRing(request.from(), request.to(), CallDirection.OUTBOUND_API, request.timeout(), null,
					null, (answered) -> this.lifecycle.participant(answered).ifPresent(this.lifecycle::connect)));
		Participant participant = new Participant(conference, leg, request.settings(), this.engine.now(),
				() -> hangUp(leg));
		this.lifecycle.add(participant);
		Duration limit = request.timeLimit();
		if (limit != null) {
			this.calls.limit(leg, limit);
		}
		RecordingRequest recording = request.recording();
		if (recording != null) {
			leg.whenAnswered(() -> this.recordings.start(leg, recording));
		}
		if (request.detection() != null) {
			this.detector.follow(leg, request.detection());
		}
		if (request.progress() != null) {
			this.progressReporter.follow(leg, request.progress());
		}
		return participant;
	}

	private String name(String sidOrName) {
		return !SID.matcher(sidOrName).matches() ? sidOrName
				: this.conferences.find(sidOrName)
					.filter((found) -> !found.over())
					.map(Conference::friendlyName)
					.orElseThrow(() -> TwilioError.refused(CONFERENCE_IS_OVER,
							"Conference does not exist or is completed: " + sidOrName));
	}

	/**
	 * Checks whether a conference admits a participant.
	 * @param conference live conference, or empty if the request creates the conference
	 * @throws TwilioError if the conference does not admit the participant
	 */
	private static void requireAdmission(Optional<Conference> conference, ParticipantRequest request) {
		String label = request.settings().label();
		if (label != null && conference.flatMap((found) -> found.participant(label)).isPresent()) {
			throw TwilioError.refused(LABEL_TAKEN, "Participant label is in use by another participant: " + label);
		}
		String coached = request.settings().coaches();
		if (coached != null && conference.filter((found) -> found.hasConnected(coached)).isEmpty()) {
			throw TwilioError.refused(NO_CALL_TO_COACH,
					"Participant to be coached is not present in the conference: " + coached);
		}
		conference.filter((found) -> found.participants().size() >= request.maxParticipants()).ifPresent((full) -> {
			throw TwilioError.refused(CONFERENCE_IS_FULL, "Conference is full: " + full.sid());
		});
	}

	private void hangUp(Call leg) {
		this.calls.end(leg, (leg.answered() != null) ? CallStatus.COMPLETED : CallStatus.CANCELED);
	}

}
