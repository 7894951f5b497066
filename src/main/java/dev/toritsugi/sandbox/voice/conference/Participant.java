package dev.toritsugi.sandbox.voice.conference;

import java.net.URI;
import java.time.Instant;

import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import org.jspecify.annotations.Nullable;

/**
 * A call in a conference.
 */
public final class Participant {

	private final Conference conference;

	private final Call call;

	private final Instant joined;

	private final Runnable whenLeft;

	private Settings settings;

	private boolean hold;

	private @Nullable TwimlExecution wait;

	Participant(Conference conference, Call call, Settings settings, Instant joined, Runnable whenLeft) {
		this.conference = conference;
		this.call = call;
		this.settings = settings;
		this.joined = joined;
		this.whenLeft = whenLeft;
	}

	public Conference conference() {
		return this.conference;
	}

	public Call call() {
		return this.call;
	}

	public Instant joined() {
		return this.joined;
	}

	/**
	 * The settings of the participant.
	 */
	public Settings settings() {
		return this.settings;
	}

	/**
	 * Whether the participant is on hold and hears music instead of the conference.
	 */
	public boolean onHold() {
		return this.hold;
	}

	void change(Settings settings, boolean hold) {
		this.settings = settings;
		this.hold = hold;
	}

	void playWhileWaiting(@Nullable TwimlExecution wait) {
		if (this.wait != null) {
			this.wait.cancel();
		}
		this.wait = wait;
	}

	void left() {
		this.whenLeft.run();
	}

	/**
	 * The settings of a participant.
	 *
	 * @param muted whether the other participants can't hear the participant
	 * @param startOnEnter whether the conference may start while this participant is in
	 * it
	 * @param endOnExit whether the conference ends when the participant leaves
	 * @param label label of the participant, or null if there is none
	 * @param coaches SID of the only call that hears the participant, or null if all
	 * participants hear the participant
	 * @param waitUrl URL of the document that the participant hears while alone; null for
	 * Twilio's default music, an empty URL for silence
	 * @param document URL of the TwiML document that contains the waitUrl; a relative
	 * waitUrl is resolved against the document's URL
	 */
	public record Settings(boolean muted, boolean startOnEnter, boolean endOnExit, @Nullable String label,
			@Nullable String coaches, @Nullable TwimlUrl waitUrl, URI document) {

		/**
		 * Returns a copy with another value of {@code muted}.
		 */
		public Settings muted(boolean muted) {
			return new Settings(muted, this.startOnEnter, this.endOnExit, this.label, this.coaches, this.waitUrl,
					this.document);
		}

		/**
		 * Returns a copy with another value of {@code endOnExit}.
		 */
		public Settings endOnExit(boolean endOnExit) {
			return new Settings(this.muted, this.startOnEnter, endOnExit, this.label, this.coaches, this.waitUrl,
					this.document);
		}

		/**
		 * Returns a copy with another value of {@code coaches}.
		 * @param coaches SID of the only call that hears the participant, or null if all
		 * participants hear the participant
		 */
		public Settings coaching(@Nullable String coaches) {
			return new Settings(this.muted, this.startOnEnter, this.endOnExit, this.label, coaches, this.waitUrl,
					this.document);
		}

	}

}
