package dev.toritsugi.sandbox.twiml;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The verb Dial, which connects the call to phones, a queued caller or a conference.
 *
 * @param nouns one queue, one conference, or up to ten phones
 * @param timeout how long a phone rings; if an empty queue is dialled, how long the call
 * waits for a caller
 * @param action URL that is requested after the conversation, or null to execute the next
 * verb
 * @param callerId caller ID shown on the dialled phones, or null to show the caller's
 * number
 * @param timeLimit maximum length of the conversation
 * @param hangupOnStar whether the caller may end the conversation with the * key
 * @param sequential true if the phones ring one after the other, false if all phones ring
 * simultaneously
 * @param recording how the conversation is recorded, or null if it is not recorded
 * @see <a href="https://www.twilio.com/docs/voice/twiml/dial">Twilio: Dial</a>
 */
public record Dial(List<Noun> nouns, Duration timeout, @Nullable TwimlUrl action, @Nullable String callerId,
		Duration timeLimit, boolean hangupOnStar, boolean sequential,
		@Nullable RecordingOptions recording) implements Verb {

	public Dial {
		nouns = List.copyOf(nouns);
	}

	/**
	 * A noun of Dial, which is a destination to which Dial connects the call.
	 */
	public sealed interface Noun {

	}

	/**
	 * The noun Number, Client or Sip, which is a phone number, a client or a SIP address.
	 *
	 * @param to address of the phone: number in E.164, {@code client:name} or
	 * {@code sip:…}
	 * @param whisper URL of the document that the called person hears before being
	 * connected, or null if there is none
	 * @param status status callback for the progress of the leg to this phone, or null if
	 * there is none
	 * @param detection how to detect who answers, or null if it is not detected
	 * @param parameters custom parameters for the Voice SDK of a client, in document
	 * order; empty for phone numbers and SIP addresses
	 */
	public record Endpoint(String to, @Nullable TwimlUrl whisper, @Nullable StatusCallback status,
			@Nullable MachineDetectionOptions detection, Map<String, String> parameters) implements Noun {

		/** Creates a phone without custom parameters. */
		public Endpoint(String to, @Nullable TwimlUrl whisper, @Nullable StatusCallback status,
				@Nullable MachineDetectionOptions detection) {
			this(to, whisper, status, detection, Map.of());
		}

		public Endpoint withParameters(Map<String, String> parameters) {
			return new Endpoint(this.to, this.whisper, this.status, this.detection, parameters);
		}

	}

	/**
	 * The noun Queue, which selects the first caller in a queue or the caller of a
	 * reservation.
	 *
	 * @param name name of the queue; may be empty if {@code reservationSid} is set
	 * @param whisper URL of the document that the queued caller hears before being
	 * connected, or null if there is none
	 */
	public record Queue(String name, @Nullable String reservationSid, @Nullable String postWorkActivitySid,
			@Nullable TwimlUrl whisper) implements Noun {

	}

	/**
	 * The noun Conference, which connects the call to a conference.
	 *
	 * @param waitUrl URL of the document that a participant hears while alone; null for
	 * Twilio's default music, an empty URL for silence
	 * @param status status callback for the conference events, or null if there is none;
	 * used only if the call is the first participant
	 * @param recording how the conference is recorded, or null if the noun does not
	 * request a recording
	 */
	public record Conference(String name, boolean muted, boolean startConferenceOnEnter, boolean endConferenceOnExit,
			int maxParticipants, String beep, @Nullable String label, @Nullable String coach,
			@Nullable TwimlUrl waitUrl, @Nullable StatusCallback status,
			@Nullable RecordingOptions recording) implements Noun {

	}

}
