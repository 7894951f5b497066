package dev.toritsugi.sandbox.voice.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The segments of a recording. A pause becomes a silent segment or is left out.
 */
final class RecordingTimeline {

	private final List<Span> spans = new ArrayList<>();

	private Instant since;

	private Mode mode = Mode.SOUND;

	private Instant from = Instant.MIN;

	private Instant until = Instant.MAX;

	RecordingTimeline(Instant begun) {
		this.since = begun;
	}

	void change(Mode next, Instant now) {
		this.spans.add(new Span(this.since, now, this.mode));
		this.since = now;
		this.mode = next;
	}

	/** Leaves out everything before and after the given times. */
	void trim(Instant from, Instant until) {
		this.from = from;
		this.until = until;
	}

	List<Recording.Segment> segments(Instant now) {
		return Stream.concat(this.spans.stream(), Stream.of(new Span(this.since, now, this.mode)))
			.filter((span) -> span.mode() != Mode.NOTHING)
			.map((span) -> new Recording.Segment(span.within(this.from, this.until), span.mode() == Mode.SILENCE))
			.filter((segment) -> segment.length().compareTo(Duration.ZERO) > 0)
			.toList();
	}

	private record Span(Instant start, Instant end, Mode mode) {

		Duration within(Instant from, Instant until) {
			return Duration.between(this.start.isBefore(from) ? from : this.start,
					this.end.isAfter(until) ? until : this.end);
		}

	}

	/** What is recorded. */
	enum Mode {

		SOUND, SILENCE,
		/** The time is left out of the recording. */
		NOTHING

	}

}
