package dev.toritsugi.caller;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the voice webhook of the phone numbers. The returned TwiML greets the caller
 * and enqueues the call.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/twiml-queue-calls">Twilio: queue
 * calls with TaskRouter</a>
 */
@VoiceWebhook
class EnqueueController {

	static final String PATH = "/enqueue";

	private static final Logger log = LoggerFactory.getLogger(EnqueueController.class);

	private final CallerTwiml documents;

	EnqueueController(CallerTwiml documents) {
		this.documents = documents;
	}

	@PostMapping(path = { PATH, PATH + "/" }, consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> enqueue(@RequestParam(name = "CallSid", defaultValue = "?") String callSid) {
		log.info("{} called: greeted and queued", callSid);
		return this.documents.welcome().toResponse();
	}

}
