package dev.toritsugi.sandbox.voice.recording;

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A request to record a call or a conference.
 *
 * @param channels number of channels, 1 or 2
 * @param track recorded audio: inbound, outbound or both; null for conferences and for
 * the verb Record
 * @param callback status callback for the recording, or null if there is none
 */
public record RecordingRequest(RecordingSource source, int channels, @Nullable String track,
		@Nullable Callback callback) {

	/**
	 * A status callback for a recording.
	 *
	 * @param method HTTP method, GET or POST
	 * @param events names of the events to report, such as in-progress, completed and
	 * absent
	 */
	public record Callback(String method, URI url, Set<String> events) {

	}

}
