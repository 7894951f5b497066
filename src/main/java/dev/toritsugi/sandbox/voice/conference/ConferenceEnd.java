package dev.toritsugi.sandbox.voice.conference;

import org.jspecify.annotations.Nullable;

/**
 * How a conference ended.
 *
 * @param reason Twilio's value of {@code ReasonConferenceEnded}
 * @param endedBy the participant whose leaving ended the conference, or null if a REST
 * request ended it
 */
public record ConferenceEnd(String reason, @Nullable Participant endedBy) {

	/** Twilio's value if a REST request ended the conference. */
	static final String BY_API = "conference-ended-via-api";

	/**
	 * Describes the reason in words. UNCONFIRMED: Twilio's pages contain no example of
	 * this text.
	 */
	String description() {
		return (this.endedBy != null) ? "Participant %s ended the conference".formatted(this.endedBy.call().sid())
				: "The conference was ended via the API";
	}

}
