package dev.toritsugi.twilio.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of a voicemail task. This server creates the task for a message that a
 * caller has recorded. The attributes contain no {@code call_sid}, because the caller's
 * call has ended and an operator cannot be connected with it.
 *
 * @param recording SID of the recording of the message
 * @param from number of the caller as Twilio reports it, or null if it is unknown
 * @param to number that the caller has dialled, or null if it is unknown
 * @param length length of the recording
 * @param recordedAt when the message was recorded, by Twilio's clock
 */
public record VoicemailTask(RecordingSid recording, @Nullable String from, @Nullable String to, Duration length,
		Instant recordedAt) {

	/** Attribute that marks the kinds of tasks which this server creates itself. */
	public static final String KIND = "toritsugi_task";

	/** Value of {@link #KIND} for voicemail tasks. */
	public static final String VOICEMAIL = "voicemail";

	/** Attribute with the time of the last playback. */
	public static final String PLAYED = "played_at";

	/**
	 * Attribute with the time at which an operator or the reconciler began to return the
	 * message to the queue. The message is then in a new task, or will be.
	 */
	public static final String RETURNING = "returning_since";

	private static final String RECORDING = "recording_sid";

	private static final String SECONDS = "recording_seconds";

	private static final String RECORDED = "recorded_at";

	private static final String FROM = "from";

	private static final String TO = "to";

	/** Whether a task is a voicemail task, even if its recording is missing. */
	public static boolean isVoicemail(Attributes task) {
		return task.text(KIND).filter(VOICEMAIL::equals).isPresent();
	}

	/**
	 * Reads the attributes of a task. Returns empty if the task is no voicemail task, or
	 * if it has no recording.
	 */
	public static Optional<VoicemailTask> of(Attributes task) {
		return isVoicemail(task) ? recording(task)
			.map((recording) -> new VoicemailTask(recording, task.text(FROM).orElse(null), task.text(TO).orElse(null),
					Duration.ofSeconds(task.number(SECONDS).orElse(0)), task.moment(RECORDED).orElse(Instant.EPOCH)))
				: Optional.empty();
	}

	private static Optional<RecordingSid> recording(Attributes task) {
		try {
			return task.text(RECORDING).map(RecordingSid::new);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Returns the attributes for a new task. */
	public Attributes attributes() {
		Attributes attributes = Attributes.of("{}")
			.with(KIND, VOICEMAIL)
			.with(RECORDING, this.recording.value())
			.with(SECONDS, Math.toIntExact(this.length.toSeconds()))
			.with(RECORDED, this.recordedAt.toString());
		attributes = (this.from != null) ? attributes.with(FROM, this.from) : attributes;
		return (this.to != null) ? attributes.with(TO, this.to) : attributes;
	}

}
