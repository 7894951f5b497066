package dev.toritsugi.sandbox.twiml;

import java.util.List;
import java.util.Set;

/**
 * The values that Twilio allows in attributes of several TwiML elements, and in the
 * parameters and instructions of the same meaning.
 */
public final class AttributeValues {

	/** Events of a call to which a document may subscribe. */
	public static final Set<String> CALL_EVENTS = Set.of("initiated", "ringing", "answered", "completed");

	/** Events of a conference to which a document may subscribe. */
	public static final Set<String> CONFERENCE_EVENTS = Set.of("start", "end", "join", "leave", "mute", "hold",
			"modify", "speaker", "announcement");

	/** When a conference plays a beep. */
	public static final List<String> BEEPS = List.of("true", "false", "onEnter", "onExit");

	/** Whether a conference is recorded. */
	public static final List<String> CONFERENCE_RECORD = List.of("true", "false", "record-from-start", "do-not-record");

	/** Whether silence around a recording is removed. */
	public static final List<String> TRIM = List.of("trim-silence", "do-not-trim", "true", "false");

	/** Smallest value of maxParticipants. */
	public static final int LEAST_PARTICIPANTS = 2;

	/** Largest value of maxParticipants, and its default. */
	public static final int MOST_PARTICIPANTS = 250;

	/** Events of a recording to which a document may subscribe. */
	public static final Set<String> RECORDING_EVENTS = Set.of("in-progress", "completed", "absent");

	private AttributeValues() {
	}

}
