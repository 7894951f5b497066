package dev.toritsugi.sandbox.voice.conference.request;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values that Twilio's OpenAPI documents allow in requests about conferences.
 */
public final class ConferenceValues {

	/** Smallest value of MaxParticipants. */
	public static final int LEAST_PARTICIPANTS = 2;

	/** Largest value of MaxParticipants, and its default. */
	public static final int MOST_PARTICIPANTS = 250;

	/** Conference events to which participants and instructions may subscribe. */
	public static final Set<String> EVENTS = Set.of("start", "end", "join", "leave", "mute", "hold", "modify",
			"speaker", "announcement");

	/** Call progress events to which participants and instructions may subscribe. */
	public static final Set<String> CALL_EVENTS = Set.of("initiated", "ringing", "answered", "completed");

	/** Values that say whether a conference is recorded. */
	public static final List<String> RECORD = List.of("true", "false", "record-from-start", "do-not-record");

	private static final List<String> BEEPS = List.of("true", "false", "onEnter", "onExit");

	private static final Pattern CALL_SID = Pattern.compile("CA[0-9a-f]{32}");

	private ConferenceValues() {
	}

	/** Whether a text is true, false, onEnter or onExit, in any letter case. */
	public static boolean isBeep(String text) {
		return BEEPS.stream().anyMatch(text::equalsIgnoreCase);
	}

	/** Whether a text is a call SID. */
	public static boolean isCallSid(String text) {
		return CALL_SID.matcher(text).matches();
	}

}
