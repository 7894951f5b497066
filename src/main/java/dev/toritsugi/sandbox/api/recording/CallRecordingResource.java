package dev.toritsugi.sandbox.api.recording;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.voice.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A recording of a call in Twilio's JSON format.
 *
 * @param track recorded audio: inbound, outbound or both; null for the verb Record and
 * for conferences
 */
record CallRecordingResource(@JsonUnwrapped RecordingFields fields, @Nullable String track) {

	static CallRecordingResource of(Recording recording, AccountRequest request) {
		return new CallRecordingResource(RecordingFields.of(recording,
				"/Calls/%s/Recordings/%s".formatted(recording.callSid(), recording.sid()), request),
				recording.request().track());
	}

}
