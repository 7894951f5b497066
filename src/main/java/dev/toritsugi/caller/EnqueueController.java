package dev.toritsugi.caller;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the voice webhook of the phone numbers. While the call centre is open, the
 * returned TwiML greets the caller and enqueues the call. While it is closed, the TwiML
 * says so.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/twiml-queue-calls">Twilio: queue
 * calls with TaskRouter</a>
 */
@VoiceWebhook
class EnqueueController {

	static final String PATH = "/enqueue";

	private final FirstDocument document;

	EnqueueController(FirstDocument document) {
		this.document = document;
	}

	@PostMapping(path = { PATH, PATH + "/" }, consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> enqueue(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = "To", defaultValue = "") String dialled,
			@RequestParam(name = "From", defaultValue = "") String caller) {
		return this.document.of(callSid, dialled, caller).toResponse();
	}

}
