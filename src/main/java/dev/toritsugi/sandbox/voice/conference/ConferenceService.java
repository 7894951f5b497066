package dev.toritsugi.sandbox.voice.conference;

import java.util.Collection;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceOptions;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantSettings;
import dev.toritsugi.sandbox.voice.conference.request.ParticipantUpdate;

/**
 * Finds and ends conferences, and adds answered calls to conferences. The first
 * participant creates the conference.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/conference">Twilio:
 * Conference</a>
 */
public final class ConferenceService {

	private final Engine engine;

	private final ConferenceRegistry registry;

	private final ConferenceLifecycle lifecycle;

	private final ConferenceCallbackSender callbacks;

	private final ParticipantPromptPlayer prompts;

	private final ConferenceRecorder recorder;

	ConferenceService(Engine engine, ConferenceRegistry registry, ConferenceLifecycle lifecycle,
			ConferenceCallbackSender callbacks, ParticipantPromptPlayer prompts, ConferenceRecorder recorder) {
		this.engine = engine;
		this.registry = registry;
		this.lifecycle = lifecycle;
		this.callbacks = callbacks;
		this.prompts = prompts;
		this.recorder = recorder;
	}

	/**
	 * All live conferences and the most recent ended conferences, oldest first.
	 */
	public Collection<Conference> all() {
		return this.registry.all();
	}

	/**
	 * Finds a conference by its SID.
	 */
	public Optional<Conference> find(String sid) {
		return this.registry.find(sid);
	}

	/**
	 * Finds a live conference by its name. The name of an ended conference is free for a
	 * new conference.
	 */
	public Optional<Conference> findNamed(String friendlyName) {
		return this.registry.findLive(friendlyName);
	}

	/**
	 * Finds the conference of a call.
	 */
	public Optional<Conference> of(Call call) {
		return this.lifecycle.participant(call).map(Participant::conference);
	}

	/**
	 * Ends a conference for all participants.
	 */
	public void end(Conference conference) {
		this.lifecycle.end(conference, new ConferenceEnd(ConferenceEnd.BY_API, null), LeaveReason.CONFERENCE_ENDED);
	}

	/**
	 * Plays a document to all participants.
	 */
	public void announce(Conference conference, ParticipantUpdate.Announcement announcement) {
		this.prompts.announce(conference, announcement, () -> this.callbacks.announced(conference, announcement.url()),
				(reason) -> this.callbacks.announcementFailed(conference, announcement.url(), reason));
	}

	/**
	 * Adds an answered call to a conference. Creates the conference if no live conference
	 * has the name.
	 * @param options what the participant requests for the conference as a whole
	 * @param whenLeft action that runs when the call has left the conference, unless the
	 * call was redirected
	 */
	public Participant join(String name, Call call, ParticipantSettings settings, ConferenceOptions options,
			Runnable whenLeft) {
		Participant participant = new Participant(named(name, options), call, settings, this.engine.now(), whenLeft);
		this.lifecycle.add(participant);
		this.lifecycle.connect(participant);
		return participant;
	}

	/**
	 * Removes a call from its conference because the call is redirected.
	 */
	public void takeOut(Call call) {
		this.lifecycle.participant(call)
			.ifPresent((participant) -> this.lifecycle.leave(participant, LeaveReason.REDIRECTED));
	}

	/**
	 * Removes a call from its conference because the time limit of Dial has passed. Runs
	 * the {@code whenLeft} action that was passed to {@link #join}.
	 */
	public void removeAtTimeLimit(Call call) {
		this.lifecycle.participant(call)
			.ifPresent((participant) -> this.lifecycle.leave(participant, LeaveReason.TIME_LIMIT));
	}

	/** Finds a live conference by its name, or creates it. */
	Conference named(String name, ConferenceOptions options) {
		Conference conference = this.registry.findLive(name)
			.orElseGet(() -> this.registry.create(name, options.subscription(), this.engine.now()));
		this.recorder.request(conference, options.recording());
		return conference;
	}

}
