package dev.toritsugi.caller;

import dev.toritsugi.caller.twiml.CallerTwiml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the call of a caller whom this server has taken out of the queue, because
 * TaskRouter has canceled the caller's task and offers the call to no operator. The
 * returned TwiML dials the fallback number or plays the apology.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/member-resource">Twilio: Member
 * resource</a>
 */
@VoiceWebhook
class NoOperatorController {

	private static final Logger log = LoggerFactory.getLogger(NoOperatorController.class);

	private final CallerTwiml documents;

	private final RedirectedCallerMetrics metrics;

	NoOperatorController(CallerTwiml documents, RedirectedCallerMetrics metrics) {
		this.documents = documents;
		this.metrics = metrics;
	}

	@PostMapping(path = { CallerPaths.NO_OPERATOR, CallerPaths.NO_OPERATOR + "/" },
			consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> continueCall(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = CallerPaths.SIGNAL, defaultValue = "") String signal) {
		this.metrics.count(callSid, signal);
		log.info("{} continues with the fallback number or the apology", callSid);
		return this.documents.fallbackOrApology().toResponse();
	}

}
