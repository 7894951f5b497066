package dev.toritsugi.caller;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Goes on with a call of which another of our documents could not be had: the fallback of
 * the phone number. The first document is worth a second try, since another replica may
 * answer it. Of a caller who was in the queue it is not known whether they have talked to
 * somebody; most have, and none of them wants to be queued again.
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
	ResponseEntity<byte[]> goOn(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = "ErrorCode", defaultValue = "?") String code,
			@RequestParam(name = "ErrorUrl", defaultValue = "") String url) {
		String path = url.replaceFirst("[?#].*", "");
		log.warn("{} goes on here: Twilio had error {} at {}", callSid, code, path.isEmpty() ? "?" : path);
		if (path.endsWith(EnqueueController.PATH)) {
			return this.documents.welcome().answer();
		}
		return (path.endsWith(QueueResultController.PATH) ? this.documents.goodbye() : this.documents.trouble())
			.answer();
	}

}
