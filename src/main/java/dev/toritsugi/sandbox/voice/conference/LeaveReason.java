package dev.toritsugi.sandbox.voice.conference;

/**
 * Reason why a participant leaves a conference, with Twilio's values for callbacks.
 */
enum LeaveReason {

	HUNG_UP("participant_hung_up"),

	/**
	 * The time limit of Dial has passed. UNCONFIRMED: Twilio's pages name no callback
	 * value for a passed time limit.
	 */
	TIME_LIMIT("participant_hung_up"),

	KICKED("participant_updated_via_api"), REDIRECTED("participant_updated_via_api"),

	/** The call that a REST request has placed was not answered. */
	ADD_FAILED("participant_add_failed"),

	/**
	 * The participant's wait document failed before the conference started. Twilio's page
	 * on Conference says that the conference is then not fully established, and that the
	 * call continues with the TwiML after the conference. UNCONFIRMED: the callback
	 * value.
	 */
	WAIT_FAILED("participant_add_failed"),
	/** Another participant with endConferenceOnExit has left. */
	MODERATOR_LEFT("moderator_ended_conference"),

	CONFERENCE_ENDED("conference_ended_via_api");

	private final String reason;

	LeaveReason(String reason) {
		this.reason = reason;
	}

	/** Twilio's value of {@code ReasonParticipantLeft}. */
	String participantReason() {
		return this.reason;
	}

	/**
	 * Twilio's value of {@code ReasonConferenceEnded} if the conference ended because its
	 * last participant left.
	 */
	String conferenceReasonIfLast() {
		return (this == KICKED) ? "last-participant-kicked" : "last-participant-left";
	}

	/**
	 * Twilio's value of {@code ReasonConferenceEnded} if the conference ended because a
	 * participant with endConferenceOnExit left.
	 */
	String conferenceReasonIfModerator() {
		return (this == KICKED) ? "participant-with-end-conference-on-exit-kicked"
				: "participant-with-end-conference-on-exit-left";
	}

}
