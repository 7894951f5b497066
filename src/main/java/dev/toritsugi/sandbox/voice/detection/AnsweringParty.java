package dev.toritsugi.sandbox.voice.detection;

import java.util.Locale;

/**
 * Who answers an outbound call. A test chooses the answering party; the default is
 * {@code HUMAN}.
 */
public enum AnsweringParty {

	HUMAN,
	/** An answering machine, whose message ends with a beep. */
	MACHINE,
	/** An answering machine, whose message ends with silence. */
	MACHINE_SILENCE,
	/** An answering machine, whose message ends neither with a beep nor with silence. */
	MACHINE_OTHER, FAX,
	/** Nothing is heard, so that the answering party is not detected. */
	UNKNOWN;

	/**
	 * Returns Twilio's value of {@code AnsweredBy}.
	 * @param messageEnd whether the detection waits for the end of a machine's message
	 */
	String answeredBy(boolean messageEnd) {
		return switch (this) {
			case HUMAN, FAX, UNKNOWN -> name().toLowerCase(Locale.ROOT);
			case MACHINE -> messageEnd ? "machine_end_beep" : "machine_start";
			case MACHINE_SILENCE -> messageEnd ? "machine_end_silence" : "machine_start";
			case MACHINE_OTHER -> messageEnd ? "machine_end_other" : "machine_start";
		};
	}

}
