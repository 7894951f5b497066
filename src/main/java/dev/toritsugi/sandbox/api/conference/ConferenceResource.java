package dev.toritsugi.sandbox.api.conference;

import java.util.Map;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.ConferenceEnd;
import dev.toritsugi.sandbox.voice.conference.Participant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A conference in Twilio's JSON format.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/conference-resource">Twilio:
 * Conference resource</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record ConferenceResource(String sid, String accountSid, String friendlyName, String status, String region,
		String dateCreated, String dateUpdated, String apiVersion, String uri, Map<String, String> subresourceUris,
		@Nullable String reasonConferenceEnded, @Nullable String callSidEndingConference) {

	/** The region of conferences whose participants request no region. */
	private static final String REGION = "us1";

	static ConferenceResource of(Conference conference, AccountRequest request) {
		String path = request.uri("/Conferences/" + conference.sid());
		ConferenceEnd end = conference.end();
		Participant endedBy = (end != null) ? end.endedBy() : null;
		return new ConferenceResource(conference.sid(), request.accountSid(), conference.friendlyName(),
				conference.status().value(), REGION, TwilioDateFormat.rfc2822(conference.created()),
				TwilioDateFormat.rfc2822(conference.updated()), "2010-04-01", path + ".json",
				Map.of("participants", path + "/Participants.json", "recordings", path + "/Recordings.json"),
				(end != null) ? end.reason() : null, (endedBy != null) ? endedBy.call().sid() : null);
	}

}
