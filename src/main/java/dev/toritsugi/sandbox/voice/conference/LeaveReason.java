package dev.toritsugi.sandbox.voice.conference;

/**
 * Why a participant leaves a conference, with Twilio's values for it.
 */
enum LeaveReason {

	HUNG_UP("participant_hung_up"),

	/**
	 * The time limit of Dial has passed. UNCONFIRMED: Twilio's pages name no value for
	 * it.
	 */
	TIME_LIMIT("participant_hung_up"),

	KICKED("participant_updated_via_api"), REDIRECTED("participant_updated_via_api");

	private final String reason;

	LeaveReason(String reason) {
		this.reason = reason;
	}

	/** Value for why the participant left. */
	String participantReason() {
		return this.reason;
	}

	/** Value for why the conference ended, if the participant was the last. */
	String conferenceReasonIfLast() {
		return (this == KICKED) ? "last-participant-kicked" : "last-participant-left";
	}

	/** Value for why the conference ended, if the participant had endConferenceOnExit. */
	String conferenceReasonIfModerator() {
		return (this == KICKED) ? "participant-with-end-conference-on-exit-kicked"
				: "participant-with-end-conference-on-exit-left";
	}

}
