package dev.toritsugi.voicemail;

import java.util.concurrent.Semaphore;

import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.RecordingClient;
import dev.toritsugi.twilio.rest.TwilioException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Returns the audio of a message as MP3, or a range of it, to the operator who holds the
 * message or to a supervisor. The browser never receives the recording's address at
 * Twilio, because this address may be accessible without a password.
 * <p>
 * The server reads the whole file from Twilio before it returns a range. Browsers can
 * seek only in audio from servers that return ranges. Whether Twilio returns ranges is
 * UNCONFIRMED.
 */
@OperatorController(body = "none.")
class MessageAudioController {

	private static final Logger log = LoggerFactory.getLogger(MessageAudioController.class);

	/** Number of files that are read from Twilio at a time, which bounds the memory. */
	private static final int MOST_FILES = 16;

	private final HeldMessageReader messages;

	private final RecordingClient recordings;

	private final PlaybackRecorder playbacks;

	private final TwilioBulkhead bulkhead;

	private final Semaphore files = new Semaphore(MOST_FILES);

	MessageAudioController(HeldMessageReader messages, RecordingClient recordings, PlaybackRecorder playbacks,
			TwilioBulkhead bulkhead) {
		this.messages = messages;
		this.recordings = recordings;
		this.playbacks = playbacks;
		this.bulkhead = bulkhead;
	}

	@GetMapping(path = "/desk/voicemail/{task}/audio", produces = MediaType.ALL_VALUE)
	ResponseEntity<Resource> audio(@AuthenticationPrincipal SignedInOperator operator, @PathVariable String task,
			@RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
			HttpServletRequest request) {
		TaskSid sid = HeldMessageReader.sid(task);
		byte[] mp3 = this.bulkhead.run(operator, request, (deadline) -> {
			HeldMessage held = this.messages.read(sid, operator, deadline);
			byte[] file = read(held, deadline);
			if (range == null || range.startsWith("bytes=0-")) {
				this.playbacks.played(held, operator);
			}
			return file;
		});
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.parseMediaType("audio/mpeg"))
			.body(new ByteArrayResource(mp3));
	}

	private byte[] read(HeldMessage held, Deadline deadline) {
		if (!this.files.tryAcquire()) {
			throw new OperatorRequestException(OperatorProblem.TOO_MANY_REQUESTS,
					"Too many messages are being played at the same time. Play the message again.");
		}
		try {
			return this.recordings.mp3(held.message().recording(), deadline);
		}
		catch (TwilioException.NotFound ex) {
			log.info("The message {} has no recording any more", held.message().recording());
			throw new OperatorRequestException(OperatorProblem.RECORDING_NOT_FOUND,
					"The recording of this message was deleted.");
		}
		finally {
			this.files.release();
		}
	}

}
