package dev.toritsugi.caller;

import java.util.Map;

import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the choice of an offer. A caller who has chosen none, or for whom this webhook
 * fails, returns to the queue.
 */
@VoiceWebhook
class OfferController {

	private static final Logger log = LoggerFactory.getLogger(OfferController.class);

	private final AfterWaitDocument documents;

	private final TwilioClock time;

	OfferController(AfterWaitDocument documents, TwilioClock time) {
		this.documents = documents;
		this.time = time;
	}

	@PostMapping(
			path = { ActionPaths.OFFER, ActionPaths.OFFER + "/", "/queue-result" + ActionPaths.OFFER,
					"/enqueue" + ActionPaths.OFFER, "/fallback" + ActionPaths.OFFER },
			consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> choose(@RequestParam Map<String, String> parameters) {
		return this.documents.afterChoice(parameters, this.time.instant());
	}

	@ExceptionHandler
	ResponseEntity<byte[]> handle(Exception failure) {
		log.error("The choice of an offer failed; the caller returns to the queue", failure);
		return this.documents.queueAgain();
	}

}
