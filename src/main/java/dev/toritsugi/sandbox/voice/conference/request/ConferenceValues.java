package dev.toritsugi.sandbox.voice.conference.request;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.twiml.AttributeValues;

/**
 * The values that Twilio's OpenAPI documents allow in requests about conferences.
 */
public final class ConferenceValues {

	/** Smallest value of MaxParticipants. */
	public static final int LEAST_PARTICIPANTS = AttributeValues.LEAST_PARTICIPANTS;

	/** Largest value of MaxParticipants, and its default. */
	public static final int MOST_PARTICIPANTS = AttributeValues.MOST_PARTICIPANTS;

	/** Conference events to which participants and instructions may subscribe. */
	public static final Set<String> EVENTS = AttributeValues.CONFERENCE_EVENTS;

	/**
	 * Call progress events to which calls, participants and instructions may subscribe.
	 */
	public static final Set<String> CALL_EVENTS = AttributeValues.CALL_EVENTS;

	/** Values that say whether a conference is recorded. */
	public static final List<String> RECORD = AttributeValues.CONFERENCE_RECORD;

	private static final Pattern CALL_SID = Pattern.compile("CA[0-9a-f]{32}");

	private ConferenceValues() {
	}

	/** Whether a text is true, false, onEnter or onExit, in any letter case. */
	public static boolean isBeep(String text) {
		return AttributeValues.BEEPS.stream().anyMatch(text::equalsIgnoreCase);
	}

	/** Whether a text is a call SID. */
	public static boolean isCallSid(String text) {
		return CALL_SID.matcher(text).matches();
	}

}
