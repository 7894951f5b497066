package dev.toritsugi.sandbox.voice.conference;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.StatusCallbackSender;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceSubscription;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;

/**
 * Sends the status callbacks of conferences.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/conference">Twilio: Conference,
 * parameters of a status callback</a>
 */
final class ConferenceCallbackSender {

	private static final String ANNOUNCE_URL = "AnnounceUrl";

	private final Engine engine;

	private final String accountSid;

	ConferenceCallbackSender(Engine engine, String accountSid) {
		this.engine = engine;
		this.accountSid = accountSid;
	}

	void joined(Participant participant) {
		send(participant, "join", "participant-join", Map.of());
	}

	/**
	 * Reports that a participant has left the conference.
	 * @param reason Twilio's value of {@code ReasonParticipantLeft}
	 */
	void left(Participant participant, String reason) {
		send(participant, "leave", "participant-leave",
				Map.of("ParticipantCallStatus", participant.call().status().value(), "ReasonParticipantLeft", reason));
	}

	void muted(Participant participant) {
		send(participant, "mute", participant.settings().muted() ? "participant-mute" : "participant-unmute", Map.of());
	}

	void held(Participant participant) {
		send(participant, "hold", participant.onHold() ? "participant-hold" : "participant-unhold", Map.of());
	}

	void modified(Participant participant) {
		send(participant, "modify", "participant-modify", Map.of());
	}

	/** Reports that a participant has spoken. */
	void spoke(Participant participant) {
		send(participant, "speaker", "participant-speech-start", Map.of());
		send(participant, "speaker", "participant-speech-stop", Map.of());
	}

	/** Reports the end of a participant's announcement. */
	void announced(Participant participant, URI url) {
		sendAnnouncement(participant, "announcement-end", Map.of(ANNOUNCE_URL, url.toString()));
	}

	/** Reports the end of an announcement to all participants. */
	void announced(Conference conference, URI url) {
		send(conference, "announcement", "announcement-end", Map.of(ANNOUNCE_URL, url.toString()));
	}

	/**
	 * Reports that a participant's announcement could not be played. UNCONFIRMED:
	 * Twilio's texts of the reason.
	 */
	void announcementFailed(Participant participant, URI url, String reason) {
		sendAnnouncement(participant, "announcement-fail", failure(url, reason));
	}

	/** Reports that an announcement to all participants could not be played. */
	void announcementFailed(Conference conference, URI url, String reason) {
		send(conference, "announcement", "announcement-fail", failure(url, reason));
	}

	private static Map<String, String> failure(URI url, String reason) {
		return Map.of(ANNOUNCE_URL, url.toString(), "ReasonAnnouncementFailed", reason);
	}

	/**
	 * Sends a callback about an announcement to a participant. The parameters of a
	 * participant who has left are omitted.
	 */
	private void sendAnnouncement(Participant participant, String event, Map<String, String> more) {
		if (participant.conference().participants().contains(participant)) {
			send(participant, "announcement", event, more);
		}
		else {
			send(participant.conference(), "announcement", event, more);
		}
	}

	void started(Conference conference) {
		send(conference, "start", "conference-start", Map.of());
	}

	void ended(Conference conference) {
		ConferenceEnd end = conference.end();
		if (end == null) {
			return;
		}
		Map<String, String> more = new LinkedHashMap<>();
		Participant endedBy = end.endedBy();
		if (endedBy != null) {
			more.put("CallSidEndingConference", endedBy.call().sid());
			if (endedBy.settings().label() != null) {
				more.put("ParticipantLabelEndingConference", endedBy.settings().label());
			}
		}
		more.put("ReasonConferenceEnded", end.reason());
		more.put("Reason", end.description());
		send(conference, "end", "conference-end", more);
	}

	/**
	 * Sends a callback if the conference's subscription includes the event.
	 * @param wanted name of the event in the subscription
	 * @param event name of the event in the callback
	 */
	private void send(Conference conference, String wanted, String event, Map<String, String> more) {
		ConferenceSubscription subscription = conference.subscription();
		if (subscription == null || !subscription.events().contains(wanted)) {
			return;
		}
		Instant now = this.engine.now();
		Map<String, String> all = new LinkedHashMap<>();
		all.put("AccountSid", this.accountSid);
		all.put("ConferenceSid", conference.sid());
		all.put("FriendlyName", conference.friendlyName());
		all.put("StatusCallbackEvent", event);
		all.put("SequenceNumber", String.valueOf(conference.nextSequence()));
		all.put("Timestamp", VoiceParameters.timestamp(now));
		all.putAll(more);
		all.putAll(subscription.more());
		new StatusCallbackSender(this.engine).send(
				Webhook.by(subscription.method(), Webhook.Kind.CONFERENCE, subscription.url(), all),
				"the conference status callback");
	}

	private void send(Participant participant, String wanted, String event, Map<String, String> more) {
		ParticipantSettings settings = participant.settings();
		Map<String, String> all = new LinkedHashMap<>();
		all.put("CallSid", participant.call().sid());
		if (settings.label() != null) {
			all.put("ParticipantLabel", settings.label());
		}
		all.put("Muted", String.valueOf(settings.muted()));
		all.put("Hold", String.valueOf(participant.onHold()));
		all.put("Coaching", String.valueOf(settings.coaches() != null));
		all.put("EndConferenceOnExit", String.valueOf(settings.endOnExit()));
		all.put("StartConferenceOnEnter", String.valueOf(settings.startOnEnter()));
		all.putAll(more);
		send(participant.conference(), wanted, event, all);
	}

}
