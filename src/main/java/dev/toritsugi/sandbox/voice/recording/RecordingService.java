package dev.toritsugi.sandbox.voice.recording;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.voice.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * Starts, pauses, stops and deletes recordings. The sandbox records no sound. The media
 * file of a recording contains a tone, which is as long as the recording.
 */
public final class RecordingService {

	private final Engine engine;

	private final SidGenerator sids;

	private final RecordingRegistry registry = new RecordingRegistry();

	private final RecordingCallbackSender callbacks;

	private RecordingBehavior behavior = RecordingBehavior.STANDARD;

	/**
	 * @param apiUrl base URL of the REST API, for the URLs of media files
	 */
	public RecordingService(Engine engine, SidGenerator sids, String accountSid, Supplier<String> apiUrl) {
		this.engine = engine;
		this.sids = sids;
		this.callbacks = new RecordingCallbackSender(engine, accountSid, apiUrl);
	}

	/**
	 * How recordings are processed from now on.
	 */
	public RecordingBehavior behavior() {
		return this.behavior;
	}

	/**
	 * Changes how recordings are processed from now on.
	 */
	public void behavior(RecordingBehavior behavior) {
		this.behavior = behavior;
	}

	/**
	 * All recordings, oldest first, including deleted recordings.
	 */
	public Collection<Recording> all() {
		return this.registry.all();
	}

	/**
	 * Finds a recording by its SID.
	 */
	public Optional<Recording> find(@Nullable String sid) {
		return this.registry.find(sid);
	}

	/**
	 * Returns the parameters {@code RecordingUrl}, {@code RecordingSid} and
	 * {@code RecordingDuration}.
	 */
	public Map<String, String> parameters(Recording recording) {
		return this.callbacks.parameters(recording);
	}

	/**
	 * Starts to record a call. The recording ends with the call at the latest.
	 */
	public Recording start(Call call, RecordingRequest request) {
		Recording recording = start(call.sid(), null, request);
		call.relations().setRecording(() -> parameters(recording));
		call.whenOver(() -> stop(recording));
		return recording;
	}

	/**
	 * Starts to record a conference.
	 * @param callSid SID of the first participant's call
	 */
	public Recording startConference(String conferenceSid, String callSid, RecordingRequest request) {
		return start(callSid, conferenceSid, request);
	}

	/**
	 * Pauses a recording.
	 * @param skip true to leave the pause out of the recording, false to replace the
	 * pause with silence
	 */
	public void pause(Recording recording, boolean skip) {
		recording.pause(skip, this.engine.now());
		this.callbacks.send(recording, "paused");
	}

	/**
	 * Continues a paused recording.
	 */
	public void resume(Recording recording) {
		recording.resume(this.engine.now());
		this.callbacks.send(recording, "resumed");
	}

	/**
	 * Ends and processes a recording. Does nothing if the recording has already ended.
	 */
	public void stop(Recording recording) {
		if (recording.active()) {
			end(recording);
			process(recording);
		}
	}

	/**
	 * Removes what was recorded before and after the speech.
	 * @param from time at which the speech began
	 * @param until time at which the speech ended
	 */
	public void trim(Recording recording, Instant from, Instant until) {
		recording.trim(from, until);
	}

	/**
	 * Ends a recording that contains nothing. UNCONFIRMED: Twilio's pages don't say what
	 * becomes of such a recording. In the sandbox it is absent because it is too short.
	 */
	public void stopEmpty(Recording recording) {
		recording.trim(recording.started(), recording.started());
		end(recording);
		complete(recording, RecordingOutcome.TOO_SHORT);
	}

	/**
	 * Ends a recording, so that its status is {@code stopped}. The recording must be
	 * processed next.
	 */
	public void end(Recording recording) {
		recording.end(this.engine.now());
		this.callbacks.send(recording, "stopped");
	}

	/**
	 * Processes an ended recording, at once or after the delay of the
	 * {@link RecordingBehavior}.
	 */
	public void process(Recording recording) {
		if (this.behavior.delay().isZero()) {
			complete(recording, this.behavior.outcome());
			return;
		}
		recording.change(RecordingStatus.PROCESSING, this.engine.now());
		this.engine.after(this.behavior.delay(), () -> complete(recording, this.behavior.outcome()));
	}

	/**
	 * Deletes a recording and its media file. As at Twilio, the recording itself can
	 * still be found.
	 */
	public void delete(Recording recording) {
		if (recording.active()) {
			end(recording);
		}
		recording.change(RecordingStatus.DELETED, this.engine.now());
	}

	private Recording start(String callSid, @Nullable String conferenceSid, RecordingRequest request) {
		Recording recording = new Recording(this.sids.next("RE"), callSid, conferenceSid, request, this.engine.now());
		this.registry.add(recording);
		this.callbacks.send(recording, "in-progress");
		return recording;
	}

	private void complete(Recording recording, RecordingOutcome outcome) {
		if (recording.status() != RecordingStatus.DELETED) {
			recording.complete(outcome, this.behavior.mediaMissing(), this.engine.now());
			this.callbacks.send(recording, recording.status().value());
		}
	}

}
