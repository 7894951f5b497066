package dev.toritsugi.sandbox.voice.conference;

import java.net.URI;
import java.time.Instant;

import dev.toritsugi.sandbox.twiml.TwimlLink;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import org.jspecify.annotations.Nullable;

/**
 * A leg in a conference.
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
	 * What one may set of it.
	 */
	public Settings settings() {
		return this.settings;
	}

	/**
	 * Whether they hear music instead of the others.
	 */
	public boolean onHold() {
		return this.hold;
	}

	void change(Settings settings, boolean hold) {
		this.settings = settings;
		this.hold = hold;
	}

	void waitsWith(@Nullable TwimlExecution wait) {
		if (this.wait != null) {
			this.wait.cancel();
		}
		this.wait = wait;
	}

	void left() {
		this.whenLeft.run();
	}

	/**
	 * What one may set of a participant.
	 *
	 * @param muted whether the others don't hear them
	 * @param startOnEnter whether the conference may start with them
	 * @param endOnExit whether it ends when they leave
	 * @param label name among the participants; none for none
	 * @param coaches SID of the call of the only one who hears them; none for all
	 * @param waitUrl what they hear while they are alone; null for Twilio's own music,
	 * empty for silence
	 * @param document the document that has that link
	 */
	public record Settings(boolean muted, boolean startOnEnter, boolean endOnExit, @Nullable String label,
			@Nullable String coaches, @Nullable TwimlLink waitUrl, URI document) {

		/**
		 * The same, but muted or not.
		 */
		public Settings muted(boolean muted) {
			return new Settings(muted, this.startOnEnter, this.endOnExit, this.label, this.coaches, this.waitUrl,
					this.document);
		}

		/**
		 * The same, but the conference ends with them or does not.
		 */
		public Settings endOnExit(boolean endOnExit) {
			return new Settings(this.muted, this.startOnEnter, endOnExit, this.label, this.coaches, this.waitUrl,
					this.document);
		}

		/**
		 * The same, but heard by one alone, or by all.
		 * @param coaches SID of that one's call
		 */
		public Settings coaching(@Nullable String coaches) {
			return new Settings(this.muted, this.startOnEnter, this.endOnExit, this.label, coaches, this.waitUrl,
					this.document);
		}

	}

}
