package dev.toritsugi.sandbox.api.voice;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request that records a call or a conference.
 *
 * @param parameters parameters of the request
 */
public record RecordingRequestReader(RequestParameters parameters) {

	private static final Set<String> EVENTS = Set.of("started", "in-progress", "paused", "resumed", "stopped",
			"completed", "failed", "absent");

	/**
	 * Returns how a call is recorded.
	 * @throws TwilioError if a parameter is invalid
	 */
	public RecordingRequest read(RecordingSource source) {
		this.parameters.ignore("Trim", "the sandbox records no sound");
		return new RecordingRequest(source, oneOf("RecordingChannels", "mono", "dual").equals("dual") ? 2 : 1,
				oneOf("RecordingTrack", "both", "inbound", "outbound"), callback("RecordingStatusCallback"));
	}

	/**
	 * Returns how the conference is recorded, or null if it is not recorded.
	 * @throws TwilioError if a parameter is invalid
	 */
	public @Nullable RecordingRequest readConference() {
		this.parameters.ignore("ConferenceTrim", "the sandbox records no sound");
		String record = oneOf("ConferenceRecord", "false", "true", "record-from-start", "do-not-record");
		RecordingRequest.Callback callback = callback("ConferenceRecordingStatusCallback");
		return (record.equals("true") || record.equals("record-from-start"))
				? new RecordingRequest(RecordingSource.CONFERENCE, 1, null, callback) : null;
	}

	private RecordingRequest.@Nullable Callback callback(String name) {
		VoiceUrl url = VoiceSettingsReader.ofCall(this.parameters).address(name, name + "Method");
		Set<String> events = this.parameters.words(name + "Event");
		if (!EVENTS.containsAll(events)) {
			throw TwilioError.badRequest("Invalid value for parameter %sEvent".formatted(name));
		}
		return (url != null) ? new RecordingRequest.Callback(url.method(), url.url(),
				events.isEmpty() ? Set.of("completed") : events) : null;
	}

	private String oneOf(String name, String standard, String... others) {
		String given = Objects.requireNonNullElse(this.parameters.filter(name), standard);
		if (!given.equals(standard) && !List.of(others).contains(given)) {
			throw TwilioError.badRequest("Invalid value for parameter " + name);
		}
		return given;
	}

}
