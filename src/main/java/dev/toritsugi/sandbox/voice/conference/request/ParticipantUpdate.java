package dev.toritsugi.sandbox.voice.conference.request;

import java.net.URI;

import dev.toritsugi.sandbox.twiml.TwimlUrl;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a participant. A value of null leaves the current value unchanged.
 *
 * @param hold whether the participant is put on hold, which means that the participant
 * hears music instead of the conference
 * @param holdMusic what the participant hears on hold; null for Twilio's default music
 * @param coaching the call that the participant coaches
 * @param waitMusic what the participant hears while alone
 * @param announcement document that is played to the participant
 */
public record ParticipantUpdate(@Nullable Boolean muted, @Nullable Boolean hold, @Nullable Music holdMusic,
		@Nullable Boolean endOnExit, @Nullable Boolean beepOnExit, @Nullable Coaching coaching,
		@Nullable Music waitMusic, @Nullable Announcement announcement) {

	/**
	 * The call that a participant coaches.
	 *
	 * @param callSid SID of the only call that hears the participant, or null if all
	 * participants hear the participant
	 */
	public record Coaching(@Nullable String callSid) {

	}

	/**
	 * A document that a participant hears instead of the conference.
	 *
	 * @param url URL of the document, or an empty text for silence
	 * @param method HTTP method, GET or POST
	 */
	public record Music(String url, String method) {

		/**
		 * Returns the URL as in a TwiML document.
		 */
		public TwimlUrl toUrl() {
			return new TwimlUrl(this.url, this.method);
		}

	}

	/**
	 * A document that is played to a participant or to a whole conference.
	 *
	 * @param method HTTP method, GET or POST
	 */
	public record Announcement(String method, URI url) {

	}

}
