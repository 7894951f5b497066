package dev.toritsugi.sandbox.voice.conference;

/**
 * How somebody leaves a conference, and Twilio's words for it.
 */
enum LeaveReason {

	HUNG_UP("participant_hung_up"),

	/** Twilio's pages have no words of its own for it. */
	TIME_IS_UP("participant_hung_up"),

	KICKED("participant_updated_via_api"), LED_ELSEWHERE("participant_updated_via_api");

	private final String reason;

	LeaveReason(String reason) {
		this.reason = reason;
	}

	/** Why the participant left. */
	String reason() {
		return this.reason;
	}

	/** Why the conference is over, if they were the last. */
	String ofTheLast() {
		return (this == KICKED) ? "last-participant-kicked" : "last-participant-left";
	}

	/** Why the conference is over, if it ends with them. */
	String ofTheModerator() {
		return (this == KICKED) ? "participant-with-end-conference-on-exit-kicked"
				: "participant-with-end-conference-on-exit-left";
	}

}
