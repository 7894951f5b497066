package dev.toritsugi.sandbox.voice.recording;

import org.jspecify.annotations.Nullable;

/**
 * Result of the processing of a recording. A test can choose the result; the default is
 * {@code COMPLETED}.
 *
 * @see <a href=
 * "https://support.twilio.com/hc/en-us/articles/360014251313-Getting-Started-with-Recording-Status-Callbacks">Twilio:
 * recording status callbacks</a>
 */
public enum RecordingOutcome {

	COMPLETED(RecordingStatus.COMPLETED, null),

	/** The recording is too short to be processed. */
	TOO_SHORT(RecordingStatus.ABSENT, 16101),

	/** The recording is silent, and the account deletes silent recordings. */
	SILENT(RecordingStatus.ABSENT, 16102),

	/** The account encrypts recordings, but has no valid public key. */
	FAILED(RecordingStatus.FAILED, 16105);

	private final RecordingStatus status;

	private final @Nullable Integer errorCode;

	RecordingOutcome(RecordingStatus status, @Nullable Integer errorCode) {
		this.status = status;
		this.errorCode = errorCode;
	}

	RecordingStatus status() {
		return this.status;
	}

	/** Twilio's error number, or null for a completed recording. */
	@Nullable Integer errorCode() {
		return this.errorCode;
	}

}
