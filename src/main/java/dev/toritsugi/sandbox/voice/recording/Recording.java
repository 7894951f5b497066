package dev.toritsugi.sandbox.voice.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A recording of a call or a conference.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/recording">Twilio: Recording
 * resource</a>
 */
public final class Recording {

	private final String sid;

	private final String callSid;

	private final @Nullable String conferenceSid;

	private final RecordingRequest request;

	private final Instant started;

	private final RecordingTimeline timeline;

	private RecordingStatus status = RecordingStatus.IN_PROGRESS;

	private Instant updated;

	private @Nullable Instant ended;

	private @Nullable Integer errorCode;

	private boolean mediaMissing;

	Recording(String sid, String callSid, @Nullable String conferenceSid, RecordingRequest request, Instant started) {
		this.sid = sid;
		this.callSid = callSid;
		this.conferenceSid = conferenceSid;
		this.request = request;
		this.started = started;
		this.updated = started;
		this.timeline = new RecordingTimeline(started);
	}

	/**
	 * The SID of the recording, which consists of RE and 32 hex digits.
	 */
	public String sid() {
		return this.sid;
	}

	/**
	 * The recorded call; for a conference, the call of its first participant.
	 */
	public String callSid() {
		return this.callSid;
	}

	/**
	 * The recorded conference, or null if only a call was recorded.
	 */
	public @Nullable String conferenceSid() {
		return this.conferenceSid;
	}

	/**
	 * How the recording was requested.
	 */
	public RecordingRequest request() {
		return this.request;
	}

	public Instant started() {
		return this.started;
	}

	public Instant updated() {
		return this.updated;
	}

	public RecordingStatus status() {
		return this.status;
	}

	/**
	 * Twilio's error number, or null if the recording has not failed.
	 */
	public @Nullable Integer errorCode() {
		return this.errorCode;
	}

	/**
	 * Whether the recording is in progress or paused.
	 */
	public boolean active() {
		return this.ended == null;
	}

	/**
	 * Whether the recording has a media file.
	 */
	public boolean hasMedia() {
		return this.status == RecordingStatus.COMPLETED && !this.mediaMissing;
	}

	/**
	 * The length of the recording until its end, or until {@code now} if it has not
	 * ended. Skipped pauses do not count.
	 */
	public Duration length(Instant now) {
		return segments(now).stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus);
	}

	/**
	 * The parts of the recording in their order.
	 */
	public List<Segment> segments(Instant now) {
		return this.timeline.segments((this.ended != null) ? this.ended : now);
	}

	void pause(boolean skip, Instant now) {
		this.timeline.change(skip ? RecordingTimeline.Mode.NOTHING : RecordingTimeline.Mode.SILENCE, now);
		change(RecordingStatus.PAUSED, now);
	}

	void resume(Instant now) {
		this.timeline.change(RecordingTimeline.Mode.SOUND, now);
		change(RecordingStatus.IN_PROGRESS, now);
	}

	void trim(Instant from, Instant until) {
		this.timeline.trim(from, until);
	}

	void end(Instant now) {
		this.ended = now;
		change(RecordingStatus.STOPPED, now);
	}

	void complete(RecordingOutcome outcome, boolean mediaMissing, Instant now) {
		this.errorCode = outcome.errorCode();
		this.mediaMissing = mediaMissing;
		change(outcome.status(), now);
	}

	void change(RecordingStatus status, Instant now) {
		this.status = status;
		this.updated = now;
	}

	/**
	 * A part of a recording.
	 *
	 * @param silent whether the recording was paused
	 */
	public record Segment(Duration length, boolean silent) {

	}

}
