package dev.toritsugi.sandbox.api.conference;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A participant in Twilio's JSON format. Calls in the sandbox are never queued, so that
 * {@code queue_time} is always null.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/voice/api/conference-participant-resource">Twilio:
 * Participant resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record ParticipantResource(String accountSid, String callSid, @Nullable String label, String conferenceSid,
		String dateCreated, String dateUpdated, boolean endConferenceOnExit, boolean muted, boolean hold, String status,
		boolean startConferenceOnEnter, boolean coaching, @Nullable String callSidToCoach, @Nullable String queueTime,
		String uri) {

	/**
	 * The status of a new participant in the response to the request that creates the
	 * participant.
	 */
	private static final String QUEUED = "queued";

	static ParticipantResource of(Participant participant, AccountRequest request) {
		return of(participant, participant.connected() ? "connected" : "ringing", request);
	}

	static ParticipantResource created(Participant participant, AccountRequest request) {
		return of(participant, QUEUED, request);
	}

	private static ParticipantResource of(Participant participant, String status, AccountRequest request) {
		ParticipantSettings settings = participant.settings();
		String conference = participant.conference().sid();
		String call = participant.call().sid();
		return new ParticipantResource(request.accountSid(), call, settings.label(), conference,
				TwilioDateFormat.rfc2822(participant.created()), TwilioDateFormat.rfc2822(participant.updated()),
				settings.endOnExit(), settings.muted(), participant.onHold(), status, settings.startOnEnter(),
				settings.coaches() != null, settings.coaches(), null,
				request.uri("/Conferences/%s/Participants/%s.json".formatted(conference, call)));
	}

}
