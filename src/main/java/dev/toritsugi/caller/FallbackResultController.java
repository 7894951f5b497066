package dev.toritsugi.caller;

import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.caller.twiml.CallerTwiml;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the action URL of the Dial verb that calls the fallback number. The returned
 * TwiML ends the call. If the fallback number did not answer, the TwiML plays the apology
 * before the call ends.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/dial">Twilio: Dial, values of
 * DialCallStatus</a>
 */
@VoiceWebhook
class FallbackResultController {

	private static final Logger log = LoggerFactory.getLogger(FallbackResultController.class);

	private final CallerTwiml documents;

	FallbackResultController(CallerTwiml documents) {
		this.documents = documents;
	}

	@PostMapping(path = { ActionPaths.FALLBACK_RESULT, ActionPaths.FALLBACK_RESULT + "/",
			"/enqueue" + ActionPaths.FALLBACK_RESULT, "/fallback" + ActionPaths.FALLBACK_RESULT,
			"/queue-result" + ActionPaths.FALLBACK_RESULT }, consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> result(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = ActionPaths.LANGUAGE, required = false) @Nullable String language,
			@RequestParam(name = "DialCallStatus", defaultValue = "?") String status) {
		log.info("{} was connected to the fallback number: {}", callSid, status);
		boolean answered = "completed".equals(status) || "answered".equals(status);
		return (answered ? this.documents.hangup() : this.documents.in(language).apology()).toResponse();
	}

}
