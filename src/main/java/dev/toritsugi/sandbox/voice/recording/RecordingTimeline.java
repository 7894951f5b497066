package dev.toritsugi.sandbox.voice.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The segments of a recording. A pause becomes a silent segment or is left out.
 */
final class RecordingTimeline {

	private final List<Recording.Segment> segments = new ArrayList<>();

	private Instant since;

	private Mode mode = Mode.SOUND;

	RecordingTimeline(Instant begun) {
		this.since = begun;
	}

	void change(Mode next, Instant now) {
		Recording.Segment current = current(now);
		if (current != null) {
			this.segments.add(current);
		}
		this.since = now;
		this.mode = next;
	}

	List<Recording.Segment> segments(Instant now) {
		List<Recording.Segment> all = new ArrayList<>(this.segments);
		Recording.Segment current = current(now);
		if (current != null) {
			all.add(current);
		}
		return all;
	}

	private Recording.@Nullable Segment current(Instant now) {
		Duration length = Duration.between(this.since, now);
		return (this.mode == Mode.NOTHING || length.isZero()) ? null
				: new Recording.Segment(length, this.mode == Mode.SILENCE);
	}

	/** What is recorded. */
	enum Mode {

		SOUND, SILENCE,
		/** The time is left out of the recording. */
		NOTHING

	}

}
