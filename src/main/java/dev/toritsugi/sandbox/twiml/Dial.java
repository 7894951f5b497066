package dev.toritsugi.sandbox.twiml;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The verb Dial: connects the call with phones, a queued caller or a conference.
 *
 * @param nouns one queue, one conference, or up to ten phones
 * @param timeout how long a phone rings, or the call waits for a queued caller
 * @param action asked after the talk; null to go on with the next verb
 * @param callerId caller ID shown on the phones; null for the caller's number
 * @param timeLimit longest time of the talk
 * @param hangupOnStar whether the caller may end the talk with the key *
 * @param sequential whether the phones ring one after the other
 * @see <a href="https://www.twilio.com/docs/voice/twiml/dial">Twilio: Dial</a>
 */
public record Dial(List<Noun> nouns, Duration timeout, @Nullable TwimlUrl action, @Nullable String callerId,
		Duration timeLimit, boolean hangupOnStar, boolean sequential) implements Verb {

	public Dial {
		nouns = List.copyOf(nouns);
	}

	/**
	 * What the call is connected with.
	 */
	public sealed interface Noun {

	}

	/**
	 * A phone number, a client or a SIP address: the nouns Number, Client and Sip.
	 *
	 * @param to number in E.164, {@code client:name} or {@code sip:…}
	 * @param whisper document that the called person hears before being connected
	 * @param status where to report the progress of the leg
	 */
	public record Endpoint(String to, @Nullable TwimlUrl whisper, @Nullable StatusCallback status) implements Noun {

	}

	/**
	 * The noun Queue: the first caller of a queue, or the caller of a reservation.
	 *
	 * @param name name of the queue; empty with a reservation
	 * @param whisper document that the caller hears before being connected
	 */
	public record Queue(String name, @Nullable String reservationSid, @Nullable String postWorkActivitySid,
			@Nullable TwimlUrl whisper) implements Noun {

	}

	/**
	 * The noun Conference.
	 *
	 * @param waitUrl asked for what a participant hears while alone; null for Twilio's
	 * own music, empty for silence
	 * @param status where to report the events of the conference; counts for its first
	 * participant
	 */
	public record Conference(String name, boolean muted, boolean startConferenceOnEnter, boolean endConferenceOnExit,
			int maxParticipants, String beep, @Nullable String label, @Nullable String coach,
			@Nullable TwimlUrl waitUrl, @Nullable StatusCallback status) implements Noun {

	}

}
