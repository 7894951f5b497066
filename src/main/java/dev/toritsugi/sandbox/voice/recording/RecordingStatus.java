package dev.toritsugi.sandbox.voice.recording;

import java.util.Locale;

/**
 * Status of a recording, as in Twilio's Recording resource. The status {@code FAILED}
 * occurs only in status callbacks.
 */
public enum RecordingStatus {

	IN_PROGRESS, PAUSED, STOPPED, PROCESSING, COMPLETED, ABSENT, FAILED, DELETED;

	/**
	 * The status as written in Twilio's API.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
