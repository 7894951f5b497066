package dev.toritsugi.sandbox.api.recording;

import java.util.List;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.audio.GeneratedAudio;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.recording.Recording;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Returns the media files of recordings, as WAV or MP3. Requests may contain a Range.
 */
@TwilioApi
class RecordingMediaController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Recordings/{sid:RE[0-9a-f]+}";

	private final Sandbox sandbox;

	RecordingMediaController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/**
	 * Returns the WAV file. {@code RequestedChannels=2} requires a recording with two
	 * channels.
	 */
	@GetMapping(path = { PATH, PATH + ".wav" }, produces = MediaType.ALL_VALUE)
	ResponseEntity<Resource> wav(@PathVariable String accountSid, @PathVariable String sid,
			RequestParameters parameters,
			@RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
		Integer channels = parameters.integer("RequestedChannels", 1, 2);
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> {
			Recording recording = find(request, sid);
			int recorded = recording.request().channels();
			if (channels != null && channels > recorded) {
				throw TwilioError.badRequest("The recording has only %d channel".formatted(recorded));
			}
			return send("audio/x-wav", GeneratedAudio.wav(recording.segments(request.account().engine().now()),
					(channels != null) ? channels : recorded), range);
		});
	}

	@GetMapping(path = PATH + ".mp3", produces = MediaType.ALL_VALUE)
	ResponseEntity<Resource> mp3(@PathVariable String accountSid, @PathVariable String sid,
			@RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> send("audio/mpeg",
				GeneratedAudio.mp3(find(request, sid).length(request.account().engine().now())), range));
	}

	/**
	 * Returns a media file, or the part that the Range header requests. A malformed Range
	 * is ignored, as RFC 9110 says.
	 */
	private static ResponseEntity<Resource> send(String type, GeneratedAudio audio, @Nullable String range) {
		ResponseEntity.BodyBuilder ok = ResponseEntity.ok().contentType(MediaType.parseMediaType(type));
		if (range == null) {
			return ok.body(audio);
		}
		List<HttpRange> ranges;
		try {
			ranges = HttpRange.parseRanges(range);
		}
		catch (IllegalArgumentException ex) {
			// Spring applies no Range to an InputStreamResource.
			return ok.body(new InputStreamResource(audio.getInputStream()));
		}
		if (ranges.stream().allMatch((part) -> part.getRangeStart(audio.contentLength()) >= audio.contentLength())) {
			return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
				.header(HttpHeaders.CONTENT_RANGE, "bytes */" + audio.contentLength())
				.build();
		}
		return ok.body(audio);
	}

	private static Recording find(AccountRequest request, String sid) {
		Recording recording = RecordingsController.finder(request).find(sid);
		if (!recording.hasMedia()) {
			throw request.notFound("/Recordings/" + sid);
		}
		return recording;
	}

}
