package dev.toritsugi.sandbox.twiml;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Connects the call with somebody else.
 *
 * @param nouns with whom: one queue, one conference, or whoever of several answers first
 * @param timeout how long it rings
 * @param action asked when that call is over; null goes on with the next verb
 * @param callerId what the others see; null for the number of the caller
 * @param timeLimit how long they may talk
 * @param hangupOnStar whether the caller ends it with a star
 * @param sequential whether one rings after the other
 * @see <a href="https://www.twilio.com/docs/voice/twiml/dial">Twilio: Dial</a>
 */
public record Dial(List<Noun> nouns, Duration timeout, @Nullable TwimlLink action, @Nullable String callerId,
		Duration timeLimit, boolean hangupOnStar, boolean sequential) implements Verb {

	public Dial {
		nouns = List.copyOf(nouns);
	}

	/**
	 * With whom a call is connected.
	 */
	public sealed interface Noun {

	}

	/**
	 * A telephone, a client or a SIP address: the nouns Number, Client and Sip.
	 *
	 * @param to number in E.164, {@code client:name} or {@code sip:…}
	 * @param whisper document that the one who answers hears before they are connected
	 * @param status told how their leg goes
	 */
	public record Endpoint(String to, @Nullable TwimlLink whisper, @Nullable StatusCallback status) implements Noun {

	}

	/**
	 * Who waits in a queue: its first caller, or the one for whom a reservation stands.
	 *
	 * @param name name of the queue; empty with a reservation
	 * @param whisper document that the caller hears before they are connected
	 */
	public record Queue(String name, @Nullable String reservationSid, @Nullable String postWorkActivitySid,
			@Nullable TwimlLink whisper) implements Noun {

	}

	/**
	 * A conference.
	 *
	 * @param waitUrl asked for what one hears who is alone in it; null for Twilio's own
	 * music, empty for silence
	 * @param status told what happens in it, if this is its first participant
	 */
	public record Conference(String name, boolean muted, boolean startConferenceOnEnter, boolean endConferenceOnExit,
			int maxParticipants, String beep, @Nullable String label, @Nullable String coach,
			@Nullable TwimlLink waitUrl, @Nullable StatusCallback status) implements Noun {

	}

}
