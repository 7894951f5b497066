package dev.toritsugi.sandbox.voice.recording;

/**
 * How a recording was started, as in Twilio's Recording resource.
 */
public enum RecordingSource {

	RECORD_VERB("RecordVerb"), DIAL_VERB("DialVerb"), CONFERENCE("Conference"), OUTBOUND_API("OutboundAPI"),
	START_CALL_RECORDING_API("StartCallRecordingAPI");

	private final String value;

	RecordingSource(String value) {
		this.value = value;
	}

	/**
	 * The source as written in Twilio's API.
	 */
	public String value() {
		return this.value;
	}

}
