package dev.toritsugi.sandbox.voice.conference;

import java.time.Instant;

import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import org.jspecify.annotations.Nullable;

/**
 * A call in a conference, or a call that a REST request has placed in order to add it to
 * a conference. Such a call is a participant from the time when it is placed, but it is
 * connected to the conference only after it has been answered.
 */
public final class Participant {

	private final Conference conference;

	private final Call call;

	private final Instant created;

	private final Runnable whenLeft;

	private ParticipantSettings settings;

	private Instant updated;

	private boolean connected;

	private boolean hold;

	private boolean waitFailed;

	private @Nullable TwimlExecution music;

	Participant(Conference conference, Call call, ParticipantSettings settings, Instant created, Runnable whenLeft) {
		this.conference = conference;
		this.call = call;
		this.settings = settings;
		this.created = created;
		this.updated = created;
		this.whenLeft = whenLeft;
	}

	public Conference conference() {
		return this.conference;
	}

	public Call call() {
		return this.call;
	}

	public Instant created() {
		return this.created;
	}

	/**
	 * The time of the last change of the participant.
	 */
	public Instant updated() {
		return this.updated;
	}

	/**
	 * The settings of the participant.
	 */
	public ParticipantSettings settings() {
		return this.settings;
	}

	/**
	 * Whether the call has been answered and connected to the conference.
	 */
	public boolean connected() {
		return this.connected;
	}

	/**
	 * Whether the participant is on hold and hears music instead of the conference.
	 */
	public boolean onHold() {
		return this.hold;
	}

	void connect(Instant now) {
		this.connected = true;
		this.updated = now;
	}

	void change(ParticipantSettings settings, boolean hold, Instant now) {
		this.settings = settings;
		this.hold = hold;
		this.updated = now;
	}

	/**
	 * Replaces the document that the participant hears instead of the conference.
	 * @param music execution of the document, or null if the participant hears the
	 * conference
	 */
	void playInstead(@Nullable TwimlExecution music) {
		if (this.music != null) {
			this.music.cancel();
		}
		this.music = music;
	}

	/**
	 * Whether the participant left because the wait document could not be played.
	 */
	public boolean waitFailed() {
		return this.waitFailed;
	}

	void setWaitFailed() {
		this.waitFailed = true;
	}

	void left() {
		this.whenLeft.run();
	}

}
