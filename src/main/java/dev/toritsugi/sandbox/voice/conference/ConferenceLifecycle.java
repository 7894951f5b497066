package dev.toritsugi.sandbox.voice.conference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.voice.call.Call;

/**
 * Connects participants to conferences, removes them, and starts and ends conferences. A
 * conference starts when two participants are connected and at least one of them has
 * startConferenceOnEnter. A conference ends when its last connected participant leaves or
 * when a participant with endConferenceOnExit leaves.
 */
final class ConferenceLifecycle {

	private final Engine engine;

	private final ConferenceRegistry registry;

	private final ConferenceCallbackSender callbacks;

	private final ParticipantPromptPlayer prompts;

	private final ConferenceRecorder recorder;

	private final Map<String, Participant> byCall = new HashMap<>();

	ConferenceLifecycle(Engine engine, ConferenceRegistry registry, ConferenceCallbackSender callbacks,
			ParticipantPromptPlayer prompts, ConferenceRecorder recorder) {
		this.engine = engine;
		this.registry = registry;
		this.callbacks = callbacks;
		this.prompts = prompts;
		this.recorder = recorder;
	}

	/** Finds the participant of a call. */
	Optional<Participant> participant(Call call) {
		return Optional.ofNullable(this.byCall.get(call.sid()));
	}

	/**
	 * Adds a participant that is not connected yet. Removes the participant when its call
	 * ends.
	 */
	void add(Participant participant) {
		participant.conference().add(participant);
		this.byCall.put(participant.call().sid(), participant);
		participant.call()
			.whenOver(() -> leave(participant, participant.connected() ? LeaveReason.HUNG_UP : LeaveReason.ADD_FAILED));
	}

	void connect(Participant participant) {
		Conference conference = participant.conference();
		participant.connect(this.engine.now());
		participant.call().doing("in a conference");
		participant.call().twimlState().listen(new SpeechReporter(participant, this.callbacks));
		this.callbacks.joined(participant);
		if (participant.settings().beep().onEnter()) {
			this.prompts.beep(participant);
		}
		startIfReady(conference);
		if (conference.status() == Conference.Status.INIT) {
			this.prompts.playWaitDocument(participant, () -> {
				participant.setWaitFailed();
				leave(participant, LeaveReason.WAIT_FAILED);
			});
		}
	}

	/** Removes a participant. Does nothing if the participant has already left. */
	void leave(Participant participant, LeaveReason reason) {
		Conference conference = participant.conference();
		if (!remove(participant, reason)) {
			return;
		}
		List<Participant> rest = conference.connected();
		if (rest.isEmpty() && (participant.connected() || conference.participants().isEmpty())) {
			end(conference, new ConferenceEnd(reason.conferenceReasonIfLast(), participant), LeaveReason.ADD_FAILED);
		}
		else if (participant.connected() && participant.settings().endOnExit()) {
			end(conference, new ConferenceEnd(reason.conferenceReasonIfModerator(), participant),
					LeaveReason.MODERATOR_LEFT);
		}
		else if (participant.connected()) {
			if (participant.settings().beep().onExit()) {
				this.prompts.beep(participant);
			}
			rest.stream().filter((last) -> rest.size() == 1 && !last.onHold()).forEach(this.prompts::playWaitDocument);
		}
		if (reason != LeaveReason.REDIRECTED) {
			participant.left();
		}
	}

	/**
	 * Ends a conference for all participants. Does nothing if the conference has already
	 * ended.
	 * @param reason reason why the remaining connected participants leave
	 */
	void end(Conference conference, ConferenceEnd end, LeaveReason reason) {
		if (conference.over()) {
			return;
		}
		List<Participant> all = List.copyOf(conference.participants());
		all.forEach((participant) -> remove(participant, participant.connected() ? reason : LeaveReason.ADD_FAILED));
		this.registry.over(conference);
		conference.end(end, this.engine.now());
		this.callbacks.ended(conference);
		this.recorder.ended(conference);
		all.forEach(Participant::left);
	}

	private void startIfReady(Conference conference) {
		List<Participant> connected = conference.connected();
		boolean starts = conference.status() == Conference.Status.INIT && connected.size() > 1
				&& connected.stream().anyMatch((participant) -> participant.settings().startOnEnter());
		if (starts) {
			conference.start(this.engine.now());
		}
		if (conference.status() == Conference.Status.IN_PROGRESS) {
			connected.stream().filter((participant) -> !participant.onHold()).forEach(this.prompts::stop);
		}
		if (starts) {
			this.callbacks.started(conference);
			this.recorder.started(conference);
		}
	}

	private boolean remove(Participant participant, LeaveReason reason) {
		if (!participant.conference().remove(participant)) {
			return false;
		}
		Call call = participant.call();
		this.byCall.remove(call.sid(), participant);
		this.prompts.stop(participant);
		if (call.twimlState().listener() instanceof SpeechReporter reporter) {
			call.twimlState().ignore(reporter);
		}
		call.doing(null);
		this.callbacks.left(participant, reason.participantReason());
		return true;
	}

}
