package dev.toritsugi.sandbox.api.recording;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.voice.recording.Recording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A recording in Twilio's JSON format.
 *
 * @param mediaUrl URL of the media file, or null if there is no media file
 */
@JsonNaming(SnakeCaseStrategy.class)
record RecordingResource(@JsonUnwrapped RecordingFields fields, Map<String, String> subresourceUris,
		@Nullable String mediaUrl) {

	static RecordingResource of(Recording recording, AccountRequest request) {
		String path = "/Recordings/" + recording.sid();
		return new RecordingResource(RecordingFields.of(recording, path, request), Map.of(), recording.hasMedia()
				? ServletUriComponentsBuilder.fromCurrentContextPath().path(request.uri(path)).toUriString() : null);
	}

}
