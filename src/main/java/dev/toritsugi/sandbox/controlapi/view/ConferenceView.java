package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import dev.toritsugi.sandbox.voice.conference.Conference;
import dev.toritsugi.sandbox.voice.conference.Participant;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import org.jspecify.annotations.Nullable;

/**
 * A live conference.
 *
 * @param sid SID of the conference, which consists of CF and 32 hex digits
 * @param status Twilio's conference status: init or in-progress
 */
public record ConferenceView(String sid, String name, String status, Instant created,
		List<ParticipantView> participants) {

	public static ConferenceView of(Conference conference) {
		return new ConferenceView(conference.sid(), conference.friendlyName(), conference.status().value(),
				conference.created(), conference.participants().stream().map(ParticipantView::of).toList());
	}

	/**
	 * A participant of the conference.
	 *
	 * @param call SID of the participant's call
	 * @param who number or address of the participant's phone
	 * @param connected false while the participant's phone still rings
	 * @param coaches SID of the only call that hears the participant; omitted if all
	 * participants hear the participant
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ParticipantView(String call, String who, @Nullable String label, boolean connected, boolean muted,
			boolean hold, boolean endConferenceOnExit, @Nullable String coaches) {

		private static ParticipantView of(Participant participant) {
			Call call = participant.call();
			ParticipantSettings settings = participant.settings();
			return new ParticipantView(call.sid(),
					(call.direction() == CallDirection.INBOUND) ? call.from() : call.to(), settings.label(),
					participant.connected(), settings.muted(), participant.onHold(), settings.endOnExit(),
					settings.coaches());
		}

	}

}
