package dev.toritsugi.sandbox.voice.conference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.interpreter.DocumentRules;
import dev.toritsugi.sandbox.voice.interpreter.WaitDocumentPlayer;
import org.jspecify.annotations.Nullable;

/**
 * Adds calls to conferences, removes calls from conferences, and ends conferences. The
 * first participant creates the conference. The conference starts when it has two
 * participants and at least one participant has startConferenceOnEnter.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/conference">Twilio:
 * Conference</a>
 */
public final class ConferenceService {

	private static final int NOT_ALLOWED_HERE = 13238;

	private final Engine engine;

	private final WaitDocumentPlayer waitPlayer;

	private final ConferenceCallbackSender callbacks;

	private final ConferenceRegistry registry;

	private final Map<String, Participant> byCall = new HashMap<>();

	public ConferenceService(Engine engine, SidGenerator sids, WaitDocumentPlayer waitPlayer,
			ConferenceCallbackSender callbacks) {
		this.engine = engine;
		this.registry = new ConferenceRegistry(sids);
		this.waitPlayer = waitPlayer;
		this.callbacks = callbacks;
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
	 * Finds a live conference by its name.
	 */
	public Optional<Conference> findNamed(String friendlyName) {
		return this.registry.findLive(friendlyName);
	}

	/**
	 * Changes the settings of a participant.
	 * @param hold whether the participant is on hold and hears music instead of the
	 * conference
	 */
	public void update(Participant participant, Participant.Settings settings, boolean hold) {
		boolean muted = participant.settings().muted();
		boolean held = participant.onHold();
		participant.change(settings, hold);
		if (muted != settings.muted()) {
			this.callbacks.muted(participant);
		}
		if (held != hold) {
			this.callbacks.held(participant);
		}
	}

	/**
	 * Removes a participant, and runs the {@code whenLeft} action that was passed to
	 * {@link #join}.
	 */
	public void kick(Participant participant) {
		leave(participant, LeaveReason.KICKED);
	}

	/**
	 * Ends a conference for all participants.
	 */
	public void end(Conference conference) {
		end(conference, "conference-ended-via-api", null, "conference_ended_via_api");
	}

	/** Finds the participant of a call. */
	Optional<Participant> participant(Call call) {
		return Optional.ofNullable(this.byCall.get(call.sid()));
	}

	/**
	 * Adds a call to a conference. Creates the conference if no live conference has the
	 * name.
	 * @param subscription subscription to the conference events; used only if the call is
	 * the first participant
	 * @param whenLeft action that runs when the call has left the conference, unless the
	 * call was redirected
	 */
	public Participant join(String name, Call call, Participant.Settings settings,
			Conference.@Nullable Subscription subscription, Runnable whenLeft) {
		Conference conference = this.registry.findLive(name)
			.orElseGet(() -> this.registry.create(name, subscription, this.engine.now()));
		Participant participant = new Participant(conference, call, settings, this.engine.now(), whenLeft);
		conference.add(participant);
		this.byCall.put(call.sid(), participant);
		call.doing("in a conference");
		call.whenOver(() -> leave(participant, LeaveReason.HUNG_UP));
		this.callbacks.joined(participant);
		startIfReady(conference);
		if (conference.status() == Conference.Status.INIT) {
			waitAlone(participant);
		}
		return participant;
	}

	/**
	 * Removes a call from its conference because the call is redirected.
	 */
	public void takeOut(Call call) {
		participant(call).ifPresent((participant) -> leave(participant, LeaveReason.REDIRECTED));
	}

	/**
	 * Removes a call from its conference because the time limit of Dial has passed. Runs
	 * the {@code whenLeft} action that was passed to {@link #join}.
	 */
	public void removeAtTimeLimit(Call call) {
		participant(call).ifPresent((participant) -> leave(participant, LeaveReason.TIME_LIMIT));
	}

	private void startIfReady(Conference conference) {
		Collection<Participant> all = conference.participants();
		if (conference.status() == Conference.Status.INIT && all.size() > 1
				&& all.stream().anyMatch((participant) -> participant.settings().startOnEnter())) {
			conference.start(this.engine.now());
			all.forEach((participant) -> participant.playWhileWaiting(null));
			this.callbacks.started(conference);
		}
		else if (conference.status() == Conference.Status.IN_PROGRESS) {
			all.forEach((participant) -> participant.playWhileWaiting(null));
		}
	}

	private void waitAlone(Participant participant) {
		Participant.Settings settings = participant.settings();
		participant.playWhileWaiting(
				this.waitPlayer.start(participant.call(), settings.waitUrl(), new WaitDocumentPlayer.Settings(
						settings.document(), Map::of, DocumentRules.PROMPTS_ONLY, NOT_ALLOWED_HERE, () -> {
						})));
	}

	private void leave(Participant participant, LeaveReason reason) {
		Conference conference = participant.conference();
		if (!remove(participant, reason.participantReason())) {
			return;
		}
		if (conference.participants().isEmpty()) {
			close(conference, reason.conferenceReasonIfLast(), participant.call());
		}
		else if (participant.settings().endOnExit()) {
			end(conference, reason.conferenceReasonIfModerator(), participant.call(), "moderator_ended_conference");
		}
		else if (conference.participants().size() == 1) {
			conference.participants().forEach(this::waitAlone);
		}
		if (reason != LeaveReason.REDIRECTED) {
			participant.left();
		}
	}

	private void end(Conference conference, String reason, @Nullable Call endedBy, String left) {
		if (conference.status() == Conference.Status.COMPLETED) {
			return;
		}
		List<Participant> all = List.copyOf(conference.participants());
		all.forEach((participant) -> remove(participant, left));
		close(conference, reason, endedBy);
		all.forEach(Participant::left);
	}

	private boolean remove(Participant participant, String reason) {
		if (!participant.conference().remove(participant)) {
			return false;
		}
		Call call = participant.call();
		this.byCall.remove(call.sid(), participant);
		participant.playWhileWaiting(null);
		call.doing(null);
		this.callbacks.left(participant, reason);
		return true;
	}

	private void close(Conference conference, String reason, @Nullable Call endedBy) {
		this.registry.over(conference);
		conference.end(reason, endedBy, this.engine.now());
		this.callbacks.ended(conference);
	}

}
