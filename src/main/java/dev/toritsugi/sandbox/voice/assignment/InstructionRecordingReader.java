package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;

import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an instruction that make Twilio record. UNCONFIRMED: Twilio's pages
 * don't say which source the recordings of instructions have, and whether the field
 * {@code record} of the instruction {@code conference} means the worker's leg or the
 * conference. The sandbox takes {@code record-from-start} as the conference and
 * {@code true} as the leg, as the parameters of REST requests are named.
 */
record InstructionRecordingReader(InstructionFields fields) {

	private static final int INVALID_CALLBACK = 40159;

	private static final String FROM_START = "record-from-start";

	/** Reads how {@code dequeue} or {@code call} records the worker's leg. */
	@Nullable RecordingRequest ofCall() throws InstructionException {
		return this.fields.text("record", "").equals("record-from-answer") ? leg() : null;
	}

	/** Reads how {@code conference} records the worker's leg. */
	@Nullable RecordingRequest ofParticipant() throws InstructionException {
		return this.fields.text("record", "").equalsIgnoreCase("true") ? leg() : null;
	}

	/** Reads how {@code conference} records the conference. */
	@Nullable RecordingRequest ofConference() throws InstructionException {
		String record = this.fields.text("conference_record", this.fields.text("record", ""));
		boolean wanted = record.equals(FROM_START)
				|| this.fields.text("conference_record", "").equalsIgnoreCase("true");
		return wanted ? new RecordingRequest(RecordingSource.CONFERENCE, 1, null,
				callback("conference_recording_status_callback")) : null;
	}

	private RecordingRequest leg() throws InstructionException {
		int channels = this.fields.text("recording_channels", "mono").equals("dual") ? 2 : 1;
		return new RecordingRequest(RecordingSource.OUTBOUND_API, channels, "both",
				callback("recording_status_callback"));
	}

	private RecordingRequest.@Nullable Callback callback(String name) throws InstructionException {
		URI url = this.fields.url(name, INVALID_CALLBACK);
		return (url != null) ? new RecordingRequest.Callback(this.fields.method(name + "_method"), url,
				this.fields.words(name + "_event", name + "_events", "completed")) : null;
	}

}
