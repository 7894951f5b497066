package dev.toritsugi.caller;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The fallback URL of the phone numbers: continues a call after Twilio failed to get a
 * document from this server. If it was the first document, the call starts again with
 * greeting and queue. If it was the document after the queue, the caller hears the
 * goodbye: most callers have talked with an operator by then, and none wants to be queued
 * again.
 *
 * @see <a href= "https://www.twilio.com/docs/usage/webhooks/voice-webhooks">Twilio: voice
 * webhooks, fallback URLs and their ErrorUrl</a>
 */
@VoiceWebhook
class FallbackController {

	private static final Logger log = LoggerFactory.getLogger(FallbackController.class);

	private final CallerTwiml documents;

	FallbackController(CallerTwiml documents) {
		this.documents = documents;
	}

	@PostMapping(path = "/fallback", consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> continueCall(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = "ErrorCode", defaultValue = "?") String code,
			@RequestParam(name = "ErrorUrl", defaultValue = "") String url) {
		String path = url.replaceFirst("[?#].*", "");
		log.warn("{} continues with the fallback: Twilio had error {} at {}", callSid, code,
				path.isEmpty() ? "?" : path);
		if (path.endsWith(EnqueueController.PATH)) {
			return this.documents.welcome().toResponse();
		}
		return (path.endsWith(QueueResultController.PATH) ? this.documents.goodbye()
				: this.documents.fallbackOrApology())
			.toResponse();
	}

}
