package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import dev.toritsugi.sandbox.voice.conference.request.ConferenceValues;
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

	private static final int CONFERENCE_CALL_ERROR = 40145;

	private static final String FROM_START = "record-from-start";

	/** Reads how {@code dequeue} or {@code call} records the worker's leg. */
	@Nullable RecordingRequest ofCall() throws InstructionException {
		return this.fields.text("record", "").equals("record-from-answer") ? leg() : null;
	}

	private int channels() throws InstructionException {
		return this.fields
			.oneOf("recording_channels", this.fields.text("recording_channels", "mono"), CONFERENCE_CALL_ERROR,
					List.of("mono", "dual"))
			.equals("dual") ? 2 : 1;
	}

	/** Reads how {@code conference} records the worker's leg. */
	@Nullable RecordingRequest ofParticipant() throws InstructionException {
		channels();
		return this.fields.text("record", "").equalsIgnoreCase("true") ? leg() : null;
	}

	/** Reads how {@code conference} records the conference. */
	@Nullable RecordingRequest ofConference() throws InstructionException {
		String record = this.fields.text("conference_record", this.fields.text("record", ""));
		this.fields.oneOf("conference_record", record.isEmpty() ? "false" : record.toLowerCase(Locale.ROOT),
				CONFERENCE_CALL_ERROR, ConferenceValues.RECORD);
		boolean wanted = record.equals(FROM_START)
				|| this.fields.text("conference_record", "").equalsIgnoreCase("true");
		return wanted ? new RecordingRequest(RecordingSource.CONFERENCE, 1, null,
				callback("conference_recording_status_callback")) : null;
	}

	private RecordingRequest leg() throws InstructionException {
		int channels = channels();
		return new RecordingRequest(RecordingSource.OUTBOUND_API, channels, "both",
				callback("recording_status_callback"));
	}

	private RecordingRequest.@Nullable Callback callback(String name) throws InstructionException {
		URI url = this.fields.url(name, INVALID_CALLBACK);
		return (url != null) ? new RecordingRequest.Callback(this.fields.method(name + "_method", INVALID_CALLBACK),
				url, this.fields.words(name + "_event", name + "_events", "completed")) : null;
	}

}
