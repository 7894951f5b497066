package dev.toritsugi.sandbox.voice.conference;

import java.util.Objects;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import dev.toritsugi.sandbox.voice.behavior.BehaviorSwitches;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;

/**
 * Changes and removes the participants of conferences, as REST requests demand.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/voice/api/conference-participant-resource">Twilio:
 * Participant resource</a>
 */
public final class ParticipantService {

	private static final int NO_CALL_TO_COACH = 16028;

	private final Engine engine;

	private final ConferenceLifecycle lifecycle;

	private final ConferenceCallbackSender callbacks;

	private final ParticipantPromptPlayer prompts;

	private final BehaviorSwitches behavior;

	ParticipantService(Engine engine, ConferenceLifecycle lifecycle, ConferenceCallbackSender callbacks,
			ParticipantPromptPlayer prompts, BehaviorSwitches behavior) {
		this.engine = engine;
		this.lifecycle = lifecycle;
		this.callbacks = callbacks;
		this.prompts = prompts;
		this.behavior = behavior;
	}

	/**
	 * Changes a participant. A change of EndConferenceOnExit has no effect on a
	 * participant who is on hold, unless the {@link Behavior} says otherwise.
	 * @throws TwilioError if the call to coach is not in the conference
	 */
	public void update(Participant participant, ParticipantUpdate update) {
		ParticipantSettings before = participant.settings();
		boolean held = participant.onHold();
		ParticipantSettings after = changed(participant, update);
		boolean hold = Objects.requireNonNullElse(update.hold(), held);
		participant.change(after, hold, this.engine.now());
		if (before.muted() != after.muted()) {
			this.callbacks.muted(participant);
		}
		if (held != hold) {
			this.callbacks.held(participant);
		}
		if (!before.muted(after.muted()).equals(after)) {
			this.callbacks.modified(participant);
		}
		play(participant, update, held);
		if (update.announcement() != null) {
			ParticipantUpdate.Announcement announcement = update.announcement();
			this.prompts.announce(participant, announcement,
					() -> this.callbacks.announced(participant, announcement.url()),
					(reason) -> this.callbacks.announcementFailed(participant, announcement.url(), reason));
		}
	}

	/**
	 * Whether a change of EndConferenceOnExit has no effect on the participant.
	 */
	public boolean ignoresEndOnExit(Participant participant) {
		return participant.onHold() && this.behavior.current().heldExit() == Behavior.HeldExit.IGNORED;
	}

	/**
	 * Removes a participant, and runs the {@code whenLeft} action of the participant.
	 */
	public void kick(Participant participant) {
		this.lifecycle.leave(participant, LeaveReason.KICKED);
	}

	private ParticipantSettings changed(Participant participant, ParticipantUpdate update) {
		ParticipantSettings settings = participant.settings();
		if (update.muted() != null) {
			settings = settings.muted(update.muted());
		}
		if (update.endOnExit() != null && !ignoresEndOnExit(participant)) {
			settings = settings.endOnExit(update.endOnExit());
		}
		if (update.beepOnExit() != null) {
			settings = settings.beep(new ParticipantSettings.Beep(settings.beep().onEnter(), update.beepOnExit()));
		}
		if (update.coaching() != null) {
			requirePresent(participant, update.coaching());
			settings = settings.coaching(update.coaching().callSid());
		}
		return (update.waitMusic() != null) ? settings.waitMusic(update.waitMusic()) : settings;
	}

	/**
	 * Checks that the participant to be coached is another one in the conference.
	 * UNCONFIRMED: The error number for a participant that coaches itself.
	 */
	private static void requirePresent(Participant participant, ParticipantUpdate.Coaching coaching) {
		if (coaching.callSid() != null && (coaching.callSid().equals(participant.call().sid())
				|| !participant.conference().hasConnected(coaching.callSid()))) {
			throw TwilioError.refused(NO_CALL_TO_COACH,
					"Participant to be coached is not present in the conference: " + coaching.callSid());
		}
	}

	/** Plays or stops the music on hold and the wait document. */
	private void play(Participant participant, ParticipantUpdate update, boolean held) {
		boolean waits = participant.conference().status() == Conference.Status.INIT
				|| participant.conference().connected().size() == 1;
		if (participant.onHold()) {
			ParticipantUpdate.Music music = update.holdMusic();
			if (!held || music != null) {
				this.prompts.play(participant, (music != null) ? music.toUrl() : null);
			}
		}
		else if (waits && (held || update.waitMusic() != null)) {
			this.prompts.playWaitDocument(participant);
		}
		else if (held) {
			this.prompts.stop(participant);
		}
	}

}
