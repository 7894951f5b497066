package dev.toritsugi.sandbox.api.conference;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.api.voice.MachineDetectionReader;
import dev.toritsugi.sandbox.api.voice.OutboundCallReader;
import dev.toritsugi.sandbox.api.voice.RecordingRequestReader;
import dev.toritsugi.sandbox.api.voice.VoiceSettingsReader;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceOptions;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceSubscription;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceValues;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantRequest;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;
import dev.toritsugi.sandbox.voice.detection.MachineDetection;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import dev.toritsugi.sandbox.voice.phone.ClientAddress;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request that calls a phone for a conference.
 *
 * @param parameters parameters of the request
 * @param account the sandbox's account
 * @see <a href=
 * "https://www.twilio.com/docs/voice/api/conference-participant-resource#create-a-participant">Twilio:
 * create a Participant</a>
 */
record ParticipantRequestReader(RequestParameters parameters, SandboxAccount account) {

	private static final int INVALID_LABEL = 16024;

	private static final int INVALID_DETECTION = 21263;

	private static final List<String> ASYNC_AMD = List.of("AsyncAmd", "AsyncAmdStatusCallback",
			"AsyncAmdStatusCallbackMethod");

	private static final int SHORTEST_TIMEOUT = 5;

	private static final int LONGEST_TIMEOUT = 600;

	private static final URI NO_DOCUMENT = URI.create("http://localhost/");

	/** Parameters that have no effect, because the sandbox connects no real phones. */
	private static final List<String> WITHOUT_EFFECT = List.of("EarlyMedia", "Region", "JitterBufferSize", "Byoc",
			"SipAuthUsername", "SipAuthPassword", "CallReason", "CallToken", "ClientNotificationUrl",
			"CallerDisplayName");

	/**
	 * Returns the request that the parameters describe.
	 * @throws TwilioError if a parameter is missing or invalid
	 */
	ParticipantRequest read() {
		OutboundCallReader reader = new OutboundCallReader(this.parameters, this.account);
		String to = reader.participantTo();
		String from = reader.callerId(to);
		Integer timeout = this.parameters.integer("Timeout", SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
		Duration timeLimit = OutboundCallReader.timeLimit(this.parameters);
		RecordingRequestReader recordings = new RecordingRequestReader(this.parameters);
		WITHOUT_EFFECT.forEach((name) -> this.parameters.ignore(name, "it has no effect in the sandbox"));
		return new ParticipantRequest(from, ClientAddress.withoutParameters(to),
				Duration.ofSeconds(Objects.requireNonNullElse(timeout, 60)), timeLimit, settings(),
				Objects.requireNonNullElse(this.parameters.integer("MaxParticipants",
						ConferenceValues.LEAST_PARTICIPANTS, ConferenceValues.MOST_PARTICIPANTS),
						ConferenceValues.MOST_PARTICIPANTS),
				new ConferenceOptions(subscription(), recordings.readConference()),
				flag("Record", false) ? recordings.read(RecordingSource.OUTBOUND_API) : null, detection(),
				progress(reader));
	}

	private @Nullable MachineDetection detection() {
		if (ASYNC_AMD.stream().anyMatch((name) -> this.parameters.filter(name) != null)) {
			this.account.engine()
				.alert(INVALID_DETECTION, "AsyncAmd and its callback are parameters of calls, not of participants");
		}
		return new MachineDetectionReader(this.parameters).ofParticipant();
	}

	private ParticipantSettings settings() {
		ParticipantUpdate.Coaching coaching = ParticipantUpdateReader.coaching(this.parameters);
		return ParticipantSettings.standard(NO_DOCUMENT)
			.muted(flag("Muted", false))
			.startOnEnter(flag("StartConferenceOnEnter", true))
			.endOnExit(flag("EndConferenceOnExit", false))
			.beep(ParticipantSettings.Beep.of(beep()))
			.label(label())
			.coaching((coaching != null) ? coaching.callSid() : null)
			.waitMusic(ParticipantUpdateReader.music(this.parameters, "WaitUrl", "WaitMethod", "POST"));
	}

	private String beep() {
		String beep = Objects.requireNonNullElse(this.parameters.filter("Beep"), "true");
		if (!ConferenceValues.isBeep(beep)) {
			throw TwilioError.badRequest("Invalid value for parameter Beep");
		}
		return beep;
	}

	private @Nullable String label() {
		String label = this.parameters.filter("Label");
		if (label != null && !ParticipantSettings.isLabel(label)) {
			throw TwilioError.refused(INVALID_LABEL,
					"Participant label invalid: max 128 chars, not a CallSid, no '/': " + label);
		}
		return label;
	}

	private @Nullable ConferenceSubscription subscription() {
		VoiceUrl url = VoiceSettingsReader.ofCall(this.parameters)
			.address("ConferenceStatusCallback", "ConferenceStatusCallbackMethod");
		Set<String> events = this.parameters.words("ConferenceStatusCallbackEvent");
		if (!ConferenceValues.EVENTS.containsAll(events)) {
			throw TwilioError.badRequest("Invalid value for parameter ConferenceStatusCallbackEvent");
		}
		return (url != null) ? new ConferenceSubscription(url.method(), url.url(),
				events.isEmpty() ? Set.of("start", "end") : events, Map.of()) : null;
	}

	private CallProgressReporter.@Nullable Subscription progress(OutboundCallReader reader) {
		VoiceUrl url = VoiceSettingsReader.ofCall(this.parameters).address("StatusCallback", "StatusCallbackMethod");
		return (url != null) ? new CallProgressReporter.Subscription(Webhook.Kind.CALL_STATUS, url.method(), url.url(),
				reader.events(), Map.of()) : null;
	}

	private boolean flag(String name, boolean standard) {
		return Objects.requireNonNullElse(this.parameters.flag(name), standard);
	}

}
