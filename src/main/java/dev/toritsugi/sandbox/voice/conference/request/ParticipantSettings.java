package dev.toritsugi.sandbox.voice.conference.request;

import java.net.URI;

import dev.toritsugi.sandbox.twiml.TwimlUrl;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a participant.
 *
 * @param muted whether the other participants can't hear the participant
 * @param startOnEnter whether the conference may start while this participant is in it
 * @param endOnExit whether the conference ends when the participant leaves
 * @param beep when the other participants hear a beep
 * @param label label of the participant, or null if there is none
 * @param coaches SID of the only call that hears the participant, or null if all
 * participants hear the participant
 * @param waitUrl URL of the document that the participant hears while alone; null for
 * Twilio's default music, an empty URL for silence
 * @param document URL of the TwiML document that contains the waitUrl; a relative waitUrl
 * is resolved against the document's URL
 */
public record ParticipantSettings(boolean muted, boolean startOnEnter, boolean endOnExit, Beep beep,
		@Nullable String label, @Nullable String coaches, @Nullable TwimlUrl waitUrl, URI document) {

	private static final int LONGEST_LABEL = 128;

	/**
	 * Whether a text is a valid label, according to Twilio's pages on errors 16023 and
	 * 16024.
	 */
	public static boolean isLabel(String text) {
		return text.length() <= LONGEST_LABEL && !text.contains("/") && !text.contains("%2F")
				&& !ConferenceValues.isCallSid(text);
	}

	/**
	 * Returns Twilio's default settings.
	 * @param document URL of the TwiML document that will contain the waitUrl
	 */
	public static ParticipantSettings standard(URI document) {
		return new ParticipantSettings(false, true, false, new Beep(true, true), null, null, null, document);
	}

	/**
	 * Returns a copy with another value of {@code muted}.
	 */
	public ParticipantSettings muted(boolean muted) {
		return new ParticipantSettings(muted, this.startOnEnter, this.endOnExit, this.beep, this.label, this.coaches,
				this.waitUrl, this.document);
	}

	/**
	 * Returns a copy with another value of {@code startOnEnter}.
	 */
	public ParticipantSettings startOnEnter(boolean startOnEnter) {
		return new ParticipantSettings(this.muted, startOnEnter, this.endOnExit, this.beep, this.label, this.coaches,
				this.waitUrl, this.document);
	}

	/**
	 * Returns a copy with another value of {@code endOnExit}.
	 */
	public ParticipantSettings endOnExit(boolean endOnExit) {
		return new ParticipantSettings(this.muted, this.startOnEnter, endOnExit, this.beep, this.label, this.coaches,
				this.waitUrl, this.document);
	}

	/**
	 * Returns a copy with another beep.
	 */
	public ParticipantSettings beep(Beep beep) {
		return new ParticipantSettings(this.muted, this.startOnEnter, this.endOnExit, beep, this.label, this.coaches,
				this.waitUrl, this.document);
	}

	/**
	 * Returns a copy with another label.
	 */
	public ParticipantSettings label(@Nullable String label) {
		return new ParticipantSettings(this.muted, this.startOnEnter, this.endOnExit, this.beep, label, this.coaches,
				this.waitUrl, this.document);
	}

	/**
	 * Returns a copy with another value of {@code coaches}.
	 * @param coaches SID of the only call that hears the participant, or null if all
	 * participants hear the participant
	 */
	public ParticipantSettings coaching(@Nullable String coaches) {
		return new ParticipantSettings(this.muted, this.startOnEnter, this.endOnExit, this.beep, this.label, coaches,
				this.waitUrl, this.document);
	}

	/**
	 * Returns a copy with other music for a participant who is alone.
	 * @param music document that the participant hears, or null for Twilio's default
	 * music
	 */
	public ParticipantSettings waitMusic(ParticipantUpdate.@Nullable Music music) {
		return waitUrl((music != null) ? music.toUrl() : null);
	}

	/**
	 * Returns a copy with another waitUrl.
	 */
	public ParticipantSettings waitUrl(@Nullable TwimlUrl waitUrl) {
		return new ParticipantSettings(this.muted, this.startOnEnter, this.endOnExit, this.beep, this.label,
				this.coaches, waitUrl, this.document);
	}

	/**
	 * Whether the other participants hear a beep when the participant joins and leaves.
	 */
	public record Beep(boolean onEnter, boolean onExit) {

		/**
		 * Returns the beep for Twilio's value: true, false, onEnter or onExit, in any
		 * letter case.
		 */
		public static Beep of(String value) {
			boolean always = value.equalsIgnoreCase("true");
			return new Beep(always || value.equalsIgnoreCase("onEnter"), always || value.equalsIgnoreCase("onExit"));
		}

	}

}
