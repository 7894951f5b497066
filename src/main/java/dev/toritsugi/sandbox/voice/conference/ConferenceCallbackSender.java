package dev.toritsugi.sandbox.voice.conference;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;

/**
 * Sends the status callbacks of conferences.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/conference">Twilio: Conference,
 * parameters of a status callback</a>
 */
public final class ConferenceCallbackSender {

	private static final int HTTP_RETRIEVAL_FAILURE = 11200;

	private final Engine engine;

	private final String accountSid;

	public ConferenceCallbackSender(Engine engine, String accountSid) {
		this.engine = engine;
		this.accountSid = accountSid;
	}

	/**
	 * @param wanted name in the list of subscribed events
	 * @param event name in the callback
	 */
	void tell(Conference conference, String wanted, String event, Map<String, String> more) {
		Conference.Subscription report = conference.report();
		if (report == null || !report.events().contains(wanted)) {
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
		all.putAll(report.more());
		this.engine.send(Webhook.by(report.method(), Webhook.Kind.CONFERENCE, report.url(), all), (answer) -> {
			if (!answer.ok()) {
				this.engine.alert(HTTP_RETRIEVAL_FAILURE, "the conference callback gave " + answer.problem());
			}
		});
	}

	void tell(Participant participant, String wanted, String event, Map<String, String> more) {
		Participant.Settings settings = participant.settings();
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
		tell(participant.conference(), wanted, event, all);
	}

}
